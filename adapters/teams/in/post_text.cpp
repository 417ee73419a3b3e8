#include "adapters/teams/in/post_text.hpp"

#include "adapters/teams/in/mentions.hpp"
#include "adapters/teams/in/plain_text.hpp"
#include "adapters/text/html.hpp"
#include "adapters/text/language.hpp"
#include "adapters/text/text.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace teams {

namespace {

using text::Carried;
using text::Page;
using text::StandIn;

constexpr std::size_t longest = 64UL * 1024;
constexpr std::size_t most_things = 20;
constexpr std::size_t most_carried = 20;

bool says_nothing(const Page& page) {
    return text::is_blank(page.words) && page.carried.empty() && page.things.empty() && !page.hid_something;
}

/// The text beside the HTML repeats it, hidden words too: it counts only where the HTML holds nothing.
Page page_of(const Activity& message, bot::Language language, const decltype(&text::read_html) read) {
    const Mentions mentions{message};
    for (const auto& attachment : message.attachments) {
        const auto* html = std::get_if<Html>(&attachment.what);
        if (!html || html->content.empty()) continue;
        auto page = read(html->content, language,
                         [&](const text::MarkedMention& marked) { return mentions.is_ours(marked); });
        if (!message.quoted.empty()) page.words = without_marks(page.words).text;
        if (!says_nothing(page)) return page;
    }
    auto plain = without_marks(message.text);
    Page page{.words = text::clean(mentions.read(std::move(plain.text))), .names = mentions.others()};
    for (auto& id : plain.attachments) page.things.push_back({bot::Thing::File, std::move(id), {}});
    return page;
}

bool is_picture(bot::Thing thing) {
    return thing == bot::Thing::Picture || thing == bot::Thing::Gif || thing == bot::Thing::Sticker;
}

/// Puts what the HTML shows together with what hangs on the message: mostly the same, told twice.
class Things {
public:
    explicit Things(std::vector<StandIn> placed) {
        for (auto& one : placed) place(std::move(one));
    }

    /// What hangs there; it may stand in the HTML too.
    void add(const std::string& id, const Hanging& hanging) {
        StandIn one{hanging.thing, id, hanging.says};
        if (const auto same = find(id, hanging.thing); same != placed_.end()) {
            if (one.says.empty()) one.says = same->says;
            if (one.thing == bot::Thing::Picture) one.thing = same->thing;
            placed_.erase(same);
        }
        told_.push_back(std::move(one));
    }

    /// What hangs there is told otherwise.
    void leave_out(const std::string& id) {
        if (const auto same = find(id, bot::Thing::File); same != placed_.end()) placed_.erase(same);
    }

    std::vector<StandIn> take() {
        std::ranges::move(placed_, std::back_inserter(told_));
        if (told_.size() > most_things) told_.resize(most_things);
        return std::move(told_);
    }

private:
    /// One may be marked twice: as what it is, and as something that hangs there.
    void place(StandIn one) {
        const auto known = std::ranges::find_if(
            placed_, [&](const StandIn& it) { return !one.id.empty() && it.id == one.id; });
        if (known == placed_.end() || is_picture(one.thing)) return placed_.push_back(std::move(one));
        if (known->thing == bot::Thing::File) *known = std::move(one);
    }

    /// By its id; else the first that may be it.
    std::vector<StandIn>::iterator find(const std::string& id, bot::Thing thing) {
        const auto named =
            std::ranges::find_if(placed_, [&](const StandIn& it) { return !id.empty() && it.id == id; });
        if (named != placed_.end()) return named;
        return std::ranges::find_if(placed_, [&](const StandIn& it) {
            if (is_picture(thing)) return is_picture(it.thing);
            return it.thing == thing || it.thing == bot::Thing::File;
        });
    }

    std::vector<StandIn> placed_{};
    std::vector<StandIn> told_{};
};

/// A message in the parts of which its text is made.
class Parts {
public:
    Parts(const Activity& message, bot::Language language, decltype(&text::read_html) read = text::read_html)
        : language_{language} {
        auto page = page_of(message, language, read);
        words_ = trimmed(std::move(page.words));
        names_ = std::move(page.names);
        language_ = text::language_of(words_).value_or(language);
        carried_ = std::move(page.carried);
        Things things{std::move(page.things)};
        for (const auto& one : message.attachments) take(one, things);
        things_ = things.take();
        for (const auto& quoted : message.quoted) take(quoted);
        take(Heading{message.subject});
    }

    const std::string& words() const { return words_; }

    const std::vector<std::string>& names() const { return names_; }

    /// Something came, with words or without.
    bool anything() const { return !words_.empty() || !things_.empty() || !carried_.empty(); }

    std::string whole() const {
        std::string text = words_;
        for (const auto& one : things_) {
            if (!is_said(one)) add_line(bot::stand_in(one.thing, one.says, language_), text);
        }
        for (const auto& one : carried_) add_carried(one.text, text);
        return text.empty() ? bot::stand_in(bot::Thing::NoWords, {}, language_) : text;
    }

private:
    /// A card often says in its title what stands above it as text.
    bool is_said(const StandIn& one) const {
        return one.thing == bot::Thing::Card && !one.says.empty() &&
               words_.find(one.says) != std::string::npos;
    }

    void take(const Attachment& one, Things& things) {
        if (const auto* hanging = std::get_if<Hanging>(&one.what)) return things.add(one.id, *hanging);
        if (std::holds_alternative<Html>(one.what)) return;
        things.leave_out(one.id);
        std::visit([this](const auto& what) { take(what); }, one.what);
    }

    void take(const Html&) {}

    void take(const Hanging&) {}

    void take(const Heading& heading) {
        auto title = trimmed(text::clean(heading.words));
        if (title.empty() || words_.starts_with(title)) return;
        words_ = words_.empty() ? title : title + "\n" + words_;
    }

    void take(const Snippet& snippet) {
        add_line("```\n" + trimmed(text::clean(snippet.code)) + "\n```", words_);
    }

    /// The older way to quote and the newer one may come together.
    void take(const Quoted& quoted) {
        const bool known = std::ranges::any_of(
            carried_, [&](const Carried& it) { return !it.id.empty() && it.id == quoted.message; });
        if (known || carried_.size() >= most_carried) return;
        auto page = quoted.marked_up ? text::read_html(quoted.text, language_)
                                     : Page{.words = text::clean(without_marks(quoted.text).text)};
        auto said = trimmed(std::move(page.words));
        for (const auto& one : page.things) add_line(bot::stand_in(one.thing, one.says, language_), said);
        for (const auto& one : page.carried) add_carried(one.text, said);
        if (said.empty()) return;
        carried_.push_back({quoted.message, quoted.who.empty() ? said : quoted.who + ": " + said});
    }

    static void add_line(std::string_view line, std::string& text) {
        text.append(text.empty() ? "" : "\n").append(line);
    }

    static void add_carried(std::string_view said, std::string& text) {
        while (!said.empty()) {
            const auto end = std::min(said.find('\n'), said.size());
            add_line(std::string{end == 0 ? ">" : "> "}.append(said.substr(0, end)), text);
            said.remove_prefix(std::min(end + 1, said.size()));
        }
    }

    bot::Language language_;
    std::string words_{};
    std::vector<std::string> names_{};
    std::vector<StandIn> things_{};
    std::vector<Carried> carried_{};
};

std::string bounded(std::string text) {
    for (std::size_t graphemes = longest; text.size() > longest; graphemes /= 2)
        text = text::cut(text, graphemes);
    return text;
}

}  // namespace

std::string text_of(const Activity& message, bot::Language language) {
    return bounded(Parts{message, language}.whole());
}

std::vector<std::string> names_in(const Activity& message, bot::Language language) {
    return Parts{message, language}.names();
}

std::string said_to_us(const Activity& message, bot::Language language) {
    const Parts parts{message, language, text::read_html_with_links};
    if (!parts.words().empty()) return bounded(parts.words());
    return parts.anything() ? bounded(parts.whole()) : std::string{};
}

}  // namespace teams
