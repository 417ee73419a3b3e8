#pragma once

#include "adapters/cards/adaptive/block.hpp"

#include <vector>

namespace cards {

/// How much room is left on a card, in bytes. Once something did not fit, nothing does.
class Room {
public:
    explicit Room(std::size_t bytes) : left_{bytes} {}

    bool take(const Json& element);

private:
    std::size_t left_ = 0;
};

/// A row, and its number on the card, by which its inputs are known.
struct Numbered {
    const Block* block = nullptr;
    Place place{};
};

/// Rows of one sort: the first few in sight, the others behind a button that opens them.
class Section {
public:
    /// `name`: of what is hidden, unlike any other on the card.
    Section(bot::Language language, std::string name);

    /// The block has to outlive the section.
    void add(const Numbered& row) { rows_.push_back(row); }

    /// What answers a press is brought into sight.
    void bring_answers_forward();

    void show_one(Room& room);
    void show_first(Room& room);
    void show_others(Room& room);

    /// How many did not fit.
    std::size_t left_out() const { return rows_.size() - shown_; }

    /// Puts what was marked up onto the card.
    void move_to(Json& body);

private:
    void show(std::vector<Json>& into, std::size_t until, Room& room);
    Json opener(std::size_t hidden) const;
    Json hidden_rows();

    bot::Language language_;
    std::string name_{};
    std::vector<Numbered> rows_{};
    std::size_t shown_ = 0;
    // Without braces: Json is only declared here, and with them it would have to be known.
    std::vector<Json> first_;
    std::vector<Json> others_;
};

}  // namespace cards
