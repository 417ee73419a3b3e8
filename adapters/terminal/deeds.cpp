#include "adapters/terminal/deeds.hpp"

#include "adapters/records/entry.hpp"
#include "adapters/terminal/moment.hpp"

#include <spdlog/fmt/fmt.h>

namespace terminal {

std::string told_of(const bot::Deed& deed, const bot::Community& community) {
    if (deed.kind == bot::Deed::Kind::CameBack) {
        return fmt::format("came back to {}; these words may not have reached the thread: {}", deed.to.value,
                           deed.words);
    }
    auto told = records::name_of(deed.kind, deed.state_before) + " by " +
                (deed.by.empty() ? "its author" : deed.by.value);
    if (!deed.action.empty()) told += " (" + deed.action.value + ")";
    if (!deed.to.empty()) told += " (" + deed.to.value + ")";
    if (deed.until) told += " until " + local_moment(*deed.until, community);
    return deed.words.empty() ? told : told + ": " + deed.words;
}

std::string latest_deed(const bot::Story& story, const bot::Community& community) {
    const auto& deeds = story.deeds;
    if (deeds.empty()) return {};
    const bool taken_back = deeds.back().kind == bot::Deed::Kind::Undone && deeds.size() > 1;
    return taken_back ? "taken back: " + told_of(deeds[deeds.size() - 2], community)
                      : told_of(deeds.back(), community);
}

}  // namespace terminal
