#include "bot/moment.hpp"

#include <algorithm>
#include <cstddef>

namespace bot {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hh_mm_ss;
using std::chrono::hours;
using std::chrono::January;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

/// Reads a text from its beginning; once something did not fit, `fits` stays false.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    int number(std::size_t digits) {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) value = value * 10 + digit();
        return value;
    }

    bool skip(std::string_view any_of) {
        if (rest_.empty() || any_of.find(rest_.front()) == std::string_view::npos) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void expect(std::string_view any_of) { fits_ = skip(any_of) && fits_; }

    bool at_digit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }

    int digit() {
        if (!at_digit()) {
            fits_ = false;
            return 0;
        }
        const int value = rest_.front() - '0';
        rest_.remove_prefix(1);
        return value;
    }

    bool done() const { return fits_ && rest_.empty(); }

    void fail() { fits_ = false; }

private:
    std::string_view rest_;
    bool fits_ = true;
};

sys_days read_day(Reader& reader) {
    const auto y = reader.number(4);
    reader.expect("-");
    const auto m = reader.number(2);
    reader.expect("-");
    const auto d = reader.number(2);
    const year_month_day day{year{y}, month{static_cast<unsigned>(m)},
                             std::chrono::day{static_cast<unsigned>(d)}};
    if (y == 0 || !day.ok()) {
        reader.fail();
        return {};
    }
    return sys_days{day};
}

milliseconds read_fraction(Reader& reader) {
    if (!reader.skip(".")) return 0ms;
    int value = reader.digit() * 100;
    for (int place = 10; reader.at_digit(); place /= 10) value += place * reader.digit();
    return milliseconds{value};
}

milliseconds read_clock(Reader& reader) {
    const auto h = reader.number(2);
    reader.expect(":");
    const auto m = reader.number(2);
    reader.expect(":");
    const auto s = reader.number(2);
    if (h > 23 || m > 59 || s > 60) reader.fail();  // 60: a leap second, taken as the next one
    return hours{h} + minutes{m} + seconds{s} + read_fraction(reader);
}

minutes read_offset(Reader& reader) {
    if (reader.skip("Zz")) return 0min;
    const bool west = reader.skip("-");
    if (!west) reader.expect("+");
    const auto h = reader.number(2);
    reader.expect(":");
    const auto m = reader.number(2);
    if (h > 23 || m > 59) reader.fail();
    const auto offset = hours{h} + minutes{m};
    return west ? -offset : offset;
}

constexpr Timestamp earliest{sys_days{year{1} / January / 1}};
constexpr Timestamp latest{sys_days{year{10000} / January / 1} - 1ms};

std::string padded(long value, std::size_t digits) {
    auto text = std::to_string(value);
    if (text.size() < digits) text.insert(0, digits - text.size(), '0');
    return text;
}

}  // namespace

std::optional<Timestamp> parse_rfc3339(std::string_view text) {
    Reader reader{text};
    const auto day = read_day(reader);
    reader.expect("Tt");
    const auto clock = read_clock(reader);
    const auto offset = read_offset(reader);
    if (!reader.done()) return {};
    const Timestamp at = day + clock - offset;
    if (at < earliest || at > latest) return {};
    return at;
}

std::string rfc3339(Timestamp at) {
    at = std::clamp(at, earliest, latest);
    const auto midnight = floor<days>(at);
    const year_month_day day{midnight};
    const hh_mm_ss clock{at - midnight};
    auto text = padded(static_cast<int>(day.year()), 4);
    text += "-" + padded(static_cast<unsigned>(day.month()), 2);
    text += "-" + padded(static_cast<unsigned>(day.day()), 2);
    text += "T" + padded(clock.hours().count(), 2);
    text += ":" + padded(clock.minutes().count(), 2);
    text += ":" + padded(clock.seconds().count(), 2);
    if (clock.subseconds() > 0ms) text += "." + padded(clock.subseconds().count(), 3);
    return text + "Z";
}

}  // namespace bot
