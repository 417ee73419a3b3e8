#include "bot/listening/sentences.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/decoration.hpp"
#include "bot/listening/own_words.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bot {

namespace {

constexpr std::size_t usual_length = 96;

/// Stands where there was decoration: of no text that is usually spelt.
constexpr char32_t decoration = 0xFFFF;

// What most texts are made of, and what means nothing but itself.
bool plain_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U' ' || c == U',';
}

bool blank(std::u32string_view text) {
    return text.find_first_not_of(U" \n") == std::u32string_view::npos;
}

bool kana_or_kanji(char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
}

/// Behind these a picture ends a sentence, as a mark would.
bool ends_in_asking(std::u32string_view text) {
    constexpr std::array<std::u32string_view, 7> endings{U"か",   U"かな",     U"かね",  U"かしら",
                                                         U"っけ", U"ください", U"下さい"};
    return std::ranges::any_of(endings, [&](auto ending) { return text.ends_with(ending); });
}

/// Each name once, where it stands behind the one before it; an emoji is called by itself, and is no name.
/// Whether any stood there.
bool blank_names(std::u32string& text, const std::vector<std::string>& names) {
    std::size_t from = 0;
    for (const auto& each : names) {
        const auto name = decode(each);
        const bool in_words = std::ranges::any_of(name, of_words);
        const auto at = in_words ? text.find(name, from) : std::u32string::npos;
        if (at == std::u32string::npos) continue;
        std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), name.size(), U' ');
        if (at > 0 && text[at - 1] == U'@') text[at - 1] = U' ';
        from = at + name.size();
    }
    return from > 0;
}

/// Gathers characters into sentences.
class Cutter {
public:
    explicit Cutter(Spoken so_far) : spoken_{std::move(so_far)} {}

    /// Most of a text: taken as it stands. What is left of it.
    std::u32string_view take_plain(std::u32string_view text) {
        if (asked_) return text;
        const auto* const end = std::ranges::find_if_not(text, plain_letter);
        const auto plain = static_cast<std::size_t>(end - text.begin());
        now_.as_written.append(text.substr(0, plain));
        just_ended_ = just_ended_ && blank(now_.as_written);
        return text.substr(plain);
    }

    void take(char32_t c, char32_t next) {
        if (c == decoration) return note_decoration();
        if (c == U'\n') return end_line();
        if (c == U'?') return ask();
        if (ends(c, next)) return cut();
        asked_ ? start_anew(c) : keep(c);
    }

    Spoken all() {
        cut();
        return std::move(spoken_);
    }

private:
    bool ends(char32_t c, char32_t next) const {
        if (c != U'.') return one_of(c, U"。!");
        return now_.as_written.empty() || one_of(next, U" \n.") || next == 0 || next == decoration ||
               kana_or_kanji(next);
    }

    void end_line() {
        cut();
        just_ended_ = false;
    }

    void note_decoration() { ends_in_asking(now_.as_written) ? cut() : keep(U' '); }

    // The mark ends the sentence, but more marks may follow. Other marks may stand before it: 「なぜ…？」,
    // "What!?"
    void ask() {
        spoken_.asked = true;
        if (just_ended_ && blank(now_.as_written)) {
            spoken_.sentences.back().question_mark = true;
            return;
        }
        now_.question_mark = true;
        asked_ = true;
    }

    void start_anew(char32_t c) {
        cut();
        keep(c);
    }

    void keep(char32_t c) {
        just_ended_ = just_ended_ && c == U' ';
        now_.as_written.push_back(c);
        now_.japanese = now_.japanese || kana_or_kanji(c);
    }

    void cut() {
        if (std::ranges::any_of(now_.as_written, of_words)) {
            now_.text = lower(now_.as_written);
            spoken_.sentences.push_back(std::move(now_));
            just_ended_ = true;
        }
        now_ = {};
        now_.as_written.reserve(usual_length);
        asked_ = false;
    }

    Spoken spoken_;
    Sentence now_{};
    bool asked_ = false;
    bool just_ended_ = false;  ///< a sentence, and nothing but marks since
};

}  // namespace

Spoken spoken(std::string_view text, const std::vector<std::string>& names) {
    auto own = own_words(decode(text));
    const bool named = blank_names(own, names);
    auto characters = usual_spelling(without_quotations(own));
    const bool anything = !blank(characters);
    blank_decoration(characters, decoration);
    Cutter cutter{{.anything = anything, .named = named}};
    for (auto rest = cutter.take_plain(std::u32string_view{characters}); !rest.empty();
         rest = cutter.take_plain(rest)) {
        cutter.take(rest[0], rest.size() > 1 ? rest[1] : U'\0');
        rest.remove_prefix(1);
    }
    return cutter.all();
}

}  // namespace bot
