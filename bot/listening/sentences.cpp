#include "bot/listening/sentences.hpp"

#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <utility>

namespace bot {

namespace {

constexpr std::size_t usual_length = 96;

bool one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

// Full-width forms of ASCII are read like ASCII, typographic quotes like plain ones.
char32_t usual(char32_t c) {
    if (between(c, 0xFF01, 0xFF5E)) return c - 0xFF01 + U'!';
    if (c == 0x3000 || c == 0xA0 || c == U'\t') return U' ';
    return c == 0x2019 || c == 0x2018 ? U'\'' : c;
}

char32_t lower(char32_t c) {
    return between(c, U'A', U'Z') ? c - U'A' + U'a' : c;
}

// What only colours the emoji before it, or joins it to another.
bool invisible(char32_t c) {
    return between(c, 0xFE00, 0xFE0F) || between(c, 0x1F3FB, 0x1F3FF) || between(c, 0x200B, 0x200D) ||
           c == U'\r' || c == U'♂' || c == U'♀';
}

bool friendly(char32_t c) {
    if (c < 0x2600) return false;  // letters, nearly always
    constexpr std::u32string_view hands_and_hearts =
        U"👍👏🙏🙌💪👌🤝🙇💯❤♥💕💖💗🧡💛💚💙";
    constexpr std::u32string_view faces =
        U"😀😁😂😃😄😅😆😇😉😊😋😌😍😎🤗🤩🥰😻☺🥹🥳🫡";
    constexpr std::u32string_view things = U"✨🎉🎊🌸🌱🌟⭐💡✅🆗♪♡☆★♬";
    return one_of(c, hands_and_hearts) || one_of(c, faces) || one_of(c, things);
}

// What most texts are made of, and what means nothing but itself.
bool plain_letter(char32_t c) {
    return between(c, U'a', U'z') || between(c, U'A', U'Z') || c == U' ' || c == U',';
}

bool kana_or_kanji(char32_t c) {
    return between(c, 0x3041, 0x30FF) || between(c, 0x3400, 0x9FFF);
}

/// Gathers characters into sentences.
class Cutter {
public:
    /// Most of a text: taken as it stands. What is left of it.
    std::u32string_view take_plain(std::u32string_view text) {
        if (quoted_ || asked_) return text;
        const auto* const end = std::ranges::find_if_not(text, plain_letter);
        const auto plain = static_cast<std::size_t>(end - text.begin());
        now_.as_written.append(text.substr(0, plain));
        return text.substr(plain);
    }

    void take(char32_t raw, char32_t next) {
        const auto c = usual(raw);
        if (invisible(c)) return;
        if (friendly(c)) return note_friendly();
        note_quotes(c);
        if (c == U'\n') return cut();
        if (quoted_) return;
        if (c == U'?') return ask();
        if (ends(c, usual(next))) return cut();
        asked_ ? start_anew(c) : keep(c);
    }

    Spoken all() {
        cut();
        return std::move(spoken_);
    }

private:
    static bool ends(char32_t c, char32_t next) {
        if (c == U'.')
            return next == 0 || next == U' ' || next == U'\n' || next == U'.' || kana_or_kanji(next);
        return one_of(c, U"。!…‼⁉");
    }

    void note_friendly() {
        spoken_.friendly = true;
        keep(U' ');
    }

    void note_quotes(char32_t c) {
        if (one_of(c, U"「『“")) quoted_ = true;
        if (one_of(c, U"」』”\n")) quoted_ = false;
        if (c == U'"') quoted_ = !quoted_;
    }

    // The mark ends the sentence, but more marks may follow.
    void ask() {
        now_.question_mark = true;
        asked_ = true;
    }

    void start_anew(char32_t c) {
        cut();
        keep(c);
    }

    void keep(char32_t c) {
        now_.as_written.push_back(c);
        now_.japanese = now_.japanese || kana_or_kanji(c);
    }

    void cut() {
        const auto has_words = [](char32_t c) { return !one_of(c, U" -_~()'\"*,:;、・"); };
        const auto& written = now_.as_written;
        const bool quote = !written.empty() && written.front() == U'>';
        if (!quote && std::any_of(written.begin(), written.end(), has_words)) {
            now_.text.resize(written.size());
            std::transform(written.begin(), written.end(), now_.text.begin(), lower);
            spoken_.sentences.push_back(std::move(now_));
        }
        now_ = {};
        now_.as_written.reserve(usual_length);
        asked_ = false;
        quoted_ = false;
    }

    Spoken spoken_{};
    Sentence now_{};
    bool quoted_ = false;
    bool asked_ = false;
};

}  // namespace

Spoken spoken(std::string_view text) {
    const auto characters = decode(text);
    Cutter cutter;
    for (auto rest = cutter.take_plain(characters); !rest.empty(); rest = cutter.take_plain(rest)) {
        cutter.take(rest[0], rest.size() > 1 ? rest[1] : U'\0');
        rest.remove_prefix(1);
    }
    return cutter.all();
}

}  // namespace bot
