#pragma once

#include "store/ledger.hpp"
#include "store/memory.hpp"
#include "store/memory_records.hpp"
#include "store/open.hpp"

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace tests {

using namespace std::chrono_literals;

/// 2026-11-23 00:00 UTC, nine in the morning in Tokyo.
constexpr bot::Timestamp monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};

const bot::ConversationId hr{"local:hr"};
const bot::ConversationId legal{"local:legal"};
const bot::AccountId hanako{"local:田中 花子"};
const bot::AccountId misaki{"local:小川 美咲"};
const bot::PersonId ito{"ito"};
const bot::PersonId sato{"sato"};

inline bot::MessageKey in_hr(const std::string& message) {
    return {hr, message};
}

inline bot::Post post(const std::string& message, bot::Timestamp at = monday,
                      const bot::ConversationId& channel = hr) {
    return {.key = {channel, message},
            .theme = {"people"},
            .author = hanako,
            .text = "text of " + message,
            .posted_at = at};
}

inline bot::Reply reply(const std::string& message, const std::string& to,
                        bot::Timestamp at = monday + 1min) {
    return {.key = in_hr(message),
            .post = in_hr(to),
            .author = misaki,
            .text = "answer " + message,
            .posted_at = at};
}

inline bot::FollowUp follow_up(const std::string& message, bot::Timestamp at = monday) {
    return {.post = in_hr(message), .theme = {"people"}, .owner = ito, .opened_at = at};
}

/// A post with its follow-up.
inline bot::Decision opens(const std::string& message, bot::Timestamp at = monday) {
    return {.posts = {post(message, at)}, .follow_ups = {follow_up(message, at)}};
}

inline bot::Delivery errand(const std::string& id, const std::string& lane, bot::Timestamp due_at = monday) {
    return {.id = {id}, .via = {"local"}, .lane = {lane}, .due_at = due_at, .errand = bot::Mirror{ito}};
}

/// What a store never asks.
struct Unasked : bot::Mind {
    bot::Answer card(const bot::PersonId&, const bot::Facts&, bot::Timestamp) const override { return {}; }

    std::string answer(const bot::AccountId&, const bot::Inquiry&, const bot::Records&,
                       bot::Timestamp) const override {
        return {};
    }
};

/// A mind without opinions: it says what the test told it to say.
struct Says final : Unasked {
    explicit Says(bot::Decision words) : decision{std::move(words)} {}

    bot::Decision decide(const bot::Event&, const bot::Facts&, bot::Timestamp) const override {
        return decision;
    }

    bot::Answer again(const bot::Event&, const bot::Facts&, bot::Timestamp) const override {
        return bot::ToldBefore{};
    }

    bot::Prepared prepare(const bot::Delivery&, const bot::Facts&, bot::Timestamp) const override {
        return {bot::Rest{}};
    }

    bot::Decision decision;
};

/// One that only looks at the facts.
struct Looks final : Unasked {
    explicit Looks(std::function<void(const bot::Facts&)> at) : look{std::move(at)} {}

    bot::Decision decide(const bot::Event&, const bot::Facts& facts, bot::Timestamp) const override {
        look(facts);
        return {};
    }

    bot::Answer again(const bot::Event&, const bot::Facts&, bot::Timestamp) const override { return {}; }

    bot::Prepared prepare(const bot::Delivery&, const bot::Facts&, bot::Timestamp) const override {
        return {bot::Rest{}};
    }

    std::function<void(const bot::Facts&)> look;
};

inline bot::Event event(const std::string& key = {}) {
    return {.key = {key}, .what = bot::Reloaded{}};
}

inline void write(bot::Store& store, const bot::Decision& decision) {
    bot::apply(store, event(), std::make_shared<Says>(decision), monday);
}

/// What `ask` makes of the facts.
template <class Ask>
auto ask(bot::Store& store, Ask question) {
    decltype(question(std::declval<const bot::Facts&>())) answer;
    bot::apply(store, event(),
               std::make_shared<Looks>([&](const bot::Facts& facts) { answer = question(facts); }), monday);
    return answer;
}

/// A folder that goes with the test.
class Folder {
public:
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "aizuchi-store-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error{"no folder for a test"};
        path_ = name;
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    ~Folder() { std::filesystem::remove_all(path_); }

    std::string file(const std::string& name = "store.db") const { return (path_ / name).string(); }

    std::string url() const { return "sqlite:" + file(); }

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_{};
};

// Every back end has a fixture of this shape; those without keeper and board have only `store` and `records`.

struct InMemory {
    store::Memory book{};
    store::GroupCommit group{book};
    store::Ledger ledger{book, group};
    store::MemoryRecords questions{book};

    bot::Store& store() { return ledger; }

    const bot::Records& records() const { return questions; }
};

struct InSqlite {
    Folder folder{};
    std::unique_ptr<store::Database> database = store::open(folder.url(), store::Use::Serve);

    bot::Store& store() const { return database->store(); }

    bot::Records& records() const { return database->records(); }

    bot::Keeper& keeper() const { return database->keeper(); }

    local::Board& board() const { return database->board(); }

    bot::AddressBook& addresses() const { return database->addresses(); }
};

}  // namespace tests
