#include "adapters/text/lines.hpp"

#include "adapters/text/text.hpp"

#include <utility>

namespace text {

namespace {

constexpr std::string_view bullet = "\xE2\x80\xA2 ";     // U+2022
constexpr std::string_view no_break_space = "\xC2\xA0";  // U+00A0
constexpr std::string_view fence = "```";
constexpr std::string_view no_width = "\xE2\x80\x8B";  // U+200B

bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// Code that holds a fence must not seem to end there.
std::string without_fences(std::string code) {
    for (auto at = code.find(fence); at != std::string::npos; at = code.find(fence, at + 1))
        code.insert(at + 2, no_width);
    return code;
}

std::string without_outer_breaks(std::string code) {
    while (code.ends_with('\n') || code.ends_with('\r')) code.pop_back();
    const auto begin = code.find_first_not_of("\r\n");
    return begin == std::string::npos ? std::string{} : code.substr(begin);
}

}  // namespace

void Lines::add(std::string_view text) {
    const bool as_it_is = block_depth_ > 0;
    for (; !text.empty(); text.remove_prefix(1)) {
        const bool no_break = text.starts_with(no_break_space);
        if (no_break) text.remove_prefix(1);
        if (as_it_is) {
            text_ += no_break ? ' ' : text.front();
        } else if (no_break || is_space(text.front())) {
            add_space();
        } else {
            text_ += text.front();
        }
    }
}

void Lines::add_space() {
    if (ends_in_a_word()) text_ += ' ';
}

void Lines::begin_line() {
    if (block_depth_ > 0) {
        if (text_.size() > code_ && !text_.ends_with('\n')) text_ += '\n';
        return;
    }
    if (name_ > 0 && text_.size() == name_) return;
    while (text_.ends_with(' ') && !text_.ends_with(bullet)) text_.pop_back();
    if (!text_.empty() && text_.back() != '\n' && !text_.ends_with(bullet)) text_ += '\n';
}

void Lines::begin_item() {
    text_ += bullet;
}

void Lines::begin_code() {
    if (depth_++ == 0 && block_depth_ == 0) code_ = text_.size();
}

void Lines::end_code() {
    if (--depth_ > 0 || block_depth_ > 0) return;
    const auto code = cut_from(code_);
    if (is_blank(code)) return add_space();
    const std::string_view mark = code.find('`') == std::string::npos ? "`" : "``";
    text_.append(mark).append(without_fences(code)).append(mark);
}

void Lines::begin_code_block() {
    if (block_depth_ == 0) {
        begin_line();
        code_ = text_.size();
    }
    ++block_depth_;
}

void Lines::end_code_block() {
    if (--block_depth_ > 0) return;
    const auto code = without_outer_breaks(cut_from(code_));
    if (is_blank(code)) return;
    text_.append(fence).append("\n").append(without_fences(code)).append("\n").append(fence).append("\n");
}

void Lines::end_name() {
    while (text_.ends_with(' ')) text_.pop_back();
    if (!ends_in_a_word()) return;
    text_ += ": ";
    name_ = text_.size();
}

void Lines::add_line(std::string_view line) {
    begin_line();
    text_.append(line) += '\n';
}

void Lines::add_carried(std::string_view said) {
    begin_line();
    while (!said.empty()) {
        const auto end = said.find('\n');
        const auto line = said.substr(0, end);
        text_.append(line.empty() ? ">" : "> ").append(line) += '\n';
        said.remove_prefix(end == std::string_view::npos ? said.size() : end + 1);
    }
}

bool Lines::ends_in_a_word() const {
    return !text_.empty() && text_.back() != ' ' && text_.back() != '\n';
}

std::string Lines::take() {
    std::string result;
    for (const auto letter : std::exchange(text_, {})) {
        if (letter == '\n' && (result.empty() || result.ends_with("\n\n"))) continue;
        result += letter;
    }
    while (!result.empty() && is_space(result.back())) result.pop_back();
    return result;
}

std::string Lines::cut_from(std::size_t begin) {
    auto cut = text_.substr(begin);
    text_.resize(begin);
    return cut;
}

}  // namespace text
