#include "config/names.hpp"
#include "config/reading.hpp"

namespace config {

namespace {

constexpr auto answered = "answered";

bot::Action builtin_action() {
    return {{answered}, "回答した", "Answered", false};
}

bot::Action action_at(const std::string& id, Section& section) {
    const bool builtin = id == answered;
    auto action = builtin ? builtin_action() : bot::Action{{id}, id, id, false};
    for (const auto* language : {"ja", "en"}) {
        if (!builtin) section.need(language, "what a button says in that language");
    }
    action.ja = text_at(section, "ja", action.ja);
    action.en = text_at(section, "en", action.en);
    action.tell_author = section.truth("tell_author", action.tell_author);
    section.no_other_keys();
    return action;
}

}  // namespace

void read_actions(Section& root, Reading& reading) {
    auto& actions = reading.community.actions;
    for (auto& [name, section] : named_tables(root, "action", false)) {
        actions.push_back(action_at(name.text, section));
    }
    if (!reading.community.action({answered})) actions.insert(actions.begin(), builtin_action());
}

}  // namespace config
