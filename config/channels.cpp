#include "config/channels.hpp"

#include "config/addresses.hpp"
#include "config/copied.hpp"
#include "config/names.hpp"
#include "config/products.hpp"

#include <algorithm>

namespace config {

namespace {

constexpr std::size_t longest_channel = 200;

std::string_view kind_in(std::string_view channel) {
    return channel.substr(0, channel.find(':'));
}

std::string_view name_in(std::string_view channel) {
    const auto colon = channel.find(':');
    return colon == std::string_view::npos ? std::string_view() : channel.substr(colon + 1);
}

/// Of a product that is not known nothing is known of its names either: that it is unknown is said elsewhere.
bool fit_channel(std::string_view channel) {
    const auto name = name_in(channel);
    if (name.empty() || name.find(' ') != std::string_view::npos) return false;
    if (!fit_value(channel, longest_channel)) return false;
    const auto* product = product_named(kind_in(channel));
    return name == "*" || !product || product->fit_channel(name);
}

/// A product's channel in what somebody copied, under whatever name; empty where there is none.
std::string copied_from(std::string_view channel) {
    for (const auto& product : products()) {
        const auto name = product.channel_meant ? product.channel_meant(channel) : std::string();
        if (!name.empty()) return product.name + ':' + name;
    }
    return {};
}

std::string meant_by(std::string_view channel) {
    if (auto meant = copied_from(channel); !meant.empty()) return meant;
    for (auto meant : {without_strays(channel), typed(channel)}) {
        if (meant != channel && fit_channel(meant)) return meant;
    }
    return {};
}

std::string remedy(std::string_view channel) {
    if (const auto meant = meant_by(channel); !meant.empty()) return did_you_mean(meant);
    const auto* product = product_named(kind_in(channel));
    if (product && product->why_no_channel && !name_in(channel).empty())
        return product->why_no_channel(name_in(channel));
    return R"(allowed is PRODUCT:NAME without spaces, like "local:hr")";
}

/// What is no product may be the beginning of a link, or of an id without its product.
bool is_fit(std::string_view channel) {
    return fit_channel(channel) && (product_named(kind_in(channel)) || copied_from(channel).empty());
}

/// The theme that has the channel now: this one, or the one that had it before.
const bot::ThemeId& claim(const Text& channel, const bot::ThemeId& theme, bot::Community& community) {
    const bot::ConversationId id{channel.text};
    if (name_in(channel.text) == "*")
        return community.other_channels.emplace(bot::kind_of(id), theme).first->second;
    const auto [claimed, is_new] = community.channels.emplace(id, theme);
    if (is_new) community.channel_order.push_back(id);
    return claimed->second;
}

/// Where names cannot differ in capitals alone: the other one of two that do.
std::string twin(const std::string& channel, const bot::Community& community) {
    const auto* product = product_named(kind_in(channel));
    if (!product || !product->capitals_alone_tell_nothing) return {};
    const auto same = [&](const bot::ConversationId& other) {
        return other.value != channel && lower(other.value) == lower(channel);
    };
    const auto found = std::ranges::find_if(community.channel_order, same);
    return found == community.channel_order.end() ? std::string() : found->value;
}

}  // namespace

void read_channel(Section& section, const Text& channel, const bot::ThemeId& theme, Reading& reading) {
    if (!is_fit(channel.text)) {
        section.refuse(channel.place, "channels",
                       shown(channel.text) + " is no channel; " + remedy(channel.text));
        return;
    }
    if (!use_at(section, {"channels", channel.place}, std::string(kind_in(channel.text)), reading)) return;
    if (const auto other = twin(channel.text, reading.community); !other.empty()) {
        section.refuse(
            channel.place, "channels",
            shown(channel.text) + " differs from " + shown(other) +
                " in capitals alone, so one of them is no channel; allowed is the one that Teams gives");
        return;
    }
    const auto& owner = claim(channel, theme, reading.community);
    if (owner == theme) return;
    section.refuse(channel.place, "channels",
                   shown(channel.text) + " is in [theme." + owner.value +
                       "] already; allowed is one theme for each channel");
}

}  // namespace config
