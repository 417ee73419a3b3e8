#include "adapters/local/names.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/http/path.hpp"

namespace local {

namespace {

constexpr std::string_view prefix = "local:";

std::string prefixed(std::string_view name) {
    return std::string{prefix}.append(name);
}

std::string without_prefix(const std::string& name) {
    return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
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
    return http::same_but_for_case(name, bot_name) || http::same_but_for_case(name, bot_account.value);
}

std::string address_of(const bot::MessageKey& message, std::string_view public_url) {
    const auto place =
        "#" + http::encoded(plain(message.conversation)) + "/" + http::encoded(message.message);
    return public_url.empty() ? place : std::string{public_url}.append("/").append(place);
}

}  // namespace local
