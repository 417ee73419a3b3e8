#include "adapters/local/fields.hpp"

#include "adapters/http/refusal.hpp"
#include "adapters/local/json.hpp"
#include "adapters/local/names.hpp"
#include "adapters/text/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace local {

namespace {

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool is_json(const http::Request& request) {
    auto type = std::string{http::header(request.headers, "Content-Type")};
    type.resize(std::min(type.find(';'), type.size()));
    std::ranges::transform(type, type.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    while (type.ends_with(' ')) type.pop_back();
    return type == "application/json";
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

Fields::Fields(const http::Request& request) : json_{std::make_shared<Json>(Json::object())} {
    // What has nothing to say may leave its body out.
    if (request.method != "DELETE" || !request.body.empty()) read(request);
}

void Fields::read(const http::Request& request) {
    if (!is_json(request)) {
        wrong_ = http::refusal(415, "not_json", "the body must be JSON: Content-Type: application/json");
        return;
    }
    auto json = read_json(request.body);
    if (json.is_object()) {
        json_ = std::make_shared<Json>(std::move(json));
    } else {
        wrong_ = http::refusal(400, "not_an_object",
                               "the body must be a JSON object in UTF-8, at most 64 levels deep");
    }
}

std::string Fields::name(std::string_view field) {
    const auto raw = string(field, longest_text);
    if (!raw) return {};
    auto cleaned = text::clean_name(*raw);
    if (const auto why = unfit_as_name(cleaned); !why.empty()) refuse(field, why);
    return cleaned;
}

std::string Fields::words(std::string_view field) {
    const auto raw = string(field, longest_text);
    if (!raw) return {};
    auto cleaned = text::clean(*raw);
    if (text::is_blank(cleaned)) refuse(field, "must not be blank");
    return cleaned;
}

std::string Fields::id(std::string_view field) {
    auto id = string(field, longest_text);
    if (!id) return {};
    if (const auto why = unfit_as_id(*id); !why.empty()) refuse(field, why);
    return *std::move(id);
}

std::string Fields::text(std::string_view field) {
    return string(field, longest_id * 2).value_or("");
}

Json Fields::object(std::string_view field) {
    const auto* value = given(field);
    if (!value) return Json::object();
    if (!value->is_object()) refuse(field, "must be an object");
    return *value;
}

void Fields::need(std::string_view field) {
    if (!given(field)) refuse(field, "is missing");
}

void Fields::refuse(std::string_view field, std::string_view what) {
    if (!wrong_) wrong_ = http::refusal(400, "bad_field", std::string{field}.append(" ").append(what));
}

const Json* Fields::given(std::string_view field) const {
    const auto found = json_->find(field);
    return found == json_->end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::string> Fields::string(std::string_view field, std::size_t longest) {
    const auto* value = given(field);
    if (!value) return {};
    if (!value->is_string()) {
        refuse(field, "must be a text");
        return {};
    }
    auto text = value->get<std::string>();
    if (text.size() > longest) {
        refuse(field, "must have at most " + std::to_string(longest) + " bytes");
        return {};
    }
    return text;
}

}  // namespace local
