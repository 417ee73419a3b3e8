#include "adapters/local/messages.hpp"

#include "adapters/http/refusal.hpp"
#include "adapters/local/answer.hpp"
#include "adapters/local/draft.hpp"
#include "adapters/local/fields.hpp"
#include "adapters/local/fresh_id.hpp"
#include "adapters/local/message_json.hpp"
#include "adapters/local/names.hpp"
#include "adapters/text/language.hpp"
#include "adapters/text/text.hpp"

#include <algorithm>
#include <charconv>

namespace local {

namespace {

constexpr std::size_t longest_reaction = 32;

/// Messages of one part of an answer. What fits into one is sent as one.
constexpr std::size_t page = 64;

bot::Author author_of(const std::string& name) {
    return {.account = account_of(name), .name = name};
}

http::Response not_ours_to_change() {
    return http::refusal(403, "not_the_author", "only its author may do that, and this one is the bot's");
}

/// A whole number of at most nine digits.
std::optional<std::size_t> count_in(std::string_view text) {
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || end != text.data() + text.size() || text.size() > 9) return {};
    return count;
}

/// Where a reply goes; nothing where there is no such message in this channel.
std::optional<bot::MessageKey> thread_of(const std::string& reply_to, const bot::ConversationId& channel,
                                         const Board& board) {
    const auto standing = board.find(reply_to);
    auto thread = standing ? std::optional{bot::MessageKey{standing->message.conversation, standing->root}}
                           : board.find_line(reply_to);
    if (!thread || thread->conversation != channel) return {};
    return thread;
}

bot::Event event_of(const Draft& draft, const bot::MessageKey& key,
                    const std::optional<bot::MessageKey>& thread, bot::Timestamp now) {
    const auto author = author_of(draft.author);
    if (!thread) {
        return {.what = bot::PostSeen{.post = key,
                                      .author = author,
                                      .text = draft.text,
                                      .posted_at = now,
                                      .one_of_its_kind = true}};
    }
    return {.what = bot::ReplySeen{.reply = key,
                                   .post = *thread,
                                   .author = author,
                                   .text = draft.text,
                                   .posted_at = now,
                                   .one_of_its_kind = true}};
}

bool is_known(const bot::MessageKey& message, const Board& board) {
    const auto standing = board.find(message.message);
    return standing && standing->message == message;
}

}  // namespace

void Messages::post(http::Exchange exchange) const {
    const auto channel = channel_of(exchange.names.front());
    auto community = ground_.current.community();
    if (!community->theme_of(channel)) return exchange.reply(no_such("channel"));
    auto read = read_draft(exchange.request);
    if (auto* wrong = std::get_if<http::Response>(&read)) return exchange.reply(std::move(*wrong));

    auto& draft = std::get<Draft>(read);
    const auto now = ground_.current.now();
    if (draft.id.empty()) draft.id = fresh_id(now, ground_.draw(), ground_.draw());
    const bot::MessageKey key{channel, draft.id};
    std::optional<bot::MessageKey> thread;
    if (!draft.reply_to.empty()) {
        thread = thread_of(draft.reply_to, channel, ground_.board);
        if (!thread && is_known(key, ground_.board))
            return exchange.reply(answer_to_message(bot::ToldBefore{}, draft.id));
        if (!thread) return exchange.reply(no_such("message to reply to in this channel"));
    }
    auto event = event_of(draft, key, thread, now);
    event.chance = static_cast<unsigned>(ground_.draw());
    text::note_language(event, *community);
    const auto done = [this, key, reply = std::move(exchange.reply)](const bot::Outcomes& outcomes) {
        if (outcomes.failure) return reply(failure_of(outcomes, ground_));
        reply(answer_to_message(outcomes.answer, key.message));
        if (!std::holds_alternative<bot::Recorded>(outcomes.answer)) return;
        ground_.feed.changed(key.conversation);
        ground_.feed.figures_changed();
    };
    ground_.bot.handle(std::move(event), std::move(community), now, done);
}

void Messages::list(http::Exchange exchange) const {
    const auto channel = channel_of(exchange.names.front());
    const auto community = ground_.current.community();
    if (!community->theme_of(channel)) return exchange.reply(no_such("channel"));
    const auto after = http::parameter(exchange.parameters, "after").value_or("");
    const auto asked = http::parameter(exchange.parameters, "limit");
    const auto limit = asked ? count_in(*asked) : std::nullopt;
    if (asked && !limit)
        return exchange.reply(http::refusal(400, "bad_limit", "limit must be a whole number"));
    if (limit)
        return exchange.reply(
            answer_with_messages(ground_.board.messages(channel, after, limit), *community));
    auto pages = ground_.board.pages(channel, after, page);
    auto first = pages->next();
    if (first.size() < page) return exchange.reply(answer_with_messages(first, *community));
    exchange.reply(answer_with_pages(std::move(first), std::move(pages), community));
}

void Messages::edit(http::Exchange exchange) const {
    const auto& id = exchange.names.front();
    auto read = read_rewording(exchange.request);
    if (auto* wrong = std::get_if<http::Response>(&read)) return exchange.reply(std::move(*wrong));
    const auto& rewording = std::get<Rewording>(read);
    const auto standing = ground_.board.find(id);
    if (!standing) {
        return exchange.reply(ground_.board.find_line(id) ? not_ours_to_change() : no_such("message"));
    }
    const auto by = rewording.by.empty() ? standing->author : account_of(rewording.by);
    change({.what = bot::Edited{standing->message, by, rewording.text, ground_.current.now()}},
           standing->message, std::move(exchange));
}

void Messages::remove(http::Exchange exchange) const {
    const auto& id = exchange.names.front();
    auto read = read_by(exchange.request, false);
    if (auto* wrong = std::get_if<http::Response>(&read)) return exchange.reply(std::move(*wrong));
    const auto& name = std::get<std::string>(read);
    const auto standing = ground_.board.find(id);
    if (!standing) {
        return exchange.reply(ground_.board.find_line(id) ? not_ours_to_change() : no_such("message"));
    }
    const auto by = name.empty() ? standing->author : account_of(name);
    change({.what = bot::Removed{standing->message, by}}, standing->message, std::move(exchange));
}

void Messages::react(http::Exchange exchange, bool taken_back) const {
    const auto& id = exchange.names.at(0);
    const auto reaction = exchange.names.at(1);
    auto read = read_by(exchange.request, true);
    if (auto* wrong = std::get_if<http::Response>(&read)) return exchange.reply(std::move(*wrong));
    if (text::clean_name(reaction) != reaction || text::cut(reaction, longest_reaction) != reaction) {
        return exchange.reply(
            http::refusal(400, "bad_reaction", "a reaction has a name of 1 to 32 characters"));
    }
    const auto message = message_or_line(id);
    if (!message) return exchange.reply(no_such("message"));
    const auto by = author_of(std::get<std::string>(read));
    change({.what = bot::ReactionSeen{*message, by, reaction, taken_back}}, *message, std::move(exchange));
}

std::optional<bot::MessageKey> Messages::message_or_line(const std::string& id) const {
    if (const auto standing = ground_.board.find(id)) return standing->message;
    const auto thread = ground_.board.find_line(id);
    return thread ? std::optional{bot::MessageKey{thread->conversation, id}} : std::nullopt;
}

void Messages::change(bot::Event event, const bot::MessageKey& message, http::Exchange exchange) const {
    event.chance = static_cast<unsigned>(ground_.draw());
    const auto done = [this, message, reply = std::move(exchange.reply)](const bot::Outcomes& outcomes) {
        if (outcomes.failure) return reply(failure_of(outcomes, ground_));
        reply(answer_to_change(outcomes.answer, message.message));
        if (std::holds_alternative<bot::Recorded>(outcomes.answer))
            ground_.feed.changed(message.conversation);
    };
    ground_.bot.handle(std::move(event), ground_.current.community(), ground_.current.now(), done);
}

}  // namespace local
