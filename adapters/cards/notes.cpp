#include "adapters/cards/notes.hpp"

#include "adapters/cards/excerpts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace cards {

namespace {

using Row = bot::Card::Row;
using Kind = bot::Card::Kind;

bot::Progress progress_of(const Row& row) {
    using Deed = bot::Deed::Kind;
    if (!row.answered_by.empty()) return row.again ? bot::Progress::InHand : bot::Progress::Answered;
    const bool was_given = row.last && (row.last->kind == Deed::Taken || row.last->kind == Deed::HandedOver);
    const bool in_hand = was_given || row.woken || row.reopened || !row.asked.empty();
    return in_hand ? bot::Progress::InHand : bot::Progress::None;
}

/// Why just this reader is told.
std::string reason_of(const Reader& reader, const Row& row) {
    const auto& words = reader.words;
    switch (row.step) {
        case bot::Step::Pool: return words.to_pool(row.age, reader.wall(row.since), progress_of(row));
        case bot::Step::Lead: return words.to_lead(row.age, reader.wall(row.since), progress_of(row));
        case bot::Step::NobodyThere: return words.nobody_there(excerpt(row.theme));
        case bot::Step::Asked:
        case bot::Step::Owner: break;
    }
    if (!row.owner.empty()) return words.owner_away(row.owner);
    return row.age.days >= 2 ? words.long_wait(row.age) : std::string{};
}

std::string put_off_first(const Reader& reader, const Row& row) {
    const auto& first = *row.first;
    if (!row.until) return reader.words.put_off_first(first.by, reader.wall(first.at));
    return reader.words.snoozed_first(first.by, reader.wall(first.at), reader.wall(*row.until));
}

/// What is opened was closed, put off, or never open.
bot::Words::OfDeed opened_first(const bot::Words& words, bot::FollowUp::State before) {
    switch (before) {
        case bot::FollowUp::State::None: return words.opened_first;
        case bot::FollowUp::State::Snoozed: return words.woken_first;
        case bot::FollowUp::State::Open:
        case bot::FollowUp::State::Closed:
        case bot::FollowUp::State::Withdrawn: break;
    }
    return words.reopened_first;
}

/// Where the same words stand, each theme once.
std::string themes_of(const Reader& reader, const Row& row) {
    std::vector<std::string> all{excerpt(row.theme)};
    for (const auto& copy : row.copies) {
        if (std::ranges::find(all, excerpt(copy.theme)) == all.end()) all.push_back(excerpt(copy.theme));
    }
    auto text = all.front();
    for (std::size_t n = 1; n < all.size(); ++n) text.append(reader.comma()).append(all[n]);
    return text;
}

/// A deed, by whom and when.
std::string told(const Reader& reader, const Row& row, const bot::Card::Done& deed) {
    const auto& words = reader.words;
    const auto& [kind, by, moment, what, to, before] = deed;
    const auto at = reader.wall(moment);
    switch (kind) {
        case bot::Deed::Kind::Closed: return words.closed_first(by, at, excerpt(what));
        case bot::Deed::Kind::Snoozed:
            return row.first ? put_off_first(reader, row) : words.snoozed_by(by, at, excerpt(what));
        case bot::Deed::Kind::Taken: return words.taken_first(by, at);
        case bot::Deed::Kind::Reopened: return opened_first(words, before)(by, at);
        case bot::Deed::Kind::KeptClosed: return words.kept_closed_first(by, at);
        case bot::Deed::Kind::Undone: return words.undone_first(by, at);
        case bot::Deed::Kind::Withdrawn: return words.withdrawn_first(at);
        case bot::Deed::Kind::Restored: return words.restored_first(at);
        case bot::Deed::Kind::HandedOver: return words.handed_over_first(by, to, at);
        case bot::Deed::Kind::AskedAdvisor: return words.asked_first(by, to, at);
        case bot::Deed::Kind::Helped: return reader.help.has_helped(by, at, {});
        case bot::Deed::Kind::CouldNotHelp: return reader.help.cannot_help_said(by, at, {});
        case bot::Deed::Kind::CameBack: return words.came_back_first(at);
    }
    return {};
}

std::string closed_how(const Reader& reader, const bot::Card::Done& done) {
    const auto at = reader.wall(done.at);
    if (done.by == reader.card.reader_name) return reader.words.closed_at(at, excerpt(done.what));
    return reader.words.closed_first(done.by, at, excerpt(done.what));
}

std::string why_it_is_back(const Reader& reader, const bot::Card::Woken& woken) {
    const auto say = woken.author_wrote ? reader.words.woken_by_author : reader.words.woken_by_clock;
    return say(woken.by, reader.wall(woken.at), excerpt(woken.reason));
}

/// What stands with those who were asked is told beside them.
std::string done_last(const Reader& reader, const Row& row) {
    using Deed = bot::Deed::Kind;
    const auto kind = row.last->kind;
    const bool of_asking = kind == Deed::AskedAdvisor || kind == Deed::Helped || kind == Deed::CouldNotHelp;
    return of_asking ? std::string{} : told(reader, row, *row.last);
}

std::string asks_reader(const Reader& reader, const bot::Card::Asked& asked) {
    return reader.help.asks_you(asked.by, reader.wall(asked.at));
}

/// How far an asking has come.
std::string told(const Reader& reader, const bot::Card::Asked& asked) {
    const auto& help = reader.help;
    const auto ended = reader.wall(asked.ended_at.value_or(asked.at));
    switch (asked.end) {
        case bot::Advice::End::Helped: return help.has_helped(asked.advisor, ended, excerpt(asked.words));
        case bot::Advice::End::CouldNotHelp:
            return help.cannot_help_said(asked.advisor, ended, excerpt(asked.words));
        case bot::Advice::End::None:
        case bot::Advice::End::TakenBack: break;
    }
    if (asked.unreached) return help.not_reached(asked.advisor, reader.wall(*asked.unreached));
    return help.was_asked(asked.advisor, asked.age);
}

bool shows_advice(const Row& row) {
    return row.kind == Kind::Waiting || row.kind == Kind::Snoozed;
}

/// Notes of one row, one below the other; an empty one is none.
class Notes {
public:
    void add(std::string_view text, Tone tone, std::string name = {}) {
        if (!text.empty()) all_.push_back({std::string{text}, tone, std::move(name)});
    }

    std::vector<Note> all() && { return std::move(all_); }

private:
    std::vector<Note> all_{};
};

void note_announcement(const Reader& reader, const Row& row, Notes& notes) {
    if (row.announced_by.empty()) return;
    notes.add(reader.help.below_announcement(row.announced_by, excerpt(row.announcement)), Tone::Quiet);
}

/// Words for the thread that are back with whoever wrote them.
void note_unsaid(const Reader& reader, const Row& row, Notes& notes) {
    if (!row.unsaid) return;
    const auto say = row.unsaid->perhaps ? reader.words.perhaps_in_thread : reader.words.not_in_thread;
    notes.add(say(row.unsaid->by, reader.wall(row.unsaid->at)), Tone::Doubtful);
}

void note_waiting(const Reader& reader, const Row& row, Notes& notes) {
    note_unsaid(reader, row, notes);
    note_announcement(reader, row, notes);
    if (!row.copies.empty())
        notes.add(reader.help.in_channels(row.copies.size() + 1, themes_of(reader, row)), Tone::Quiet);
    if (row.again) {
        notes.add(reader.words.went_on(row.again->name), Tone::Strong);
        notes.add(reader.words.quoted(excerpt(row.again->words)), Tone::Quiet);
    }
    if (row.woken) notes.add(why_it_is_back(reader, *row.woken), Tone::Quiet);
    // Whoever pressed a post that is told to others is not told why.
    if (!row.first && !row.confirm) notes.add(reason_of(reader, row), Tone::Quiet);
    if (row.last && !row.first) notes.add(done_last(reader, row), Tone::Quiet);
    if (!row.together.empty())
        notes.add(reader.help.wrote_together(row.author, row.together.size()), Tone::Quiet);
}

/// A row that is on its reader's card because somebody asks for help.
void note_asking(const Reader& reader, const Row& row, Notes& notes) {
    if (row.asked.empty()) return;
    const auto& asked = row.asked.back();
    if (row.kind == Kind::Asked) return notes.add(asks_reader(reader, asked), Tone::Strong);
    if (!row.first) notes.add(reader.help.thanks_for_answer(asked.by), Tone::Good);
    if (!asked.words.empty()) notes.add(reader.words.quoted(excerpt(asked.words)), Tone::Quiet);
}

void note_reopen(const Reader& reader, const Row& row, Notes& notes) {
    if (!row.asks) return;
    if (!row.announced_by.empty()) {
        notes.add(reader.words.written_below(row.asks->name), Tone::Strong);
        return note_announcement(reader, row, notes);
    }
    notes.add(reader.words.written_again(row.asks->name), Tone::Strong);
    notes.add(reader.words.quoted(excerpt(row.asks->words)), Tone::Quiet);
}

void note_snoozed(const Reader& reader, const Row& row, Notes& notes) {
    const auto& words = reader.words;
    if (row.until) notes.add(words.waiting_until(reader.wall(*row.until)), Tone::Strong);
    if (!row.done) return;
    notes.add(words.snoozed_by(row.done->by, reader.wall(row.done->at), excerpt(row.done->what)),
              Tone::Quiet);
}

void note_how_it_stands(const Reader& reader, const Row& row, Notes& notes) {
    switch (row.kind) {
        case Kind::Waiting: return note_waiting(reader, row, notes);
        case Kind::Asked:
        case Kind::Answered: return note_asking(reader, row, notes);
        case Kind::Reopen: return note_reopen(reader, row, notes);
        case Kind::Snoozed: return note_snoozed(reader, row, notes);
        case Kind::Given:
            if (row.last) notes.add(told(reader, row, *row.last), Tone::Good);
            return;
        case Kind::Closed:
            if (row.done && !row.first) notes.add(closed_how(reader, *row.done), Tone::Good);
            return;
        case Kind::Withdrawn: return notes.add(reader.words.withdrawn, Tone::Quiet);
    }
}

/// Whoever was asked was not beaten by somebody: they have answered once more.
bool answered_twice(const Reader& reader, const Row& row) {
    using Deed = bot::Deed::Kind;
    if (!row.first || row.first->by != reader.card.reader_name) return false;
    return row.first->kind == Deed::Helped || row.first->kind == Deed::CouldNotHelp;
}

/// Who was first, and what became of the words of whoever pressed.
void note_too_late(const Reader& reader, const Row& row, Notes& notes) {
    if (!row.first) return;
    const auto& words = reader.words;
    const auto& help = reader.help;
    const bool twice = answered_twice(reader, row);
    notes.add(twice ? help.answered_before(reader.wall(row.first->at)) : told(reader, row, *row.first),
              Tone::Strong);
    // By its name the page knows that it keeps the words.
    if (row.unsent) notes.add(twice ? help.words_not_sent : words.words_not_sent, Tone::Quiet, "unsent");
}

}  // namespace

std::vector<Note> notes_of(const Reader& reader, const Row& row) {
    Notes notes;
    note_too_late(reader, row, notes);
    note_how_it_stands(reader, row, notes);
    if (row.channel_lost) notes.add(reader.words.channel_lost, Tone::Doubtful);
    if (shows_advice(row)) {
        for (const auto& one : row.asked) notes.add(told(reader, one), Tone::Quiet);
    }
    return std::move(notes).all();
}

}  // namespace cards
