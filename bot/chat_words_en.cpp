#include "bot/chat_line.hpp"
#include "bot/english.hpp"

#include <algorithm>
#include <array>

namespace bot::english {

namespace {

/// How many words a message may have that asks by one of them.
constexpr std::ptrdiff_t few_words = 7;

struct Verb {
    Text words{};
    ChatVerb verb = ChatVerb::Find;
};

// Longer ones first.
constexpr std::array<Verb, 24> verbs{{{U"search for", ChatVerb::Find},
                                      {U"look for", ChatVerb::Find},
                                      {U"look up", ChatVerb::Find},
                                      {U"show me posts about", ChatVerb::Find},
                                      {U"show posts about", ChatVerb::Find},
                                      {U"posts about", ChatVerb::Find},
                                      {U"posts with", ChatVerb::Find},
                                      {U"search", ChatVerb::Find},
                                      {U"find", ChatVerb::Find},
                                      {U"done with", ChatVerb::Close},
                                      {U"finish", ChatVerb::Close},
                                      {U"complete", ChatVerb::Close},
                                      {U"closed", ChatVerb::Close},
                                      {U"close", ChatVerb::Close},
                                      {U"done", ChatVerb::Close},
                                      {U"remind me about", ChatVerb::Snooze},
                                      {U"remind me of", ChatVerb::Snooze},
                                      {U"remind me again", ChatVerb::Snooze},
                                      {U"remind me", ChatVerb::Snooze},
                                      {U"postpone", ChatVerb::Snooze},
                                      {U"put off", ChatVerb::Snooze},
                                      {U"snooze", ChatVerb::Snooze},
                                      {U"remind", ChatVerb::Snooze},
                                      {U"later", ChatVerb::Snooze}}};

constexpr std::array<Text, 17> addresses{U"please",
                                         U"could you please",
                                         U"can you please",
                                         U"could you",
                                         U"can you",
                                         U"would you",
                                         U"will you",
                                         U"hey",
                                         U"hi",
                                         U"hello",
                                         U"ok",
                                         U"okay",
                                         U"aizuchi",
                                         U"bot",
                                         U"@aizuchi",
                                         U"i want to",
                                         U"i would like to"};
constexpr std::array<Text, 9> manners{U"please", U"pls",    U"plz", U"thanks", U"thank you",
                                      U"now",    U"for me", U"it",  U"the"};
constexpr std::array<Text, 7> about_mine{U"mine",           U"my",    U"assigned to me", U"my own",
                                         U"waiting for me", U"to me", U"from me"};
constexpr std::array<Text, 8> about_open{U"open",  U"unanswered", U"waiting",   U"pending",
                                         U"waits", U"todo",       U"left open", U"unresolved"};
constexpr std::array<Text, 6> about_figures{U"stats",   U"statistics", U"numbers",
                                            U"figures", U"how many",   U"stat"};
constexpr std::array<Text, 9> about_help{U"help",
                                         U"commands",
                                         U"command",
                                         U"what can you do",
                                         U"what do you do",
                                         U"who are you",
                                         U"how does this work",
                                         U"menu",
                                         U"usage"};
constexpr std::array<Text, 6> greetings{U"hi",           U"hello",          U"hey",
                                        U"good morning", U"good afternoon", U"start"};

bool is_short(Text text) {
    return std::ranges::count(text, U' ') < few_words;
}

}  // namespace

void skip_address(ChatLine& line) {
    for (bool again = true; again;) {
        const auto found = std::ranges::find_if(addresses, [&](Text words) {
            return begins(line.level(), words) && line.level().size() > words.size();
        });
        again = found != addresses.end();
        if (again) line = line.from(found->size());
    }
}

void drop_manners(ChatLine& line) {
    for (const Text polite : {U"please", U"pls", U"plz"}) {
        if (!ends(line.level(), polite)) continue;
        line.erase(line.level().size() - polite.size(), polite.size());
        line.trim();
    }
}

std::optional<ChatVerbFound> chat_verb(const ChatLine& line, bool with_post) {
    for (const auto& [words, verb] : verbs) {
        if (begins(line.level(), words)) return ChatVerbFound{verb, line.from(words.size())};
        if (!with_post || verb == ChatVerb::Find) continue;
        if (ends(line.level(), words))
            return ChatVerbFound{verb, line.before(line.level().size() - words.size())};
    }
    return {};
}

std::optional<ChatQuestion> chat_question(const ChatLine& line) {
    const auto text = line.level();
    if (text == U"?") return ChatQuestion::Help;
    if (text.empty() || !is_short(text)) return {};
    if (has_any(text, about_help)) return ChatQuestion::Help;
    if (has_any(text, about_figures)) return ChatQuestion::Figures;
    if (has_any(text, about_mine)) return ChatQuestion::Mine;
    if (has_any(text, about_open)) return ChatQuestion::Open;
    const auto same = [&](Text greeting) { return text == greeting; };
    return std::ranges::any_of(greetings, same) ? std::optional{ChatQuestion::Help} : std::nullopt;
}

bool mere_manners(Text text) {
    text = trimmed(text);
    while (!text.empty()) {
        const auto word = std::ranges::find_if(manners, [&](Text polite) { return begins(text, polite); });
        if (word == manners.end()) return false;
        text = trimmed(text.substr(word->size()));
    }
    return true;
}

}  // namespace bot::english
