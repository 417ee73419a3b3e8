#include "bot/chat/list_asked.hpp"

#include "bot/chat/names.hpp"
#include "bot/listening/list_words.hpp"
#include "bot/listening/own_words.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <vector>

namespace bot {

namespace {

using Kind = ListWord::Kind;

constexpr std::size_t longest = 200;  // bytes; whoever asks for a list says it shortly

/// A line, and what it says of a list.
class ListLine {
public:
    ListLine(const std::string& text, const Chat& chat)
        : chat_{chat}, names_{names_of(chat.given.community)} {
        text_ = folded(own_words(text));
        words_ = list_words(text_, names_.words());
    }

    std::optional<ChatAnswer> answer() const {
        if (words_.empty() || has(Kind::Who)) return {};
        return has(Kind::Unknown) ? of_unknown() : of_known();
    }

private:
    bool has(Kind kind) const { return std::ranges::find(words_, kind, &ListWord::kind) != words_.end(); }

    said::Standing standing() const {
        if (has(Kind::Asleep)) return said::Standing::Asleep;
        return has(Kind::Closed) ? said::Standing::Closed : said::Standing::Waiting;
    }

    /// In Japanese a verb alone is a report or a wish (閉じた), and only what stands beside it makes a list.
    bool means_list() const {
        if (has(Kind::Name)) return true;
        const bool beside = has(Kind::Posts) || has(Kind::List) || has(Kind::Show) || has(Kind::Own);
        const auto is_english = [](const ListWord& word) { return word.text.front() < 0x80; };
        return has(Kind::Asleep) ||
               (has(Kind::Closed) && (beside || std::ranges::any_of(words_, is_english)));
    }

    std::optional<ChatAnswer> of_known() const {
        const bool own = has(Kind::Own) && !names_a_person();
        if (!means_list()) {
            const bool what_have_i = own && has(Kind::Charge);
            return what_have_i ? std::optional{ChatAnswer{.inquiry = said::Mine{}}} : std::nullopt;
        }
        said::Open list{.standing = standing()};
        names_.pick(words_, list);
        if (own) list.owners = {chat_.member.id};
        const bool mine = list.owners == std::vector{chat_.member.id} && list.themes.empty();
        if (mine && list.standing == said::Standing::Waiting) return ChatAnswer{.inquiry = said::Mine{}};
        return ChatAnswer{.inquiry = std::move(list)};
    }

    bool names_a_person() const {
        said::Open list;
        names_.pick(words_, list);
        return !list.owners.empty();
    }

    /// Somebody's or something's, whom or which nobody knows here.
    std::optional<ChatAnswer> of_unknown() const {
        const auto unknown = std::ranges::find(words_, Kind::Unknown, &ListWord::kind);
        const auto next = std::next(unknown);
        const bool person = next != words_.end() && next->kind == Kind::Possessive;
        const bool list = has(Kind::List) || has(Kind::Charge) || has(Kind::Closed) || has(Kind::Asleep);
        const auto called = encode(unknown->text);
        if (person && has(Kind::Posts) && !list) return ChatAnswer{.inquiry = said::Find{.words = called}};
        if (!list || several_unknown()) return {};
        const bool of = next != words_.end() && next->kind == Kind::Of && next->text.front() >= 0x80;
        const bool in = unknown != words_.begin() && std::prev(unknown)->kind == Kind::Of;
        if (!person && !of && !in && !has(Kind::Charge)) return {};
        return ChatAnswer{.words = chat_.talk().whose_list(called, names_.themes_and_people(chat_))};
    }

    bool several_unknown() const { return std::ranges::count(words_, Kind::Unknown, &ListWord::kind) > 2; }

    const Chat& chat_;
    CommunityNames names_;
    std::u32string text_{};
    std::vector<ListWord> words_{};
};

}  // namespace

std::optional<ChatAnswer> list_asked(const std::string& text, const Chat& chat) {
    if (text.size() > longest) return {};
    return ListLine{text, chat}.answer();
}

}  // namespace bot
