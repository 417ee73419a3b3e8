#include "bot/chat/asked_here.hpp"

#include "bot/chat/line.hpp"
#include "bot/listening/advice_words.hpp"
#include "bot/listening/chat_line.hpp"
#include "bot/listening/script.hpp"
#include "bot/listening/utf8.hpp"
#include "bot/rules/on.hpp"

#include <algorithm>
#include <vector>

namespace bot {

namespace {

constexpr std::size_t longest_words = 4000;
constexpr std::size_t longest_excerpt = 120;

/// One asking of this advisor, open or answered a moment ago.
struct Asking {
    Post post{};
    FollowUp follow_up{};
    Advice advice{};
};

std::vector<Asking> askings_of(const Chat& chat) {
    std::vector<Asking> all;
    for (const auto& concern : chat.given.facts.concerns(chat.member.id, chat.given.now)) {
        const auto* open = concern.asked(chat.member.id);
        if (open && concern.follow_up.owner != chat.member.id)
            all.push_back({concern.post, concern.follow_up, *open});
    }
    return all;
}

/// What they answered last, while that can be undone.
std::optional<Asking> just_answered(const Chat& chat) {
    std::optional<Asking> latest;
    for (const auto& concern : chat.given.facts.concerns(chat.member.id, chat.given.now)) {
        for (const auto& advice : concern.advice) {
            const bool own = advice.advisor == chat.member.id && advice.end != Advice::End::TakenBack;
            if (!own || !advice.ended_at || *advice.ended_at + undo_for <= chat.given.now) continue;
            if (!latest || latest->advice.ended_at < advice.ended_at)
                latest = {concern.post, concern.follow_up, advice};
        }
    }
    return latest;
}

std::string asker_of(const Asking& asking, const Chat& chat) {
    const auto* person = chat.given.community.person(asking.advice.by);
    return person ? person->name : asking.advice.by.value;
}

ChatAnswer saying(std::string words) {
    return {.words = std::move(words)};
}

/// As if it had been pressed.
std::optional<ChatAnswer> done(const Asking& asking, Wish wish, std::string words, const Chat& chat) {
    auto decision =
        on(Asked{.by = chat.member.id, .posts = {asking.post.number}, .wish = std::move(wish)}, chat.given);
    const auto* shown = std::get_if<Shown>(&decision.answer);
    if (!shown || !shown->changed) return {};
    return ChatAnswer{.words = std::move(words), .more = std::move(decision)};
}

std::optional<ChatAnswer> answered(const Asking& asking, const std::string& text, const Chat& chat) {
    const auto& talk = chat.talk();
    const auto asker = asker_of(asking, chat);
    switch (advice_word(text)) {
        case AdviceWord::Answered: return done(asking, Helped{}, talk.told_of_answer(asker), chat);
        case AdviceWord::CannotHelp: return done(asking, CannotHelp{}, talk.told_cannot(asker), chat);
        case AdviceWord::CannotHelpBecause:
            return done(asking, CannotHelp{text}, talk.told_cannot(asker), chat);
        case AdviceWord::Later: return saying(talk.no_hurry(asker));
        case AdviceWord::Nothing: return {};
        case AdviceWord::Words: break;
    }
    return done(asking, Helped{text}, talk.passed_on(asker, short_excerpt(text, longest_excerpt)), chat);
}

/// They go on: it belongs to what they have just said.
std::optional<ChatAnswer> gone_on(const std::string& text, const Chat& chat) {
    auto last = just_answered(chat);
    if (!last || last->advice.end != Advice::End::Helped || advice_word(text) != AdviceWord::Words) return {};
    auto& words = last->advice.words;
    words += (words.empty() ? "" : "\n") + text;
    if (words.size() > longest_words) return {};
    ChatAnswer answer{.words = chat.talk().passed_on_too(asker_of(*last, chat))};
    answer.more.advice = {last->advice};
    answer.more.looks = look_now(last->post.key, chat.given);
    return answer;
}

ChatAnswer which(const std::vector<Asking>& askings, const Chat& chat) {
    auto text = chat.talk().answer_to_which(str(askings.front().post.number));
    constexpr std::size_t most = 5;
    for (std::size_t n = 0; n < std::min(most, askings.size()); ++n) {
        text += "\n" + line_of(askings[n].post, askings[n].follow_up, chat.listener());
    }
    return saying(std::move(text));
}

std::optional<ChatAnswer> heard(const std::string& text, const Chat& chat) {
    const auto askings = askings_of(chat);
    if (askings.empty()) return gone_on(text, chat);
    ChatLine line{text};
    if (const auto named = line.take_post()) {
        line.trim();
        const auto same = [&](const Asking& asking) { return asking.post.number == *named; };
        const auto found = std::ranges::find_if(askings, same);
        if (found != askings.end()) {
            return line.empty() ? which({*found}, chat) : answered(*found, line.as_written(), chat);
        }
    }
    if (askings.size() == 1) return answered(askings.front(), text, chat);
    return advice_word(text) == AdviceWord::Nothing ? std::nullopt : std::optional{which(askings, chat)};
}

/// A word for the bot and nothing else, rather than a sentence in which it stands.
bool is_bare(std::string_view text) {
    constexpr std::size_t few_letters = 8;
    constexpr std::ptrdiff_t few_words = 2;
    const auto characters = decode(text);
    if (language_of(text) == Language::Ja) return characters.size() <= few_letters;
    return std::ranges::count(characters, U' ') < few_words || characters.back() == U'?';
}

bool is_word_for_bot(const ChatWord& word, std::string_view text) {
    const bool question =
        std::holds_alternative<said::Help>(word) || std::holds_alternative<said::Open>(word) ||
        std::holds_alternative<said::Mine>(word) || std::holds_alternative<said::Figures>(word);
    const bool manners = advice_word(text) == AdviceWord::Nothing;
    return (question && is_bare(text)) || (std::holds_alternative<said::Pleasantry>(word) && manners);
}

std::optional<ChatAnswer> taken_back(const Chat& chat) {
    const auto last = just_answered(chat);
    if (!last) return {};
    return done(*last, Undo{}, chat.talk().answer_taken_back(asker_of(*last, chat)), chat);
}

}  // namespace

std::optional<ChatAnswer> answer_of_asked(const Spoke& spoke, const ChatWord& word, const Chat& chat) {
    if (chat.member.pmo)
        return std::holds_alternative<said::Unclear>(word) ? heard(spoke.text, chat) : std::nullopt;
    if (!chat.member.advisor || spoke.text.size() > longest_words) return {};
    if (std::holds_alternative<said::UndoIt>(word)) {
        auto answer = taken_back(chat);
        if (answer || is_bare(spoke.text)) return answer;
    }
    return is_word_for_bot(word, spoke.text) ? std::nullopt : heard(spoke.text, chat);
}

}  // namespace bot
