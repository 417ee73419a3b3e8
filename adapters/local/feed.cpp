#include "adapters/local/feed.hpp"

#include "adapters/local/names.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

namespace local {

namespace {

using Json = nlohmann::json;

std::string line(std::string_view what, Json value) {
    return Json{{what, std::move(value)}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

bool Feed::has_room() const {
    const std::scoped_lock lock{mutex_};
    return listeners_.size() < most_;
}

void Feed::add(std::shared_ptr<http::EventStream> listener) {
    {
        const std::scoped_lock lock{mutex_};
        if (listeners_.size() < most_) return listeners_.push_back(std::move(listener));
    }
    listener->close();
}

void Feed::changed(const bot::ConversationId& channel) {
    tell(line("channel", plain(channel)));
}

void Feed::changed(const bot::AccountId& inbox) {
    tell(line("inbox", plain(inbox)));
}

void Feed::figures_changed() {
    tell(line("figures", true));
}

void Feed::clock_is(bot::Timestamp now) {
    tell(line("clock", bot::rfc3339(now)));
}

void Feed::all_changed(const bot::Community& community) {
    for (const auto& [channel, theme] : community.channels) {
        if (kind_of(channel) == kind) changed(channel);
    }
    for (const auto& [id, person] : community.people) {
        const auto account = person.accounts.find(kind);
        if (account != person.accounts.end()) changed(account->second);
    }
    figures_changed();
}

void Feed::tell(const std::string& text) {
    const std::scoped_lock lock{mutex_};
    std::erase_if(listeners_, [&](const auto& listener) { return !listener->send(text); });
}

}  // namespace local
