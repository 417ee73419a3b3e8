#include "bot/listening/chat_line.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/post_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bot::english {

namespace {

struct Verb {
    Text words{};
    ChatVerb verb = ChatVerb::Find;
};

// Longer ones first.
constexpr std::array<Verb, 52> verbs{{{U"search for", ChatVerb::Find},
                                      {U"look for", ChatVerb::Find},
                                      {U"look up", ChatVerb::Find},
                                      {U"show me posts about", ChatVerb::Find},
                                      {U"show posts about", ChatVerb::Find},
                                      {U"posts about", ChatVerb::Find},
                                      {U"posts with", ChatVerb::Find},
                                      {U"posts by", ChatVerb::Find},
                                      {U"posts from", ChatVerb::Find},
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
                                      {U"later", ChatVerb::Snooze},
                                      {U"undo", ChatVerb::Undo},
                                      {U"take back", ChatVerb::Undo},
                                      {U"revert", ChatVerb::Undo},
                                      {U"reopen", ChatVerb::Reopen},
                                      {U"re-open", ChatVerb::Reopen},
                                      {U"open again", ChatVerb::Reopen},
                                      {U"take over", ChatVerb::Take},
                                      {U"take", ChatVerb::Take},
                                      {U"i take", ChatVerb::Take},
                                      {U"i'll take", ChatVerb::Take},
                                      {U"i will take", ChatVerb::Take},
                                      {U"let me see", ChatVerb::Show},
                                      {U"show me", ChatVerb::Show},
                                      {U"show", ChatVerb::Show},
                                      {U"see", ChatVerb::Show},
                                      {U"view", ChatVerb::Show},
                                      {U"open", ChatVerb::Show},
                                      {U"read", ChatVerb::Show},
                                      {U"display", ChatVerb::Show},
                                      {U"look at", ChatVerb::Show},
                                      {U"what is in", ChatVerb::Show},
                                      {U"what is", ChatVerb::Show},
                                      {U"what's", ChatVerb::Show},
                                      {U"what about", ChatVerb::Show},
                                      {U"status of", ChatVerb::Show},
                                      {U"status", ChatVerb::Show}}};

/// … and where a post is named.
constexpr std::array<Verb, 34> verbs_of_post{
    {{U"resolved", ChatVerb::Close},       {U"resolve", ChatVerb::Close},
     {U"solved", ChatVerb::Close},         {U"finished", ChatVerb::Close},
     {U"completed", ChatVerb::Close},      {U"mark", ChatVerb::Mark},
     {U"wake up", ChatVerb::Reopen},       {U"wake", ChatVerb::Reopen},
     {U"unsnooze", ChatVerb::Reopen},      {U"un-snooze", ChatVerb::Reopen},
     {U"bring back", ChatVerb::Reopen},    {U"is mine", ChatVerb::Take},
     {U"are mine", ChatVerb::Take},        {U"mine", ChatVerb::Take},
     {U"is on me", ChatVerb::Take},        {U"on me", ChatVerb::Take},
     {U"i'll handle", ChatVerb::Take},     {U"i will handle", ChatVerb::Take},
     {U"i handle", ChatVerb::Take},        {U"i'll do", ChatVerb::Take},
     {U"i will do", ChatVerb::Take},       {U"i'll answer", ChatVerb::Take},
     {U"i will answer", ChatVerb::Take},   {U"i'll take care of", ChatVerb::Take},
     {U"i'll look after", ChatVerb::Take}, {U"i'll deal with", ChatVerb::Take},
     {U"i've got", ChatVerb::Take},        {U"i got", ChatVerb::Take},
     {U"i have", ChatVerb::Take},          {U"i own", ChatVerb::Take},
     {U"claim", ChatVerb::Take},           {U"grab", ChatVerb::Take},
     {U"pick up", ChatVerb::Take},         {U"own", ChatVerb::Take}}};

constexpr std::array<Text, 21> addresses{U"yes",
                                         U"just",
                                         U"i'd like to",
                                         U"i would like to",
                                         U"please",
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
constexpr std::array<Text, 17> manners{
    U"and thank you", U"and thanks", U"please", U"pls", U"plz", U"thanks", U"thank you",
    U"now",           U"for me",     U"it",     U"the", U"as",  U"is",     U"that",
    U"with",          U"so",         U"mark"};

/// Beside a verb that has no words of its own: "undo the closing of post-17", "take post-17 over".
constexpr std::array<Text, 9> objects{U"over",     U"again", U"closing", U"close", U"snooze",
                                      U"snoozing", U"of",    U"my",      U"last"};

/// With these begins nothing that somebody did: "closed by Mori", "done like …".
constexpr std::array<Text, 14> not_words{U"by",  U"like", U"of",  U"than", U"to",   U"or",    U"is",
                                         U"was", U"are",  U"has", U"had",  U"must", U"needs", U"will"};

/// Takes away the words of `set` with which it begins.
template <class Set>
Text without(const Set& set, Text text) {
    text = trimmed(text);
    for (auto word = set.begin(); word != set.end();) {
        word = std::ranges::find_if(set, [&](Text known) { return begins(text, known); });
        if (word != set.end()) text = trimmed(text.substr(word->size()));
    }
    return text;
}

/// A verb at the beginning, about the post and not about something else ("take a look at post-17").
bool is_about_post(const ChatLine& line, const Verb& found) {
    if (!is_deed(found.verb) && found.verb != ChatVerb::Show) return true;
    const auto text = line.level();
    const auto end = found.words.size();
    const auto between = text.substr(end, std::max(line.gap(), end) - end);
    if (!mere_state(between)) return false;
    return !begins_with_any(trimmed(text.substr(std::max(line.gap(), end))), not_words);
}

/// "open post-17 again"; without "again" it may be a look that is wished.
bool opens_again(const ChatLine& line, Text verb) {
    return verb == U"open" && ends(line.level(), U"again");
}

/// What stands before a verb that ends the line, where that are a member's words: they end in a comma or the
/// like. "The meeting of post-17 is done" says nothing of the post.
std::optional<ChatLine> words_before(const ChatLine& line, Text verb) {
    auto text = line.level().substr(0, line.level().size() - verb.size());
    for (auto before = text.size() + 1; before > text.size();) {
        before = text.size();
        while (text.ends_with(U' ')) text.remove_suffix(1);
        const auto polite = std::ranges::find_if(manners, [&](Text word) { return ends(text, word); });
        if (polite != manners.end()) text.remove_suffix(polite->size());
    }
    constexpr Text joints = U",.;!\n、。";
    const bool apart = text.empty() || joints.find(text.back()) != Text::npos || japanese::mere_manners(text);
    return apart ? std::optional{line.before(text.size())} : std::nullopt;
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

namespace {

std::optional<ChatVerbFound> found(const Verb& known, const ChatLine& line, bool with_post) {
    const auto& [words, verb] = known;
    const bool leads = begins(line.level(), words) && (!with_post || is_about_post(line, known));
    if (verb == ChatVerb::Show && !with_post && (!leads || !number_in_front(line.from(words.size()).level())))
        return {};  // "show 2"; all else that is to be shown are lists
    if (leads)
        return ChatVerbFound{opens_again(line, words) ? ChatVerb::Reopen : verb, line.from(words.size())};
    if (!with_post || verb == ChatVerb::Find || verb == ChatVerb::Mark || !ends(line.level(), words))
        return {};
    if (!is_deed(verb)) return ChatVerbFound{verb, line.before(line.level().size() - words.size())};
    auto before = words_before(line, words);
    return before ? std::optional{ChatVerbFound{verb, std::move(*before)}} : std::nullopt;
}

}  // namespace

std::optional<ChatVerbFound> chat_verb(const ChatLine& line, bool with_post) {
    for (const auto& known : verbs) {
        if (auto one = found(known, line, with_post)) return one;
    }
    for (const auto& known : verbs_of_post) {
        if (!with_post) break;
        if (auto one = found(known, line, with_post)) return one;
    }
    return {};
}

bool mere_manners(Text text) {
    return without(manners, text).empty();
}

bool mere_state(Text text) {
    for (auto before = text.size() + 1; before > text.size();) {
        before = text.size();
        text = without(objects, without(manners, text));
    }
    return text.empty();
}

}  // namespace bot::english
