#include "adapters/terminal/word.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace terminal {

Word& Word::needs(const char* name, std::string& into, const char* about) {
    last_ = app_.add_option(name, into, about)->required();
    return *this;
}

Word& Word::needs(const char* name, std::vector<std::string>& into, const char* about) {
    last_ = app_.add_option(name, into, about)->required();
    return *this;
}

Word& Word::takes(const char* name, std::string& into, const char* about) {
    last_ = app_.add_option(name, into, about);
    if (!into.empty()) last_->capture_default_str();
    return *this;
}

Word& Word::takes(const char* name, bool& into, const char* about) {
    last_ = app_.add_flag(name, into, about);
    return *this;
}

Word& Word::takes(const char* name, std::size_t& into, int most, const char* about) {
    last_ = app_.add_option(name, into, about)->check(CLI::Range(1, most));
    if (into > 0) last_->capture_default_str();
    return *this;
}

Word& Word::never_with(const char* name) {
    last_->excludes(app_.get_option(name));
    return *this;
}

Word& Word::must_pass(const std::function<std::string(const std::string&)>& unfit) {
    last_->check(unfit);
    return *this;
}

Word Vocabulary::word(const char* name, const char* does, Doing doing) {
    auto* app = app_.add_subcommand(name, does);
    app->fallthrough();
    app->callback([&chosen = chosen_, doing = std::move(doing)] { chosen = doing; });
    return Word{*app};
}

Word Vocabulary::word_that_asks(const char* name, const char* does, Asking doing) {
    return word(name, does, [open = open_, doing = std::move(doing)](const Invocation& call) {
        return open.to_ask(call, doing);
    });
}

Word Vocabulary::word_that_acts(const char* name, const char* does, Acting doing) {
    return word(name, does, [open = open_, doing = std::move(doing)](const Invocation& call) {
        return open.to_act(call, doing);
    });
}

}  // namespace terminal
