#include "adapters/cards/adaptive/page.hpp"

#include "bot/speaking/wording.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace cards {

namespace {

constexpr std::size_t rows_of_a_page = 10;

std::vector<Numbered> numbered(const Sheet& sheet, Buttons buttons) {
    std::vector<Numbered> rows;
    for (const auto& block : sheet.blocks) {
        rows.push_back({&block, {static_cast<int>(rows.size()) + 1, buttons}});
    }
    return rows;
}

void put_off_title(const Sheet& sheet, Json& body) {
    if (!sheet.put_off.empty()) body.push_back(words_of_ours(sheet.put_off, look_of(Tone::Strong), "large"));
}

/// All rows on one card, those of each sort folded up behind the first few.
class Whole {
public:
    Whole(const Sheet& sheet, const std::vector<Numbered>& rows, Room room)
        : sheet_{sheet},
          asking_{sheet.language, "more"},
          ended_{sheet.language, "more_ended"},
          put_off_{sheet.language, "more_later"} {
        for (const auto& row : rows) of(*row.block).add(row);
        for (auto* section : {&asking_, &ended_, &put_off_}) section->bring_answers_forward();
        ended_.show_one(room);
        for (auto* section : {&asking_, &put_off_, &ended_}) {
            section->show_first(room);
            section->show_others(room);
        }
    }

    /// Of what ended, the older ones may be left out.
    bool fits() const { return asking_.left_out() == 0 && put_off_.left_out() == 0; }

    std::size_t left_out() const { return ended_.left_out(); }

    void move_to(Json& body) {
        asking_.move_to(body);
        ended_.move_to(body);
        put_off_title(sheet_, body);
        put_off_.move_to(body);
    }

private:
    Section& of(const Block& block) {
        if (block.in_place) return asking_;
        switch (block.sort) {
            case Sort::Asking: return asking_;
            case Sort::Ended: return ended_;
            case Sort::PutOff: return put_off_;
        }
        return ended_;
    }

    const Sheet& sheet_;
    Section asking_;
    Section ended_;
    Section put_off_;
};

/// Some of the rows, all of them in sight.
class Page {
public:
    Page(const Sheet& sheet, const std::vector<Numbered>& rows, std::size_t room)
        : sheet_{sheet}, rows_{rows} {
        fill(Room{room}, {});
        auto unseen = answers_unseen();
        if (!unseen.empty()) fill(Room{room}, unseen);
    }

    /// The first row that is on none of the pages so far.
    std::size_t next() const {
        auto next = sheet_.from;
        while (shown_.contains(next)) ++next;
        return next;
    }

    /// How many follow: of what asks for something, as long as there is any.
    std::size_t left() const {
        std::size_t asking = 0;
        std::size_t all = 0;
        for (auto place = next(); place < rows_.size(); ++place) {
            if (shown_.contains(place)) continue;
            ++all;
            if (rows_[place].block->sort == Sort::Asking) ++asking;
        }
        return asking > 0 ? asking : all;
    }

    void move_to(Json& body) {
        move(Sort::Asking, body);
        move(Sort::Ended, body);
        const auto put_off = [&](std::size_t place) { return stands_with(place) == Sort::PutOff; };
        if (std::ranges::any_of(shown_, put_off)) put_off_title(sheet_, body);
        move(Sort::PutOff, body);
    }

private:
    Sort stands_with(std::size_t place) const {
        const auto& block = *rows_[place].block;
        return block.in_place ? Sort::Asking : block.sort;
    }

    /// Where nothing was done just now, the latest that ended comes first of all, to be undone, and what must
    /// be seen.
    void fill(Room room, const std::vector<std::size_t>& needed) {
        shown_.clear();
        marked_up_.clear();
        const auto ended =
            std::ranges::find(rows_, Sort::Ended, [](const Numbered& row) { return row.block->sort; });
        const bool in_place = std::ranges::any_of(sheet_.blocks, &Block::in_place);
        if (ended != rows_.end() && !in_place) show(static_cast<std::size_t>(ended - rows_.begin()), room);
        for (const auto place : needed) show(place, room);
        std::size_t count = 0;
        for (auto place = sheet_.from; place < rows_.size() && count < rows_of_a_page; ++place) {
            if (shown_.contains(place)) continue;
            if (!show(place, room) && count > 0) return;
            ++count;
        }
    }

    bool show(std::size_t place, Room& room) {
        auto row = marked_up(*rows_[place].block, rows_[place].place);
        const bool fits = room.take(row);
        if (!fits && place != sheet_.from) return false;
        shown_.insert(place);
        marked_up_.emplace_back(place, std::move(row));
        return fits;
    }

    std::vector<std::size_t> answers_unseen() const {
        std::vector<std::size_t> unseen;
        for (std::size_t place = 0; place < rows_.size(); ++place) {
            if (rows_[place].block->answers && !shown_.contains(place)) unseen.push_back(place);
        }
        return unseen;
    }

    void move(Sort sort, Json& body) {
        for (auto& [place, row] : marked_up_) {
            if (stands_with(place) == sort) body.push_back(std::move(row));
        }
    }

    const Sheet& sheet_;
    const std::vector<Numbered>& rows_;
    std::set<std::size_t> shown_{};
    std::vector<std::pair<std::size_t, Json>> marked_up_;
};

/// Every button that turns the page says how many posts wait on all of them.
void add_turning(const Sheet& sheet, std::size_t next, std::size_t left, Buttons buttons, Json& body) {
    const auto& words = bot::words(sheet.language);
    const auto waiting =
        static_cast<std::size_t>(std::ranges::count(sheet.blocks, Sort::Asking, &Block::sort));
    std::vector<Json> both;
    const auto add = [&](std::string title, std::size_t from) {
        const Button turn{.title = std::move(title), .verb = "page", .from = from, .waiting = waiting};
        both.push_back(marked_up(turn, {.buttons = buttons}));
    };
    if (left > 0) add(words.next_rows(left), next);
    if (sheet.from > 0) add(std::string{words.first_rows}, 0);
    if (both.empty()) return;
    auto row = button_row(std::move(both));
    row["separator"] = true;
    body.push_back(std::move(row));
}

}  // namespace

void add_rows(const Sheet& sheet, Buttons buttons, std::size_t room, Json& body) {
    const auto rows = numbered(sheet, buttons);
    if (sheet.from == 0) {
        Whole whole{sheet, rows, Room{room}};
        if (whole.fits()) {
            whole.move_to(body);
            return add_turning(sheet, rows.size() - whole.left_out(), whole.left_out(), buttons, body);
        }
    }
    Page page{sheet, rows, room};
    page.move_to(body);
    add_turning(sheet, page.next(), page.left(), buttons, body);
}

}  // namespace cards
