#include "store/rows.hpp"

#include "store/from_row.hpp"

namespace store {

namespace {

// The tables hold the numbers of these: one that is added comes last.
static_assert(static_cast<int>(bot::Language::En) == 1);
static_assert(static_cast<int>(bot::FollowUp::State::Withdrawn) == 4);
static_assert(static_cast<int>(bot::Step::NobodyThere) == 4);
static_assert(static_cast<int>(bot::Deed::Kind::Withdrawn) == 6);
static_assert(static_cast<int>(bot::Deed::Kind::CouldNotHelp) == 11);
static_assert(static_cast<int>(bot::Deed::Kind::CameBack) == 12);
static_assert(static_cast<int>(bot::Advice::End::TakenBack) == 3);
static_assert(static_cast<int>(bot::Said::Kind::Closed) == 2);

template <class Noun>
Noun read_from(Row& row) {
    Noun noun;
    FromRow from{row};
    each_column(from, noun);
    return noun;
}

template <class Noun>
Noun read_from(Row& row, const bot::MessageKey& post) {
    Noun noun;
    FromRowOf from{row, post};
    each_column(from, noun);
    return noun;
}

/// How many columns it has beside the key of its post.
template <class Noun>
int count_of() {
    static const auto count = static_cast<int>(without_post(columns_of<Noun>()).size());
    return count;
}

}  // namespace

void read(Row& row, bot::Heard& heard) {
    heard = a_heard(row);
}

void read(Row& row, std::optional<bot::Digest>& digest) {
    digest.reset();
    if (!row.none(1)) digest = bot::read_digest(row.text());
}

std::string a_text(Row& row) {
    return row.text();
}

std::int64_t a_number(Row& row) {
    return row.number();
}

bot::Timestamp a_moment(Row& row) {
    return row.moment();
}

bot::PersonId a_person(Row& row) {
    return {row.text()};
}

bot::MessageKey a_key(Row& row) {
    return {{row.text()}, row.text()};
}

bot::Post a_post(Row& row) {
    return read_from<bot::Post>(row);
}

bot::Reply a_reply(Row& row) {
    auto reply = read_from<bot::Reply>(row);
    reply.post.conversation = reply.key.conversation;
    return reply;
}

bot::Heard a_heard(Row& row) {
    const auto bytes = row.bytes();
    bot::Heard heard;
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        bot::PhraseId phrase = 0;
        for (std::size_t n = 4; n-- > 0;) phrase = phrase << 8U | static_cast<unsigned char>(bytes[at + n]);
        heard.latest_first.push_back(phrase);
    }
    return heard;
}

std::string bytes_of(const bot::Heard& heard) {
    std::string bytes;
    for (const auto phrase : heard.latest_first) {
        for (auto shift = 0U; shift < 32; shift += 8) {
            bytes.push_back(static_cast<char>(phrase >> shift & 0xffU));
        }
    }
    return bytes;
}

bot::Account an_account(Row& row) {
    return read_from<bot::Account>(row);
}

bot::FollowUp a_follow_up(Row& row) {
    return read_from<bot::FollowUp>(row);
}

bot::Concern a_concern(Row& row) {
    bot::Concern concern{.follow_up = a_follow_up(row), .post = a_post(row)};
    const auto& key = concern.post.key;
    if (!row.none(count_of<bot::Told>())) concern.told = read_from<bot::Told>(row, key);
    if (!row.none(count_of<bot::Deed>())) concern.last = read_from<bot::Deed>(row, key);
    return concern;
}

bot::Deed a_deed(Row& row) {
    return read_from<bot::Deed>(row);
}

bot::Advice an_advice(Row& row) {
    return read_from<bot::Advice>(row);
}

bot::Told a_told(Row& row) {
    return read_from<bot::Told>(row);
}

bot::Said a_said(Row& row) {
    return read_from<bot::Said>(row);
}

bot::Reminder a_reminder(Row& row) {
    return read_from<bot::Reminder>(row);
}

bot::LastWritten a_last_written(Row& row) {
    return {{row.text()}, row.moment()};
}

bot::Refusal a_refusal(Row& row) {
    return read_from<bot::Refusal>(row);
}

bot::NotUnderstood a_not_understood(Row& row) {
    return read_from<bot::NotUnderstood>(row);
}

bot::ConversationId a_channel(Row& row) {
    return {row.text()};
}

bot::LostGround a_lost_ground(Row& row) {
    return read_from<bot::LostGround>(row);
}

bot::Delivery a_delivery(Row& row) {
    auto waiting = read_from<Waiting>(row);
    waiting.delivery.errand = errand_of(waiting.errand);
    return std::move(waiting.delivery);
}

Lanes::Place a_place(Row& row) {
    return {.lane = {row.text()}, .begun = row.yes(), .due_at = row.moment(), .seq = row.number()};
}

}  // namespace store
