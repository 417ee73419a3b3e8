#include "adapters/teams/in/pressed.hpp"

#include "adapters/cards/adaptive/press.hpp"
#include "adapters/http/lower.hpp"
#include "adapters/teams/in/learnt.hpp"
#include "adapters/teams/json.hpp"
#include "adapters/teams/sha256.hpp"
#include "adapters/text/text.hpp"

#include <nlohmann/json.hpp>

namespace teams {

namespace {

/// An object, also where it comes as the text of one; else an empty one.
Json object_of(const Json& json) {
    auto object = json.is_string() ? read_json(json.get_ref<const std::string&>()) : json;
    return object.is_object() ? object : Json::object();
}

bool has(const Json& object, const char* name) {
    return object.is_object() && object.contains(name) && !object.at(name).is_null();
}

/// A button's verb, and its data with what was put in. Action.Execute tells them apart, within an `action`;
/// with Action.Submit the verb stands in the data.
struct Button {
    std::string verb{};
    Json data{};
};

std::string verb_in(const Json& holder) {
    const auto verb = holder.find("verb");
    return verb != holder.end() && verb->is_string() ? verb->get<std::string>() : std::string{};
}

Button button_in(const Activity& activity) {
    const auto value = activity.value ? object_of(*activity.value) : Json::object();
    const bool inside = has(value, "action") && !value.at("action").is_string();
    const auto action = inside ? object_of(value.at("action")) : value;
    Button button{.data = has(action, "data") ? object_of(action.at("data")) : action};
    button.verb = verb_in(action);
    if (button.verb.empty()) button.verb = verb_in(button.data);
    return button;
}

/// The invokes of other features have names of two parts: `task/fetch`. What is called otherwise, or not at
/// all, may still be a press.
bool is_for_others(const std::string& name) {
    return name.find('/') != std::string::npos && http::lower(name) != "adaptivecard/action";
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
    if (activity.type == "invoke") {
        const bool named = http::lower(activity.name) == "adaptivecard/action";
        return named || (!is_for_others(activity.name) && !button_in(activity).verb.empty());
    }
    if (activity.type != "message" || !activity.value || activity.from.bot) return false;
    return !button_in(activity).verb.empty() || text::is_blank(activity.text);
}

Pressed pressed(const Activity& activity, const bot::Community& community, const bot::AddressBook& book) {
    const auto account = activity.from.account();
    if (account.empty()) return {.event = {.what = bot::AddressSeen{}}, .instead = bot::Unfit{"from"}};
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
    if (turn && activity.type != "invoke") turn->seen = bot::TurnPage::Seen::InTheChat;
    if (!person->pmo && !bot::may_be_an_advisors(press.wish)) {
        result.instead = bot::NotAllowed{};
        return result;
    }
    result.event.key = key_of(account, press, button);
    result.event.what = bot::Asked{person->id, press.posts, press.wish, press.rev, {activity.reply_to}};
    return result;
}

}  // namespace teams
