#include "adapters/cards/notes.hpp"

#include <nlohmann/json.hpp>

namespace cards {

namespace {

using Row = bot::Card::Row;
using Kind = bot::Card::Kind;

constexpr Look done_look{.color = "good", .bold = true};

bot::Progress progress_of(const Row& row) {
    using Deed = bot::Deed::Kind;
    if (!row.answered_by.empty()) return row.again ? bot::Progress::InHand : bot::Progress::Answered;
    const bool was_given = row.last && (row.last->kind == Deed::Taken || row.last->kind == Deed::HandedOver);
    const bool in_hand = was_given || row.woken || !row.asked.empty();
    return in_hand ? bot::Progress::InHand : bot::Progress::None;
}

/// Why just this reader is told.
std::string reason_of(const Sheet& sheet, const Row& row) {
    const auto& words = sheet.words;
    switch (row.step) {
        case bot::Step::Pool: return words.to_pool(row.age, sheet.wall(row.since), progress_of(row));
        case bot::Step::Lead: return words.to_lead(row.age, sheet.wall(row.since), progress_of(row));
        case bot::Step::NobodyThere: return words.nobody_there(excerpt(row.theme));
        case bot::Step::Asked:
        case bot::Step::Owner: break;
    }
    if (!row.owner.empty()) return words.owner_away(row.owner);
    return row.age.days >= 2 ? words.long_wait(row.age) : std::string{};
}

std::string put_off_first(const Sheet& sheet, const Row& row) {
    const auto& first = *row.first;
    if (!row.until) return sheet.words.put_off_first(first.by, sheet.wall(first.at));
    return sheet.words.snoozed_first(first.by, sheet.wall(first.at), sheet.wall(*row.until));
}

/// A deed, by whom and when.
std::string told(const Sheet& sheet, const Row& row, const bot::Card::Done& deed) {
    const auto& words = sheet.words;
    const auto& [kind, by, moment, what, to] = deed;
    const auto at = sheet.wall(moment);
    switch (kind) {
        case bot::Deed::Kind::Closed: return words.closed_first(by, at, excerpt(what));
        case bot::Deed::Kind::Snoozed:
            return row.first ? put_off_first(sheet, row) : words.snoozed_by(by, at, excerpt(what));
        case bot::Deed::Kind::Taken: return words.taken_first(by, at);
        case bot::Deed::Kind::Reopened: return words.reopened_first(by, at);
        case bot::Deed::Kind::KeptClosed: return words.kept_closed_first(by, at);
        case bot::Deed::Kind::Undone: return words.undone_first(by, at);
        case bot::Deed::Kind::Withdrawn: return words.withdrawn_first(at);
        case bot::Deed::Kind::Restored: return words.restored_first(at);
        case bot::Deed::Kind::HandedOver: return words.handed_over_first(by, to, at);
        case bot::Deed::Kind::AskedAdvisor: return words.asked_first(by, to, at);
        case bot::Deed::Kind::Helped: return sheet.help.has_helped(by, at, {});
        case bot::Deed::Kind::CouldNotHelp: return sheet.help.cannot_help_said(by, at, {});
    }
    return {};
}

std::string closed_how(const Sheet& sheet, const bot::Card::Done& done) {
    const auto at = sheet.wall(done.at);
    if (done.by == sheet.card.reader_name) return sheet.words.closed_at(at, excerpt(done.what));
    return sheet.words.closed_first(done.by, at, excerpt(done.what));
}

std::string why_it_is_back(const Sheet& sheet, const bot::Card::Woken& woken) {
    const auto say = woken.author_wrote ? sheet.words.woken_by_author : sheet.words.woken_by_clock;
    return say(woken.by, sheet.wall(woken.at), excerpt(woken.reason));
}

/// What stands with those who were asked is told beside them.
std::string done_last(const Sheet& sheet, const Row& row) {
    using Deed = bot::Deed::Kind;
    const auto kind = row.last->kind;
    const bool of_asking = kind == Deed::AskedAdvisor || kind == Deed::Helped || kind == Deed::CouldNotHelp;
    return of_asking ? std::string{} : told(sheet, row, *row.last);
}

std::string asks_reader(const Sheet& sheet, const bot::Card::Asked& asked) {
    return sheet.help.asks_you(asked.by, sheet.wall(asked.at));
}

/// How far an asking has come.
std::string told(const Sheet& sheet, const bot::Card::Asked& asked) {
    const auto& help = sheet.help;
    const auto ended = sheet.wall(asked.ended_at.value_or(asked.at));
    switch (asked.end) {
        case bot::Advice::End::Helped: return help.has_helped(asked.advisor, ended, excerpt(asked.words));
        case bot::Advice::End::CouldNotHelp:
            return help.cannot_help_said(asked.advisor, ended, excerpt(asked.words));
        case bot::Advice::End::None:
        case bot::Advice::End::TakenBack: break;
    }
    if (asked.unreached) return help.not_reached(asked.advisor, sheet.wall(*asked.unreached));
    return help.was_asked(asked.advisor, asked.age);
}

bool shows_advice(const Row& row) {
    return row.kind == Kind::Waiting || row.kind == Kind::Snoozed;
}

/// Notes of one row, one below the other; an empty one is none.
class Notes {
public:
    void add(std::string_view text, const Look& look) {
        if (!text.empty()) all_.push_back(paragraph({run(text, look)}));
    }

    std::vector<Json> all() && { return std::move(all_); }

private:
    std::vector<Json> all_{};
};

void note_waiting(const Sheet& sheet, const Row& row, Notes& notes) {
    if (row.again) {
        notes.add(sheet.words.went_on(row.again->name), strong);
        notes.add(sheet.words.quoted(excerpt(row.again->words)), quiet);
    }
    if (row.woken) notes.add(why_it_is_back(sheet, *row.woken), quiet);
    // Whoever pressed a post that is told to others is not told why.
    if (!row.first && !row.confirm) notes.add(reason_of(sheet, row), quiet);
    if (row.last && !row.first) notes.add(done_last(sheet, row), quiet);
    if (!row.together.empty()) notes.add(sheet.help.wrote_together(row.author, row.together.size()), quiet);
}

/// A row that is on its reader's card because somebody asks for help.
void note_asking(const Sheet& sheet, const Row& row, Notes& notes) {
    if (row.asked.empty()) return;
    const auto& asked = row.asked.back();
    if (row.kind == Kind::Asked) return notes.add(asks_reader(sheet, asked), strong);
    if (!row.first) notes.add(sheet.help.thanks_for_answer(asked.by), done_look);
}

void note_reopen(const Sheet& sheet, const Row& row, Notes& notes) {
    if (!row.asks) return;
    notes.add(sheet.words.written_again(row.asks->name), strong);
    notes.add(sheet.words.quoted(excerpt(row.asks->words)), quiet);
}

void note_snoozed(const Sheet& sheet, const Row& row, Notes& notes) {
    const auto& words = sheet.words;
    if (row.until) notes.add(words.waiting_until(sheet.wall(*row.until)), strong);
    if (!row.done) return;
    notes.add(words.snoozed_by(row.done->by, sheet.wall(row.done->at), excerpt(row.done->what)), quiet);
}

void note_how_it_stands(const Sheet& sheet, const Row& row, Notes& notes) {
    switch (row.kind) {
        case Kind::Waiting: return note_waiting(sheet, row, notes);
        case Kind::Asked:
        case Kind::Answered: return note_asking(sheet, row, notes);
        case Kind::Reopen: return note_reopen(sheet, row, notes);
        case Kind::Snoozed: return note_snoozed(sheet, row, notes);
        case Kind::Given:
            if (row.last) notes.add(told(sheet, row, *row.last), done_look);
            return;
        case Kind::Closed:
            if (row.done && !row.first) notes.add(closed_how(sheet, *row.done), done_look);
            return;
        case Kind::Withdrawn: return notes.add(sheet.words.withdrawn, quiet);
    }
}

/// Whoever was asked was not beaten by somebody: they have answered once more.
bool answered_twice(const Sheet& sheet, const Row& row) {
    using Deed = bot::Deed::Kind;
    if (!row.first || row.first->by != sheet.card.reader_name) return false;
    return row.first->kind == Deed::Helped || row.first->kind == Deed::CouldNotHelp;
}

}  // namespace

std::vector<Json> notes_of(const Sheet& sheet, const Row& row) {
    std::vector<Json> notes;
    const bool twice = answered_twice(sheet, row);
    if (twice) {
        notes.push_back(paragraph({run(sheet.help.answered_before(sheet.wall(row.first->at)), strong)}));
    } else if (row.first) {
        notes.push_back(paragraph({run(told(sheet, row, *row.first), strong)}));
    }
    if (row.first && row.unsent) {
        auto unsent = paragraph({run(twice ? sheet.help.words_not_sent : sheet.words.words_not_sent, quiet)});
        unsent["id"] = "unsent";  // by which the page knows that it keeps the words
        notes.push_back(std::move(unsent));
    }
    Notes stands;
    note_how_it_stands(sheet, row, stands);
    for (auto& note : std::move(stands).all()) notes.push_back(std::move(note));
    if (!shows_advice(row)) return notes;
    for (const auto& one : row.asked) notes.push_back(paragraph({run(told(sheet, one), quiet)}));
    return notes;
}

}  // namespace cards
