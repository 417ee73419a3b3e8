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
                     << done->to << static_cast<int>(done->before);
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

void add(const Card::Asked& one, Print& print) {
    const auto& [advisor, by, at, age, end, ended_at, words, unreached] = one;
    print << advisor << by << std::optional{at} << static_cast<int>(end) << ended_at << words << unreached;
}

/// By name, so that a new field does not compile before it is decided whether it changes what a reader sees.
/// Not in print: what is known by another (`key`, `author_id`, `owner_id`), what never changes of a post
/// (`posted_at`), what is no reason for a rewrite (`age`, and `since` with it), what only sorts (`ended_at`,
/// `in_place`), and what only answers a press (`confirm`, `confirm_all`, `first`, `unsent`).
void add(const Card::Row& row, Print& print) {
    const auto& [kind, key, post, rev, author, author_id, posted_at, since, first_post, theme, text, edited,
                 channel_lost, age, owner, owner_id, step, answered_by, pmo_answered, reopened, done, until,
                 woken, asks, again, unsaid, last, undo_until, asked, advisors, together, copies,
                 announced_by, announcement, ended_at, in_place, undo_all, confirm, confirm_all, first,
                 unsent] = row;
    print << static_cast<int>(kind) << str(post) << rev << author << first_post << theme << text << edited
          << owner << static_cast<int>(step) << answered_by << pmo_answered << reopened << done << until
          << last << undo_until;
    if (channel_lost) print << "its channel is lost";
    if (woken) print << woken->by << woken->reason << woken->author_wrote;
    if (asks) print << asks->name << asks->words << std::optional{asks->at};
    if (again) print << again->words << std::optional{again->at};
    if (unsaid) print << unsaid->by << std::optional{unsaid->at} << unsaid->words << unsaid->perhaps;
    for (const auto& one : asked) add(one, print);
    for (const auto& one : advisors) add(one, print);
    for (const auto other : together) print << str(other);
    for (const auto other : undo_all) print << str(other);
    for (const auto& copy : copies) print << str(copy.post);
    print << announced_by << announcement;
}

}  // namespace

std::vector<PostNumber> posts_of(const Card::Row& row) {
    std::vector<PostNumber> all{row.post};
    for (const auto& copy : row.copies) all.push_back(copy.post);
    return all;
}

std::string says(const Card& card) {
    if (card.empty()) return {};
    Print all;
    all << card.reader_name << static_cast<int>(card.language);
    if (card.digest) all << written(*card.digest);
    for (const auto& row : card.rows) add(row, all);
    for (const auto& choice : card.choices) all << choice.action.value << choice.label;
    for (const auto& colleague : card.colleagues) add(colleague, all);
    return all.text();
}

}  // namespace bot
