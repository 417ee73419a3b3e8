#include "adapters/cards/adaptive_card.hpp"

#include "adapters/cards/digest.hpp"
#include "adapters/cards/row.hpp"
#include "adapters/cards/sheet.hpp"

#include <nlohmann/json.hpp>

namespace cards {

namespace {

constexpr std::size_t in_sight = 5;

// For the frame of the card: headings, counts, what opens the rest.
constexpr std::size_t frame = 4'000;

/// How much room is left on a card, in bytes. Once something did not fit, nothing does.
class Room {
public:
    explicit Room(std::size_t bytes) : left_{bytes} {}

    bool take(const Json& element) {
        const auto size = size_of(element) + 2;
        left_ = size > left_ ? 0 : left_ - size;
        return left_ > 0;
    }

private:
    std::size_t left_ = 0;
};

/// Rows of one sort: the first few in sight, the others behind a button that opens them.
class Section {
public:
    Section(const Sheet& sheet, std::string name) : sheet_{sheet}, name_{std::move(name)} {}

    void add(const Place& place) { places_.push_back(place); }

    bool empty() const { return places_.empty(); }

    std::size_t size() const { return places_.size(); }

    void show_first(Room& room) { show(first_, in_sight, room); }

    void show_others(Room& room) { show(others_, places_.size(), room); }

    /// Puts what was marked up onto the card.
    void move_to(Json& body) {
        const auto hidden = places_.size() - first_.size();
        const auto left_out = hidden - others_.size();
        for (auto& row : first_) body.push_back(std::move(row));
        if (hidden == 0) return;
        if (others_.empty()) return body.push_back(words_of_ours(more(hidden), quiet));
        body.push_back(opener(hidden));
        if (left_out > 0) others_.push_back(words_of_ours(more(left_out), quiet));
        body.push_back(hidden_rows());
    }

private:
    void show(Json& into, std::size_t until, Room& room) {
        while (shown_ < std::min(until, places_.size())) {
            auto row = row_of(sheet_, places_[shown_]);
            if (!room.take(row)) return;
            into.push_back(std::move(row));
            ++shown_;
        }
    }

    std::string more(std::size_t count) const { return sheet_.words.and_more(count); }

    /// The button goes when it has been pressed.
    Json opener(std::size_t hidden) const {
        auto targets = Json::array({{{"elementId", name_}, {"isVisible", true}},
                                    {{"elementId", name_ + "_button"}, {"isVisible", false}}});
        auto row = button_row({{{"type", "Action.ToggleVisibility"},
                                {"title", more(hidden)},
                                {"targetElements", std::move(targets)}}});
        row["id"] = name_ + "_button";
        return row;
    }

    Json hidden_rows() {
        auto all = container(std::move(others_));
        all["id"] = name_;
        all["isVisible"] = false;
        return all;
    }

    const Sheet& sheet_;
    std::string name_{};
    std::vector<Place> places_{};
    std::size_t shown_ = 0;
    Json first_ = Json::array();
    Json others_ = Json::array();
};

/// The three sorts of rows.
struct Sections {
    Section asking;
    Section ended;
    Section snoozed;

    Section& of(bot::Card::Kind kind) {
        switch (kind) {
            case bot::Card::Kind::Waiting:
            case bot::Card::Kind::Reopen:
            case bot::Card::Kind::Asked: return asking;
            case bot::Card::Kind::Snoozed: return snoozed;
            case bot::Card::Kind::Closed:
            case bot::Card::Kind::Withdrawn:
            case bot::Card::Kind::Answered:
            case bot::Card::Kind::Given: return ended;
        }
        return ended;
    }

    void show(Room& room) {
        for (auto* section : {&asking, &ended, &snoozed}) section->show_first(room);
        for (auto* section : {&asking, &ended, &snoozed}) section->show_others(room);
    }
};

Json heading(std::string_view text) {
    auto heading = words_of_ours(text, {.size = "large", .bold = true});
    heading["style"] = "heading";
    return heading;
}

Json body_of(const Sheet& sheet, Buttons buttons, Room room) {
    Sections rows{{sheet, "more"}, {sheet, "more_ended"}, {sheet, "more_later"}};
    int number = 0;
    for (const auto& row : sheet.card.rows) rows.of(row.kind).add({row, ++number, buttons});
    rows.show(room);

    const auto& words = sheet.words;
    auto body = Json::array();
    const bool alone = sheet.card.digest && sheet.card.rows.empty();
    if (sheet.card.digest) body.push_back(digest_block(sheet, alone));
    if (alone) return body;
    if (rows.asking.empty()) {
        body.push_back(heading(sheet.nothing_asked()));
    } else {
        body.push_back(heading(words.waiting(rows.asking.size())));
        body.push_back(words_of_ours(words.order, quiet, "none"));
    }
    rows.asking.move_to(body);
    rows.ended.move_to(body);
    if (!rows.snoozed.empty()) body.push_back(words_of_ours(words.later, strong, "large"));
    rows.snoozed.move_to(body);
    return body;
}

}  // namespace

std::string adaptive_card(const bot::Card& card, const Links& links, Buttons buttons) {
    const Sheet sheet{card, links, bot::words(card.language), bot::digest_words(card.language),
                      bot::help_words(card.language)};
    const auto fallback = card_text(card);
    return text_of({{"type", "AdaptiveCard"},
                    {"version", "1.5"},
                    {"lang", card.language == bot::Language::Ja ? "ja" : "en"},
                    {"fallbackText", fallback},
                    {"body", body_of(sheet, buttons, Room{largest_card - frame - size_of(fallback)})}});
}

}  // namespace cards
