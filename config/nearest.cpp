#include "config/nearest.hpp"

#include "config/addresses.hpp"
#include "config/copied.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace config {

namespace {

// A key has at most so many letters; a longer one is not near to anything.
constexpr std::size_t longest = 64;

using Distances = std::vector<std::size_t>;

bool swapped(std::string_view one, std::string_view other, std::size_t i, std::size_t j) {
    return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
}

std::size_t allowed_distance(std::string_view written) {
    if (written.size() <= 5) return 1;
    return written.size() <= 8 ? 2 : 3;
}

// Twenty-five themes would make a line that nobody reads.
constexpr std::size_t most_named = 16;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size() && i < most_named; ++i) text += (i == 0 ? "" : ", ") + words[i];
    return words.size() > most_named ? text + ", …" : text;
}

std::string in_small_letters(std::string_view text) {
    return lower(typed(text));
}

// To the eye; what nobody sees is written out anyway.
bool alike(std::string_view written, const std::string& meant) {
    return written != meant && !stray_in(written) && typed(written) == typed(meant);
}

// The only one that goes on where the written one ends.
std::string begun(std::string_view written, const std::vector<std::string>& allowed) {
    constexpr std::size_t enough = 4;
    const auto goes_on = [&](const std::string& each) { return each.starts_with(written); };
    const auto one = std::find_if(allowed.begin(), allowed.end(), goes_on);
    if (written.size() < enough || one == allowed.end()) return {};
    return std::find_if(std::next(one), allowed.end(), goes_on) == allowed.end() ? *one : std::string();
}

}  // namespace

std::size_t distance(std::string_view one, std::string_view other) {
    Distances before_last;
    Distances last(other.size() + 1);
    for (std::size_t j = 0; j < last.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        Distances row(other.size() + 1, i);
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (swapped(one, other, i, j)) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = std::move(last);
        last = std::move(row);
    }
    return last.back();
}

std::string nearest(std::string_view written, const std::vector<std::string>& allowed) {
    if (written.empty() || written.size() > longest) return {};
    const auto plain = in_small_letters(written);
    auto least = allowed_distance(written) + 1;
    std::string found;
    for (const auto& each : allowed) {
        const auto away = each.size() > longest ? least : distance(plain, in_small_letters(each));
        if (away >= least || away >= each.size()) continue;
        least = away;
        found = each;
    }
    return found.empty() ? begun(plain, allowed) : found;
}

std::string suggestion(std::string_view written, const std::vector<std::string>& allowed) {
    const auto meant = nearest(written, allowed);
    if (alike(written, meant)) return "did you mean \"" + meant + "\", written with other characters?";
    if (!meant.empty()) return did_you_mean(meant);
    return allowed.empty() ? "none is known" : "allowed are " + joined(allowed);
}

}  // namespace config
