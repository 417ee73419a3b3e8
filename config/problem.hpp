#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace config {

/// Where something stands in the file; both count from 1.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;

    auto operator<=>(const Position&) const = default;
};

/// One thing that is wrong, or (a warning) has no effect or an unwished one.
struct Problem {
    std::string file{};
    Position place{};
    std::string key{};   ///< dotted: `theme.hr.owners`; `syntax` where the file is no TOML
    std::string what{};  ///< what is wrong; what is allowed
    bool warning = false;
};

/// `FILE:LINE:COLUMN: key: what is wrong; what is allowed`, always one line. A warning says `warning:` after
/// its key.
std::string line_of(const Problem& problem);

/// A text of the file as a message may show it: in quotes, on one line, cut where it is long; what nobody
/// sees in it is written out.
std::string shown(const std::string& text);

/// Collects all problems of one file.
class Problems {
public:
    explicit Problems(std::string file);

    void refuse(Position place, std::string key, std::string what);
    void warn(Position place, std::string key, std::string what);

    bool refused() const;

    /// In the order of the file, warnings among them.
    std::vector<Problem> in_order() const;

private:
    std::string file_;
    std::vector<Problem> all_{};
};

}  // namespace config
