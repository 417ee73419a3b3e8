#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// A text as somebody reads a page, line by line; code is kept as Markdown marks it.
class Lines {
public:
    /// White space in it counts as one space, and as none at the beginning of a line; not so in a code block.
    void add(std::string_view text);

    void add_space();
    void begin_line();

    void break_line() { text_ += '\n'; }

    void begin_item();

    // Within code more code counts as nothing new.
    void begin_code();
    void end_code();
    void begin_code_block();
    void end_code_block();

    /// What was added is the name of whoever said what follows.
    void end_name();

    /// A line of its own.
    void add_line(std::string_view line);

    /// Puts `> ` before each line of what somebody else said.
    void add_carried(std::string_view said);

    /// Something stands here already, and it is no space.
    bool ends_in_a_word() const;

    /// No more than one empty line between two others, none at either end.
    std::string take();

private:
    std::string cut_from(std::size_t begin);

    std::string text_{};
    std::size_t code_ = 0;  ///< where it begins
    std::size_t name_ = 0;  ///< where it ends
    int depth_ = 0;         ///< of code within code
    int block_depth_ = 0;
};

}  // namespace text
