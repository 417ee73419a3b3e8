#include "bot/speaking/names.hpp"
#include "bot/speaking/thanks.hpp"

#include <array>
#include <cstddef>

namespace bot {

namespace {

constexpr std::string_view san = "さん";

constexpr std::array<std::pair<std::string_view, std::string Names::*>, 5> placeholders{{
    {"author", &Names::author},
    {"owner", &Names::owner},
    {"theme", &Names::theme},
    {"when", &Names::when},
    {"posted", &Names::posted},
}};

std::string Names::*known(std::string_view placeholder) {
    for (const auto& [name, member] : placeholders) {
        if (name == placeholder) return member;
    }
    return nullptr;
}

struct Braces {
    std::size_t begin = std::string_view::npos;
    std::size_t size = 0;  // with the braces
};

Braces next_braces(std::string_view text) {
    const auto open = text.find('{');
    const auto close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return {};
    return {open, close - open + 1};
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool drop_suffix(std::string& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.resize(text.size() - suffix.size());
    return true;
}

bool begins_sentence(std::string_view before) {
    return before.empty() || before.ends_with(". ") || before.ends_with("! ") || before.ends_with("? ");
}

void capitalise(std::string& text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
}

/// Writes a phrase from left to right, so that what was put in is never read again.
class Filler {
public:
    Filler(std::string_view phrase, const Names& names, Language language)
        : rest_(phrase), names_(names), japanese_(language == Language::Ja) {}

    std::string all() {
        for (auto braces = next_braces(rest_); braces.size > 0; braces = next_braces(rest_)) {
            copy(braces.begin);
            const auto placeholder = rest_.substr(1, braces.size - 2);
            const auto member = known(placeholder);
            if (member == nullptr) {
                copy(1);
            } else {
                rest_.remove_prefix(braces.size);
                put(member);
            }
        }
        copy(rest_.size());
        return text_;
    }

private:
    void copy(std::size_t bytes) {
        std::string part{rest_.substr(0, bytes)};
        if (capital_next_) capitalise(part);
        if (bytes > 0) capital_next_ = false;
        text_ += part;
        rest_.remove_prefix(bytes);
    }

    void put(std::string Names::*member) {
        capital_next_ = false;
        const auto& value = names_.*member;
        if (member == &Names::author) return value.empty() ? leave_out_author() : put_name(value);
        if (member == &Names::owner) return value.empty() ? put_everybody() : put_name(value);
        if (member == &Names::when && value.empty())
            return put_words(japanese_ ? "勤務時間" : "in working hours");
        if (member == &Names::posted && value.empty()) return put_words(japanese_ ? "さきほど" : "earlier");
        member == &Names::theme ? put_as_it_is(value) : put_words(value);
    }

    void put_as_it_is(const std::string& value) { text_ += value; }

    void put_words(std::string words) {
        if (!japanese_ && begins_sentence(text_)) capitalise(words);
        text_ += words;
    }

    void put_name(const std::string& name) { text_ += take_prefix(rest_, san) ? with_san(name) : name; }

    void put_everybody() {
        take_prefix(rest_, san);
        put_words(japanese_ ? "PMOのみんな" : "the PMO team");
    }

    void leave_out_author() {
        const bool first = begins_sentence(text_);
        take_prefix(rest_, san);
        if (japanese_ ? take_prefix(rest_, "、") || drop_suffix(text_, "、")
                      : drop_suffix(text_, ", ") || take_prefix(rest_, ", ")) {
            capital_next_ = first && !japanese_;
            return;
        }
        put_words(japanese_ ? "投稿した方" : "the author");
    }

    std::string_view rest_;
    const Names& names_;
    bool japanese_ = true;
    std::string text_{};
    bool capital_next_ = false;
};

bool tells(std::string_view phrase, std::string_view placeholder) {
    return phrase.find(placeholder) != std::string_view::npos;
}

}  // namespace

std::vector<std::string> unknown_placeholders(std::string_view phrase) {
    std::vector<std::string> unknown;
    for (auto braces = next_braces(phrase); braces.size > 0; braces = next_braces(phrase)) {
        const auto whole = phrase.substr(braces.begin, braces.size);
        if (known(whole.substr(1, whole.size() - 2)) == nullptr) unknown.emplace_back(whole);
        phrase.remove_prefix(braces.begin + braces.size);
    }
    const auto stray = phrase.find_first_of("{}");
    if (stray != std::string_view::npos) unknown.emplace_back(phrase.substr(stray, 1));
    return unknown;
}

std::string fill(std::string_view phrase, const Names& names, Language language) {
    return Filler{phrase, names, language}.all();
}

std::string thanks_words(std::string_view phrase, const Names& names, Language language) {
    auto text = fill(phrase, names, language);
    if (names.when.empty() || tells(phrase, "{when}")) return text;
    if (language == Language::En) return text += " " + fill("{owner} is back {when}.", names, language);
    return text += fill("{owner}さんは{when}に戻ります。", names, language);
}

}  // namespace bot
