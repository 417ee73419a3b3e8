#include "adapters/terminal/check.hpp"

#include "bot/moment.hpp"

#include <map>

namespace terminal {

namespace {

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

}  // namespace

std::vector<std::string> orphans(const bot::Records& records, const bot::Community& community) {
    std::map<std::string, std::size_t> found;
    for (const auto& [theme, owner, open] : records.shares()) {
        if (!community.theme(theme)) {
            found["theme \"" + theme.value + "\" is not in the config any more"] += open;
        } else if (!community.is_pmo(owner)) {
            found["owner \"" + owner.value + "\" is no PMO member of the config any more"] += open;
        }
    }
    std::vector<std::string> lines;
    lines.reserve(found.size());
    for (const auto& [what, count] : found) {
        lines.push_back(what + ", but the store has " + counted(count, "open post") +
                        " of it; others are reminded of them: take them over, or put it back");
    }
    return lines;
}

std::vector<std::string> out_of_reach(const bot::Records& records, const bot::Community& community) {
    std::vector<std::string> lines;
    for (const auto& reminder : records.unreachable()) {
        const auto* person = community.person(reminder.reader);
        if (!person || !person->reads_cards() || !reminder.unreachable || reminder.tried_anew()) continue;
        lines.push_back(reminder.reader.value + " cannot be given reminders since " +
                        bot::rfc3339(reminder.unreachable->since) + " (" + reminder.unreachable->code +
                        "): " + reminder.unreachable->hint);
    }
    return lines;
}

std::string summary(const bot::Community& community) {
    return counted(community.themes.size(), "theme") + ", " + counted(community.pmo.size(), "PMO member") +
           ", " + counted(community.channels.size() + community.other_channels.size(), "channel");
}

}  // namespace terminal
