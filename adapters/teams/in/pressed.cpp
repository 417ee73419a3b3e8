#include "adapters/teams/in/pressed.hpp"

#include "adapters/cards/press.hpp"
#include "adapters/teams/in/learnt.hpp"
#include "adapters/teams/json.hpp"
#include "adapters/teams/sha256.hpp"

#include <nlohmann/json.hpp>

namespace teams {

namespace {

bool is_execute(const Activity& activity) {
    return activity.type == "invoke" && activity.name == "adaptiveCard/action";
}

/// The object in `json` of that name; an empty one where there is none.
Json object_in(const Json& json, const char* name) {
    const auto found = json.is_object() ? json.find(name) : json.end();
    return found != json.end() && found->is_object() ? *found : Json::object();
}

/// A button's verb, and its data with what was put in.
struct Button {
    std::string verb{};
    Json data{};
};

Button button_in(const Activity& activity) {
    const auto none = Json::object();
    const auto& value = activity.value && activity.value->is_object() ? *activity.value : none;
    const auto action = is_execute(activity) ? object_in(value, "action") : value;
    const auto verb = action.find("verb");
    return {verb != action.end() && verb->is_string() ? verb->get<std::string>() : std::string{},
            is_execute(activity) ? object_in(action, "data") : value};
}

/// A press is told again with another id, so it is known by what it is. Not so where the same press may
/// rightly come twice: without a revision, or when the bot asks back.
bot::EventKey key_of(const bot::AccountId& account, const cards::Press& press, const Button& button) {
    const auto* close = std::get_if<bot::Close>(&press.wish);
    if (!press.rev || (close && close->words.empty() && !close->confirmed)) return {};
    std::string key = "teams:press:" + account.value;
    for (const auto post : press.posts) key += ":" + str(post);
    return {key + ":" + std::to_string(*press.rev) + ":" + button.verb + ":" +
            sha256(write_json(button.data))};
}

}  // namespace

bool is_press(const Activity& activity) {
    return is_execute(activity) || (activity.type == "message" && activity.value && !activity.from.bot);
}

Pressed pressed(const Activity& activity, const bot::Community& community, const bot::AddressBook& book) {
    const auto account = activity.from.account();
    Pressed result{.event = {.what = bot::AddressSeen{account}, .addresses = learnt(activity, book)}};
    const auto* person = community.person_of(account);
    if (!person || !person->reads_cards()) {
        result.instead = bot::NotAllowed{};
        return result;
    }
    const auto button = button_in(activity);
    auto read = cards::read_press(button.verb, button.data);
    if (const auto* no = std::get_if<cards::NoWish>(&read)) {
        result.instead = bot::Unfit{no->why};
        return result;
    }
    auto& press = std::get<cards::Press>(read);
    auto* turn = std::get_if<bot::TurnPage>(&press.wish);
    if (turn && !is_execute(activity)) turn->seen = bot::TurnPage::Seen::InTheChat;
    if (!person->pmo && !bot::may_be_an_advisors(press.wish)) {
        result.instead = bot::NotAllowed{};
        return result;
    }
    result.event.key = key_of(account, press, button);
    result.event.what = bot::Asked{person->id, press.posts, press.wish, press.rev, {activity.reply_to}};
    return result;
}

}  // namespace teams
