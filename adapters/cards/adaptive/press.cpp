#include "adapters/cards/adaptive/press.hpp"

#include "adapters/text/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

namespace cards {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_posts = 100;
constexpr std::size_t furthest_row = 1'000'000;
constexpr std::size_t longest_text = 16UL * 1024;  // bytes

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return {};
    return value;
}

bool given(const Json& value) {
    return !value.is_null() && !(value.is_string() && value.get_ref<const std::string&>().empty());
}

std::string row_of(const Json& data) {
    const auto row = data.find("row");
    if (row == data.end()) return {};
    return row->is_string() ? row->get<std::string>() : row->dump();
}

/// What was pressed, input by input. The first thing that is wrong is remembered.
class Pressed {
public:
    explicit Pressed(const Json& data) {
        const auto row = row_of(data);
        for (const auto& [name, value] : data.items()) take_button(name, value);
        if (acts_at_once()) return;
        for (const auto& [name, value] : data.items()) take_input(name, value, row);
    }

    const std::string& wrong() const { return wrong_; }

    bool has(const std::string& field) const { return fields_.contains(field); }

    std::string text(const std::string& field) {
        const auto found = fields_.find(field);
        if (found == fields_.end()) return {};
        if (!found->second.is_string()) return refuse(field, "must be a text"), std::string{};
        auto text = text::clean(found->second.get_ref<const std::string&>());
        if (text.size() > longest_text) refuse(field, "is too long");
        return text::is_blank(text) ? std::string{} : text;
    }

    bool toggle(const std::string& field) {
        const auto found = fields_.find(field);
        if (found == fields_.end()) return false;
        const auto& value = found->second;
        const bool is_toggle = value.is_boolean() || value == "true" || value == "false";
        if (!is_toggle) refuse(field, "must be true or false");
        return value == true || value == "true";
    }

    std::optional<int> rev() {
        const auto found = fields_.find("rev");
        if (found == fields_.end()) return {};
        const auto& value = found->second;
        const auto rev = value.is_number_integer() ? number<int>(value.dump()) : std::nullopt;
        if (!rev) refuse("rev", "must be the number that the button has");
        return rev;
    }

    /// From which row on the card is to be shown.
    std::size_t from() {
        const auto found = fields_.find("from");
        const auto from = found == fields_.end() || !found->second.is_number_integer()
                              ? std::nullopt
                              : number<std::size_t>(found->second.dump());
        if (!from || *from > furthest_row) refuse("from", "must be the number that the button has");
        return from.value_or(0);
    }

    std::vector<bot::PostNumber> posts() {
        const auto found = fields_.find("post");
        if (found == fields_.end()) return refuse("post", "is missing"), std::vector<bot::PostNumber>{};
        const auto& value = found->second;
        const auto all = value.is_array() ? value : Json::array({value});
        std::vector<bot::PostNumber> posts;
        if (all.empty() || all.size() > most_posts)
            return refuse("post", "must be one post or up to 100"), posts;
        for (const auto& one : all) add(one, posts);
        return posts;
    }

    void need(const std::string& field) {
        if (!has(field)) refuse(field, "is missing");
    }

    void refuse(const std::string& field, std::string_view what) {
        if (wrong_.empty()) wrong_ = field + " " + std::string{what};
    }

private:
    /// A button that closes in one tap: it says how, and was not asked back.
    bool acts_at_once() const { return fields_.contains("action") && !fields_.contains("confirm"); }

    void take_button(const std::string& name, const Json& value) {
        if (given(value) && name.find('.') == std::string::npos) fields_[name] = value;
    }

    void take_input(const std::string& name, const Json& value, const std::string& row) {
        const auto dot = name.rfind('.');
        if (!given(value) || dot == std::string::npos) return;
        if (!row.empty() && name.substr(dot + 1) != row) return;
        fields_[name.substr(0, dot)] = value;
    }

    void add(const Json& one, std::vector<bot::PostNumber>& posts) {
        constexpr std::string_view prefix = "post-";
        const auto name = one.is_string() ? one.get<std::string>() : std::string{};
        const auto value =
            name.starts_with(prefix) ? number<std::int64_t>(name.substr(prefix.size())) : std::nullopt;
        if (!value) return refuse("post", "must be the name of a post, like post-17");
        const bot::PostNumber post{*value};
        if (std::ranges::find(posts, post) == posts.end()) posts.push_back(post);
    }

    std::map<std::string, Json> fields_{};
    std::string wrong_{};
};

bot::Wish close(Pressed& pressed) {
    pressed.need("action");
    return bot::Close{.action = {pressed.text("action")},
                      .words = pressed.text("words"),
                      .to_thread = pressed.toggle("to_thread"),
                      .confirmed = pressed.toggle("confirm")};
}

bot::Wish snooze(Pressed& pressed) {
    const std::string until = pressed.has("until_words") ? "until_words" : "until";
    pressed.need(until);
    return bot::Snooze{.until = pressed.text(until), .reason = pressed.text("reason")};
}

std::string chosen(Pressed& pressed) {
    pressed.need("to");
    return pressed.text("to");
}

std::optional<bot::Wish> wish_of(std::string_view verb, Pressed& pressed) {
    if (verb == "close") return close(pressed);
    if (verb == "snooze") return snooze(pressed);
    if (verb == "take") return bot::Take{};
    if (verb == "reopen") return bot::ReopenIt{};
    if (verb == "keep_closed") return bot::KeepClosed{};
    if (verb == "undo") return bot::Undo{};
    if (verb == "hand_over") return bot::HandOver{{chosen(pressed)}};
    if (verb == "ask") return bot::Ask{{chosen(pressed)}};
    if (verb == "helped") return bot::Helped{pressed.text("words")};
    if (verb == "cannot_help") return bot::CannotHelp{pressed.text("words")};
    if (verb == "page") return bot::TurnPage{pressed.from()};
    return {};
}

/// What is asked of somebody about a post, or answered about it.
bool is_for_one(const bot::Wish& wish) {
    return std::holds_alternative<bot::Ask>(wish) || std::holds_alternative<bot::KeepClosed>(wish) ||
           bot::answers(wish);
}

}  // namespace

std::variant<Press, NoWish> read_press(std::string_view verb, const Json& data) {
    Pressed pressed{data};
    const auto wish = wish_of(verb, pressed);
    if (!wish) {
        return NoWish{
            "verb must be one of close, snooze, take, hand_over, ask, reopen, keep_closed, helped, "
            "cannot_help, "
            "undo, page"};
    }
    Press press{.wish = *wish, .rev = pressed.rev()};
    if (verb != "page") press.posts = pressed.posts();
    if (press.posts.size() > 1 && is_for_one(press.wish)) pressed.refuse("post", "must be one post for this");
    if (!pressed.wrong().empty()) return NoWish{pressed.wrong()};
    return press;
}

}  // namespace cards
