#include "adapters/cards/notes.hpp"

#include <nlohmann/json.hpp>

namespace cards {

namespace {

using Row = bot::Card::Row;

constexpr Look done_look{.color = "good", .bold = true};

/// Why just this reader is told.
std::string reason_of(const bot::Words& words, const Row& row) {
    switch (row.step) {
        case bot::Step::Pool: return words.to_pool(row.age);
        case bot::Step::Lead: return words.to_lead(row.age);
        case bot::Step::Owner: break;
    }
    if (!row.owner.empty()) return words.owner_away(row.owner);
    return row.age.days >= 2 ? words.long_wait(row.age) : std::string{};
}

std::string put_off_first(const Sheet& sheet, const Row& row) {
    const auto& [kind, by, at, reason] = *row.first;
    if (!row.until) return sheet.words.put_off_first(by, sheet.wall(at));
    return sheet.words.snoozed_first(by, sheet.wall(at), sheet.wall(*row.until));
}

/// What the press came too late for.
std::string who_was_first(const Sheet& sheet, const Row& row) {
    const auto& words = sheet.words;
    const auto& [kind, by, moment, what] = *row.first;
    const auto at = sheet.wall(moment);
    switch (kind) {
        case bot::Deed::Kind::Closed: return words.closed_first(by, at, excerpt(what));
        case bot::Deed::Kind::Snoozed: return put_off_first(sheet, row);
        case bot::Deed::Kind::Taken: return words.taken_first(by, at);
        case bot::Deed::Kind::Reopened: return words.reopened_first(by, at);
        case bot::Deed::Kind::KeptClosed: return words.kept_closed_first(by, at);
        case bot::Deed::Kind::Undone: return words.undone_first(by, at);
        case bot::Deed::Kind::Withdrawn: return words.withdrawn_first(at);
        case bot::Deed::Kind::Restored: return words.restored_first(at);
    }
    return {};
}

std::string closed_how(const Sheet& sheet, const bot::Card::Done& done) {
    const auto at = sheet.wall(done.at);
    if (done.by == sheet.card.reader_name) return sheet.words.closed_at(at, excerpt(done.what));
    return sheet.words.closed_first(done.by, at, excerpt(done.what));
}

std::vector<Json> how_it_stands(const Sheet& sheet, const Row& row) {
    const auto& words = sheet.words;
    std::vector<Json> notes;
    const auto note = [&](std::string_view text, const Look& look) {
        if (!text.empty()) notes.push_back(paragraph({run(text, look)}));
    };
    switch (row.kind) {
        case bot::Card::Kind::Waiting:
            // Whoever pressed a post that is told to others is not told why.
            if (!row.first && !row.confirm) note(reason_of(words, row), quiet);
            break;
        case bot::Card::Kind::Reopen:
            if (!row.asks) break;
            note(words.written_again(row.asks->name), strong);
            note(words.quoted(excerpt(row.asks->words)), quiet);
            break;
        case bot::Card::Kind::Snoozed:
            if (row.until) note(words.waiting_until(sheet.wall(*row.until)), strong);
            if (row.done)
                note(words.snoozed_by(row.done->by, sheet.wall(row.done->at), excerpt(row.done->what)),
                     quiet);
            break;
        case bot::Card::Kind::Closed:
            if (row.done && !row.first) note(closed_how(sheet, *row.done), done_look);
            break;
        case bot::Card::Kind::Withdrawn: note(words.withdrawn, quiet); break;
    }
    return notes;
}

}  // namespace

std::vector<Json> notes_of(const Sheet& sheet, const Row& row) {
    std::vector<Json> notes;
    if (row.first) notes.push_back(paragraph({run(who_was_first(sheet, row), strong)}));
    if (row.first && row.unsent) {
        auto unsent = paragraph({run(sheet.words.words_not_sent, quiet)});
        unsent["id"] = "unsent";  // by which the page knows that it keeps the words
        notes.push_back(std::move(unsent));
    }
    for (auto& note : how_it_stands(sheet, row)) notes.push_back(std::move(note));
    return notes;
}

}  // namespace cards
