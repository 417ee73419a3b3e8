#include "adapters/terminal/table.hpp"

#include "adapters/text/text.hpp"

#include <algorithm>

namespace terminal {

namespace {

constexpr std::size_t narrowest = 20;

std::vector<std::size_t> widths(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> found(rows.empty() ? 0 : rows.front().size());
    for (const auto& row : rows) {
        for (std::size_t n = 0; n < found.size(); ++n) found[n] = std::max(found[n], text::width(row.at(n)));
    }
    return found;
}

/// A full-width character takes two columns, so that a text may have to be cut more than once.
std::string fit(const std::string& text, std::size_t columns) {
    auto fitting = text::cut(text, columns);
    for (auto graphemes = columns; text::width(fitting) > columns && graphemes > 1; --graphemes) {
        fitting = text::cut(text, graphemes - 1);
    }
    return fitting;
}

}  // namespace

std::string table(const std::vector<std::vector<std::string>>& rows, std::size_t columns) {
    const auto wide = widths(rows);
    std::string text;
    for (const auto& row : rows) {
        std::size_t used = 0;
        for (std::size_t n = 0; n + 1 < wide.size(); ++n) {
            text += row[n] + std::string(wide[n] - text::width(row[n]) + 2, ' ');
            used += wide[n] + 2;
        }
        text += fit(row.back(), std::max(narrowest, columns > used ? columns - used : 0)) + "\n";
    }
    return text;
}

}  // namespace terminal
