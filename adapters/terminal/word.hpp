#pragma once

#include "adapters/terminal/desk.hpp"
#include "bot/ports/store.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace terminal {

/// What a word does once all behind it was read.
using Doing = std::function<Outcome(const Invocation&)>;

/// … of a word that only asks: it may be done twice, and changes nothing.
using Asking = std::function<Outcome(const Desk&)>;

/// … of a word that acts.
using Acting = std::function<Outcome(const Desk&, bot::Store&)>;

/// Opens the store of a call's config for one word.
struct OpenDesk {
    std::function<Outcome(const Invocation&, const Asking&)> to_ask{};
    std::function<Outcome(const Invocation&, const Acting&)> to_act{};
};

/// One word of the command line, and what may stand behind it. A name with dashes is an option, one without
/// is a place. What is filled has to be there until the word was done: whatever does it holds it.
class Word {
public:
    explicit Word(CLI::App& app) : app_{app} {}

    Word& needs(const char* name, std::string& into, const char* about);
    Word& needs(const char* name, std::vector<std::string>& into, const char* about);

    /// Where `into` holds something, that is what it is without.
    Word& takes(const char* name, std::string& into, const char* about);
    Word& takes(const char* name, bool& into, const char* about);

    /// From one on. Nought: what it is without has no number.
    Word& takes(const char* name, std::size_t& into, int most, const char* about);

    /// The last one never stands beside that one.
    Word& never_with(const char* name);

    /// What the last one is given must pass this, which says what is wrong, or nothing.
    Word& must_pass(const std::function<std::string(const std::string&)>& unfit);

private:
    CLI::App& app_;
    CLI::Option* last_ = nullptr;
};

/// Where words are declared: under the program's name, or under another word (`posts`).
class Vocabulary {
public:
    Vocabulary(CLI::App& app, Doing& chosen, const OpenDesk& open)
        : app_{app}, chosen_{chosen}, open_{open} {}

    Word word(const char* name, const char* does, Doing doing);
    Word word_that_asks(const char* name, const char* does, Asking doing);
    Word word_that_acts(const char* name, const char* does, Acting doing);

private:
    CLI::App& app_;
    Doing& chosen_;
    const OpenDesk& open_;
};

/// Declares one word.
using Declare = void (*)(Vocabulary& words);

/// A word in the list of all; `under` is the word that leads to it, empty where none does.
struct Listed {
    const char* under;
    Declare declare;
};

}  // namespace terminal
