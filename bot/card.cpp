#include "bot/card.hpp"

#include <charconv>
#include <cstdint>

namespace bot {

namespace {

/// FNV-1a: the same card has the same print in every version of the program.
class Print {
public:
    Print& operator<<(std::string_view text) {
        for (const auto byte : text) mix(static_cast<unsigned char>(byte));
        mix(0);
        return *this;
    }

    Print& operator<<(std::int64_t number) { return *this << std::string_view{std::to_string(number)}; }

    Print& operator<<(const std::optional<Timestamp>& at) {
        return *this << (at ? at->time_since_epoch().count() : std::int64_t{-1});
    }

    Print& operator<<(const std::optional<Card::Done>& done) {
        if (!done) return *this << "nothing";
        return *this << static_cast<int>(done->kind) << done->by << std::optional{done->at} << done->what
                     << done->to;
    }

    std::string text() const {
        std::string digits(16, '0');
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), state_, 16).ptr;
        digits.resize(static_cast<std::size_t>(end - digits.data()));
        return digits;
    }

private:
    void mix(unsigned char byte) { state_ = (state_ ^ byte) * 1099511628211ULL; }

    std::uint64_t state_ = 14695981039346656037ULL;
};

void add(const Card::Whom& whom, Print& print) {
    print << whom.id.value << whom.name << whom.knows << whom.away;
}

void print(const Card::Row& row, Print& print) {
    print << static_cast<int>(row.kind) << str(row.post) << row.rev << row.author << row.first_post
          << row.theme << row.text << row.edited << row.owner << static_cast<int>(row.step) << row.answered_by
          << row.pmo_answered << row.reopened << row.done << row.until;
    print << row.last << row.undo_until;
    if (row.woken) print << row.woken->by << row.woken->reason << row.woken->author_wrote;
    if (row.asks) print << row.asks->name << row.asks->words << std::optional{row.asks->at};
    if (row.again) print << row.again->words << std::optional{row.again->at};
    for (const auto& one : row.asked) {
        print << one.advisor << one.by << std::optional{one.at} << static_cast<int>(one.end) << one.ended_at
              << one.words << one.unreached;
    }
    for (const auto& one : row.advisors) add(one, print);
    for (const auto post : row.together) print << str(post);
}

}  // namespace

std::string says(const Card& card) {
    if (card.empty()) return {};
    Print all;
    all << card.reader_name << static_cast<int>(card.language);
    if (card.digest) all << written(*card.digest);
    for (const auto& row : card.rows) print(row, all);
    for (const auto& choice : card.choices) all << choice.action.value << choice.label;
    for (const auto& colleague : card.colleagues) add(colleague, all);
    return all.text();
}

}  // namespace bot
