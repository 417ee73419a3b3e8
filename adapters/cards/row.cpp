#include "adapters/cards/row.hpp"

#include "adapters/cards/excerpts.hpp"
#include "adapters/cards/forms.hpp"
#include "adapters/cards/help_forms.hpp"
#include "adapters/cards/notes.hpp"

#include <algorithm>
#include <iterator>

namespace cards {

namespace {

using Kind = bot::Card::Kind;

Sort sort_of(Kind kind) {
    if (bot::asks_for_something(kind)) return Sort::Asking;
    return kind == Kind::Snoozed ? Sort::PutOff : Sort::Ended;
}

Tone tone_of_age(const Row& row) {
    if (row.age.days >= 2) return Tone::Pressing;
    return row.age.days == 1 || row.first_post ? Tone::Fresh : Tone::Small;
}

/// A note below says by whom and when it was opened again.
bool tells_of_reopening(const Row& row) {
    const auto& told = row.first ? row.first : row.last;
    return told && told->kind == bot::Deed::Kind::Reopened;
}

/// Theme, owner, who replied: what is known about a post, in one breath.
std::string remarks(const Reader& reader, const Row& row) {
    std::string all = excerpt(row.theme);
    const auto add = [&](std::string_view remark) { all.append(reader.comma()).append(remark); };
    if (!row.owner.empty()) add(reader.words.owner_is(row.owner));
    if (!row.answered_by.empty()) add(reader.words.replied(row.answered_by));
    if (row.edited) add(reader.words.edited);
    if (row.reopened && row.kind == Kind::Waiting && !tells_of_reopening(row)) add(reader.words.opened_again);
    return all;
}

Post post_of(const Reader& reader, const Row& row) {
    const auto& words = reader.words;
    Post post{.author = words.called(row.author),
              .remarks = remarks(reader, row),
              .text = row.kind == Kind::Asked ? long_excerpt(row.text) : excerpt(row.text),
              .address = reader.links ? reader.links(row.key) : std::string{},
              .go_there = words.go_to_post(row.author)};
    if (row.first_post) post.first_post = words.first_post;
    if (row.kind == Kind::Waiting) post.age = {words.age(row.age), tone_of_age(row)};
    return post;
}

Button main_button(Button button) {
    button.weight = Button::Weight::Main;
    return button;
}

Button close_as_answered(const Reader& reader, const Row& row) {
    auto button = acts(reader.words.close_as_answered, "close", row);
    button.action = first_choice(reader.card);
    return button;
}

std::vector<Offer> usual_offers(const Reader& reader, const Row& row) {
    const auto& words = reader.words;
    if (row.pmo_answered) {
        return {close_as_answered(reader, row), close_form(reader, row, words.another_action),
                snooze_form(reader, row)};
    }
    std::vector<Offer> offers{close_form(reader, row, words.act_and_close), snooze_form(reader, row)};
    const bool may_take = !row.owner.empty() || row.step == bot::Step::Pool;
    if (may_take) offers.emplace_back(acts(words.take_over, "take", row));
    return offers;
}

Button undo_button(const Reader& reader, const Row& row, bot::Timestamp until) {
    return acts(reader.words.undo_until(reader.wall(until)), "undo", row);
}

std::vector<Offer> offers_of_waiting(const Reader& reader, const Row& row) {
    auto offers = usual_offers(reader, row);
    std::ranges::move(help_forms(reader, row), std::back_inserter(offers));
    if (row.undo_until) offers.emplace_back(undo_button(reader, row, *row.undo_until));
    if (!row.together.empty()) offers.emplace_back(close_together_form(reader, row));
    return offers;
}

/// Nothing is done, and the card is shown as it is.
Button cancel_button(const Reader& reader) {
    return {.title = std::string{reader.words.not_yet}, .verb = "page", .from = reader.card.from};
}

/// The form stands open: a word may be added, or none.
void ask_back(Block& block, const Reader& reader, const Row& row) {
    const auto& words = reader.words;
    block.notes.push_back({std::string{words.nobody_replied}, Tone::Doubtful});
    block.fields = close_fields(reader, row, *row.confirm);
    if (!row.confirm_all.empty() && !row.channel_lost) {
        block.fields.back().label = reader.help.send_to_threads(row.confirm_all.size());
    }
    auto close = main_button(acts(words.close, "close", row));
    close.action = *row.confirm;
    close.confirmed = true;
    if (!row.confirm_all.empty()) close.together = row.confirm_all;
    block.offers = {std::move(close), snooze_form(reader, row), cancel_button(reader)};
}

std::vector<Offer> undo_alone(const Reader& reader, const Row& row, std::optional<bot::Timestamp> until) {
    if (!until) return {};
    return {undo_button(reader, row, *until)};
}

std::vector<Offer> offers_of_closed(const Reader& reader, const Row& row) {
    auto offers = undo_alone(reader, row, row.until);
    if (offers.empty() || row.undo_all.empty()) return offers;
    const bool stands_for_all = row.undo_all.size() == row.copies.size() + 1;
    if (stands_for_all) return offers;
    auto all = acts(reader.words.undo_all_until(row.undo_all.size(), reader.wall(*row.until)), "undo", row);
    all.together = row.undo_all;
    return {std::move(all), acts(reader.words.undo_this_one, "undo", row)};
}

std::vector<Offer> offers_of(const Reader& reader, const Row& row) {
    const auto& words = reader.words;
    switch (row.kind) {
        case Kind::Waiting: return offers_of_waiting(reader, row);
        case Kind::Reopen:
            return {
                main_button(acts(row.announced_by.empty() ? words.open_again : words.open_it, "reopen", row)),
                acts(words.leave_closed, "keep_closed", row)};
        case Kind::Snoozed: return {acts(words.remind_me_now, "reopen", row)};
        case Kind::Closed: return offers_of_closed(reader, row);
        case Kind::Asked: return offers_to_asked(reader, row);
        case Kind::Given:
        case Kind::Answered: return undo_alone(reader, row, row.undo_until);
        case Kind::Withdrawn: return {};
    }
    return {};
}

/// The words that came too late stand in their field again: where the post still waits, ready to be sent.
void give_back(Block& block, const Reader& reader, const Row& row) {
    const bool waits = row.kind == Kind::Waiting || row.kind == Kind::Snoozed;
    if (!waits || row.unsent->action.empty()) {
        const auto label = reader.is_member() ? reader.words.in_your_words : reader.help.your_word;
        block.fields = {words_field(label, row.unsent->words)};
        return;
    }
    block.fields = close_fields(reader, row, *row.unsent);
    auto others =
        row.kind == Kind::Snoozed ? std::move(block.offers) : std::vector<Offer>{snooze_form(reader, row)};
    block.offers = {main_button(acts(reader.words.close, "close", row))};
    std::ranges::move(others, std::back_inserter(block.offers));
}

}  // namespace

Block block_of(const Reader& reader, const Row& row) {
    Block block{.sort = sort_of(row.kind),
                .post = post_of(reader, row),
                .notes = notes_of(reader, row),
                .offers = offers_of(reader, row),
                .in_place = row.in_place,
                .answers = row.confirm || row.first};
    if (row.confirm) ask_back(block, reader, row);
    if (row.unsent) give_back(block, reader, row);
    return block;
}

}  // namespace cards
