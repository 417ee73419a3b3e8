#include "store/sqlite/rows.hpp"

#include "store/errand_columns.hpp"

namespace store {

namespace {

// The numbers in the tables are those of the enumerators.

template <class Named>
Named named(Cells& row) {
    return static_cast<Named>(row.small());
}

std::optional<bot::Language> a_language(Cells& row) {
    if (row.none(1)) return {};
    return named<bot::Language>(row);
}

std::optional<bot::FollowUp::Snooze> a_snooze(Cells& row) {
    if (row.none(5)) return {};
    return bot::FollowUp::Snooze{row.moment(), row.moment(), {row.text()}, row.text(), row.yes()};
}

std::optional<bot::FollowUp::Closing> a_closing(Cells& row) {
    if (row.none(4)) return {};
    return bot::FollowUp::Closing{row.moment(), {row.text()}, {row.text()}, row.text()};
}

std::optional<bot::FollowUp::Word> a_word(Cells& row) {
    if (row.none(3)) return {};
    return bot::FollowUp::Word{row.moment(), {row.text()}, row.text()};
}

std::optional<bot::FollowUp::Question> a_question(Cells& row) {
    if (row.none(4)) return {};
    return bot::FollowUp::Question{row.moment(), row.text(), row.text(), row.text()};
}

std::optional<bot::FollowUp::Given> a_giving(Cells& row) {
    if (row.none(2)) return {};
    return bot::FollowUp::Given{row.moment(), {row.text()}};
}

bot::Deed a_deed_on(bot::MessageKey post, Cells& row) {
    return {.post = std::move(post),
            .rev = row.small(),
            .by = {row.text()},
            .kind = named<bot::Deed::Kind>(row),
            .at = row.moment(),
            .action = {row.text()},
            .words = row.text(),
            .until = row.maybe_moment(),
            .state_before = named<bot::FollowUp::State>(row),
            .owner_before = {row.text()},
            .to = {row.text()},
            .reply = row.text()};
}

bot::Edition an_edition(Cells& row) {
    return {row.small(), row.small()};
}

std::optional<bot::Reminder::Unreachable> unreachable(Cells& row) {
    if (row.none(3)) return {};
    return bot::Reminder::Unreachable{row.moment(), row.text(), row.text()};
}

std::optional<bot::Digest> a_digest(Cells& row) {
    if (row.none(1)) return {};
    return bot::read_digest(row.text());
}

ErrandColumns errand_columns(Cells& row) {
    return {.kind = row.text(),
            .post = a_key(row),
            .person = {row.text()},
            .words = row.text(),
            .reference = {row.text()},
            .posted_at = row.moment(),
            .rev = row.small(),
            .mention = row.yes()};
}

}  // namespace

std::string a_text(Cells& row) {
    return row.text();
}

std::int64_t a_number(Cells& row) {
    return row.number();
}

bot::Timestamp a_moment(Cells& row) {
    return row.moment();
}

bot::PersonId a_person(Cells& row) {
    return {row.text()};
}

bot::MessageKey a_key(Cells& row) {
    return {{row.text()}, row.text()};
}

bot::Post a_post(Cells& row) {
    bot::Post post{.key = a_key(row),
                   .number = {row.number()},
                   .theme = {row.text()},
                   .author = {row.text()},
                   .author_name = row.text(),
                   .first = row.yes(),
                   .text = row.text(),
                   .posted_at = row.moment(),
                   .edited_at = row.maybe_moment(),
                   .removed_at = row.maybe_moment(),
                   .language = a_language(row)};
    post.welcome_back = row.yes();
    return post;
}

bot::Reply a_reply(Cells& row) {
    auto key = a_key(row);
    bot::MessageKey post{key.conversation, row.text()};
    return {.key = std::move(key),
            .post = std::move(post),
            .author = {row.text()},
            .author_name = row.text(),
            .by_bot = row.yes(),
            .text = row.text(),
            .posted_at = row.moment(),
            .edited_at = row.maybe_moment(),
            .removed_at = row.maybe_moment()};
}

bot::Heard a_heard(Cells& row) {
    const auto bytes = row.text();
    bot::Heard heard;
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        bot::PhraseId phrase = 0;
        for (std::size_t n = 4; n-- > 0;) phrase = phrase << 8U | static_cast<unsigned char>(bytes[at + n]);
        heard.latest_first.push_back(phrase);
    }
    return heard;
}

/// Four bytes each, the least first.
Blob blob_of(const bot::Heard& heard) {
    Blob blob;
    for (const auto phrase : heard.latest_first) {
        for (auto shift = 0U; shift < 32; shift += 8) {
            blob.bytes.push_back(static_cast<char>(phrase >> shift & 0xffU));
        }
    }
    return blob;
}

bot::Account an_account(Cells& row) {
    bot::Account account{.id = {row.text()},
                         .name = row.text(),
                         .first_post_at = row.maybe_moment(),
                         .last_post_at = row.maybe_moment(),
                         .heard = a_heard(row)};
    if (!row.none(1)) account.wants_thanks = row.yes();
    return account;
}

bot::FollowUp a_follow_up(Cells& row) {
    return {.post = a_key(row),
            .theme = {row.text()},
            .owner = {row.text()},
            .state = named<bot::FollowUp::State>(row),
            .rev = row.small(),
            .opened_at = row.moment(),
            .reopened_at = row.maybe_moment(),
            .ended_at = row.maybe_moment(),
            .snooze = a_snooze(row),
            .closing = a_closing(row),
            .answered = a_word(row),
            .pmo_answered = a_word(row),
            .reopen = a_question(row),
            .given = a_giving(row),
            .again = a_question(row)};
}

bot::Concern a_concern(Cells& row) {
    bot::Concern concern{.follow_up = a_follow_up(row), .post = a_post(row)};
    if (!row.none(3)) concern.told = {concern.post.key, a_person(row), named<bot::Step>(row), row.moment()};
    if (!row.none(11)) concern.last = a_deed_on(concern.post.key, row);
    return concern;
}

bot::Deed a_deed(Cells& row) {
    auto post = a_key(row);
    return a_deed_on(std::move(post), row);
}

bot::Advice an_advice(Cells& row) {
    return {.post = a_key(row),
            .advisor = a_person(row),
            .by = a_person(row),
            .at = row.moment(),
            .end = named<bot::Advice::End>(row),
            .ended_at = row.maybe_moment(),
            .words = row.text(),
            .unreached = row.maybe_moment()};
}

bot::Told a_told(Cells& row) {
    return {.post = a_key(row), .reader = a_person(row), .step = named<bot::Step>(row), .at = row.moment()};
}

bot::Said a_said(Cells& row) {
    return {.post = a_key(row),
            .kind = named<bot::Said::Kind>(row),
            .rev = row.small(),
            .message = {row.text()},
            .gone = row.yes()};
}

bot::Reminder a_reminder(Cells& row) {
    return {.reader = a_person(row),
            .wanted = an_edition(row),
            .says = row.text(),
            .shown = an_edition(row),
            .message = {row.text()},
            .pinged_at = row.moment(),
            .gap_broken_on = std::chrono::local_days{std::chrono::days{row.small()}},
            .gap_breaks = row.small(),
            .unreachable = unreachable(row),
            .digest = a_digest(row),
            .doubts = row.small()};
}

bot::LastWritten a_last_written(Cells& row) {
    return {{row.text()}, row.moment()};
}

bot::Refusal a_refusal(Cells& row) {
    return {.delivery = {row.text()},
            .via = {row.text()},
            .code = row.text(),
            .hint = row.text(),
            .at = row.moment(),
            .errand = named<bot::ErrandKind>(row),
            .post = a_key(row)};
}

bot::NotUnderstood a_not_understood(Cells& row) {
    return {.via = {row.text()},
            .what = row.text(),
            .body = row.text(),
            .times = row.small(),
            .at = row.moment()};
}

bot::Delivery a_delivery(Cells& row) {
    bot::Delivery delivery{.id = {row.text()},
                           .via = {row.text()},
                           .lane = {row.text()},
                           .due_at = row.moment(),
                           .attempts = row.small(),
                           .in_doubt = row.yes(),
                           .begun = row.yes()};
    delivery.errand = errand_of(errand_columns(row));
    return delivery;
}

Lanes::Place a_place(Cells& row) {
    return {.lane = {row.text()}, .begun = row.yes(), .due_at = row.moment(), .seq = row.number()};
}

}  // namespace store
