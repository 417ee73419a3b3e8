#include "adapters/local/names.hpp"

#include <algorithm>

namespace local {

namespace {

constexpr std::string_view prefix = "local:";

std::string prefixed(std::string_view name) {
    return std::string{prefix}.append(name);
}

std::string without_prefix(const std::string& name) {
    return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, lower, lower);
}

bool stands_for_itself(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const auto byte : text) {
        if (stands_for_itself(byte)) {
            encoded += byte;
        } else {
            const auto value = static_cast<unsigned char>(byte);
            encoded.append({'%', digits[value >> 4U], digits[value & 0xFU]});
        }
    }
    return encoded;
}

}  // namespace

bot::AccountId account_of(std::string_view name) {
    return {prefixed(name)};
}

bot::ConversationId channel_of(std::string_view name) {
    return {prefixed(name)};
}

bot::ConversationId chat_with(std::string_view name) {
    return {prefixed("chat/").append(name)};
}

std::string plain(const bot::AccountId& account) {
    return account == bot_account ? std::string{bot_name} : without_prefix(account.value);
}

std::string plain(const bot::ConversationId& channel) {
    return without_prefix(channel.value);
}

bool is_ours(std::string_view name) {
    return same(name, bot_name) || same(name, bot_account.value);
}

std::string address_of(const bot::MessageKey& message, std::string_view public_url) {
    const auto place =
        "#" + percent_encoded(plain(message.conversation)) + "/" + percent_encoded(message.message);
    return public_url.empty() ? place : std::string{public_url}.append("/").append(place);
}

}  // namespace local
