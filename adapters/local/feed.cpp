#include "adapters/local/feed.hpp"

#include "adapters/local/names.hpp"
#include "bot/accounts.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

namespace local {

namespace {

using Json = nlohmann::json;

constexpr std::size_t remembered = 256;

std::string line(std::string_view what, Json value) {
    return Json{{what, std::move(value)}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

bool Feed::has_room() const {
    const std::scoped_lock lock{mutex_};
    return listeners_.size() < most_;
}

std::uint64_t Feed::told() const {
    const std::scoped_lock lock{mutex_};
    return told_;
}

void Feed::add(const std::shared_ptr<http::EventStream>& listener, std::uint64_t heard) {
    if (!let_in(listener, heard)) listener->close();
}

bool Feed::let_in(const std::shared_ptr<http::EventStream>& listener, std::uint64_t heard) {
    const std::scoped_lock lock{mutex_};
    const auto missed = told_ - heard;
    if (listeners_.size() >= most_ || missed > latest_.size()) return false;
    for (auto at = latest_.size() - missed; at < latest_.size(); ++at) {
        if (!listener->send(latest_[at])) return false;
    }
    listeners_.push_back(listener);
    return true;
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

void Feed::tell_of_figures() {
    if (figures_stale_.exchange(false)) figures_changed();
}

void Feed::clock_is(bot::Timestamp now) {
    tell(line("clock", bot::rfc3339(now)));
}

void Feed::all_changed(const bot::Community& community) {
    for (const auto& [channel, theme] : community.channels) {
        if (kind_of(channel) == kind) changed(channel);
    }
    for (const auto& [id, person] : community.people) {
        if (const auto account = bot::account_on(kind, person)) changed(*account);
    }
    figures_changed();
}

void Feed::tell(std::string text) {
    const std::scoped_lock lock{mutex_};
    std::erase_if(listeners_, [&](const auto& listener) { return !listener->send(text); });
    latest_.push_back(std::move(text));
    if (latest_.size() > remembered) latest_.pop_front();
    ++told_;
}

}  // namespace local
