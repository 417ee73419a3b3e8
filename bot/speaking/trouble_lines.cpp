#include "bot/speaking/trouble_lines.hpp"

#include "bot/moment.hpp"

namespace bot {

namespace {

using Kind = Trouble::Kind;

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
    return std::to_string(count) + " " + std::string{count == 1 ? one : more};
}

std::string why(const Trouble& trouble) {
    return trouble.cause.empty() ? "" : " (" + trouble.cause + ")";
}

std::string undelivered(const Trouble& trouble, std::string_view one, std::string_view more) {
    const auto what = counted(trouble.times, one, more);
    if (is_in_doubt(trouble))
        return what + " may or may not have arrived in " + trouble.about + " and went no second time";
    return what + " could not be delivered in " + trouble.about + why(trouble);
}

}  // namespace

std::string what_of(const Trouble& trouble) {
    switch (trouble.kind) {
        case Kind::Unreachable: {
            const auto people = counted(trouble.times, "person", "people");
            return (trouble.who.empty() ? people : trouble.who.value) + " cannot be given reminders" +
                   why(trouble) + "; the next in line gets them";
        }
        case Kind::Reaction: return undelivered(trouble, "reaction", "reactions");
        case Kind::Thanks: return undelivered(trouble, "thank-you", "thank-yous");
        case Kind::Words: return undelivered(trouble, "message to a thread", "messages to threads");
        case Kind::Answer: return undelivered(trouble, "answer to one person", "answers to one person each");
        case Kind::Size: return "large messages had to be made smaller in " + trouble.about + why(trouble);
        case Kind::NotTaken:
            return counted(trouble.times, "message", "messages") + " from " + trouble.about +
                   " could not be taken";
        case Kind::Ground:
            return trouble.about + " has lost a channel" + why(trouble) + "; " +
                   counted(trouble.times, "post waits", "posts wait") + " there";
        case Kind::Expiry: return trouble.where + " runs out on " + rfc3339(trouble.at).substr(0, 10);
    }
    return {};
}

std::string remedy_of(const Trouble& trouble) {
    if (trouble.kind != Kind::Expiry) return trouble.remedy;
    return "make a new one where it came from, give it to aizuchi, and set the day on which that one runs "
           "out";
}

}  // namespace bot
