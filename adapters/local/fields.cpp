#include "adapters/local/fields.hpp"

#include "adapters/local/names.hpp"
#include "adapters/text/text.hpp"

#include <algorithm>

namespace local {

namespace {

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool is_control(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool second_set =
        byte == 0xC2U && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0U;
    return byte < 0x20U || byte == 0x7FU || second_set;
}

}  // namespace

std::string_view unfit_as_id(std::string_view text) {
    if (text.empty() || text.size() > longest_id) return "must have 1 to 128 bytes";
    if (text.find_first_of(" /") != std::string_view::npos) return "must be without spaces and slashes";
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_control(text, at)) return "must be without control characters";
    }
    if (text == "." || text == "..") return "must be more than dots";
    if (text.starts_with(bot_id)) return "must not begin with bot:";
    return {};
}

std::string_view unfit_as_name(std::string_view cleaned) {
    if (text::is_blank(cleaned) || characters_in(cleaned) > longest_name)
        return "must be a name of 1 to 100 characters";
    if (text::clean_name(cleaned) != cleaned) return "must be a name without control characters";
    return is_ours(cleaned) ? "must not be the bot's name" : "";
}

std::string Fields::name(std::string_view field) {
    const auto raw = http::Fields::text(field, longest_text);
    if (!raw) return {};
    auto cleaned = text::clean_name(*raw);
    if (const auto why = unfit_as_name(cleaned); !why.empty()) refuse(field, why);
    return cleaned;
}

std::string Fields::words(std::string_view field) {
    const auto raw = http::Fields::text(field, longest_text);
    if (!raw) return {};
    auto cleaned = text::clean(*raw);
    if (text::is_blank(cleaned)) refuse(field, "must not be blank");
    return cleaned;
}

std::string Fields::id(std::string_view field) {
    auto id = http::Fields::text(field, longest_text);
    if (!id) return {};
    if (const auto why = unfit_as_id(*id); !why.empty()) refuse(field, why);
    return *std::move(id);
}

std::string Fields::text(std::string_view field) {
    return http::Fields::text(field, longest_id * 2).value_or("");
}

}  // namespace local
