#include "adapters/text/html.hpp"

#include "adapters/text/element.hpp"
#include "adapters/text/lines.hpp"
#include "adapters/text/text.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace text {

namespace {

constexpr std::size_t largest = 512UL * 1024;
constexpr std::size_t deepest_quote = 8;

std::string string_of(const xmlChar* text) {
    return text ? reinterpret_cast<const char*>(text) : std::string{};
}

struct Free {
    void operator()(xmlChar* text) const { xmlFree(text); }

    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

using Owned = std::unique_ptr<xmlChar, Free>;

std::string attribute(xmlNode* node, const char* name) {
    const Owned value{xmlGetProp(node, reinterpret_cast<const xmlChar*>(name))};
    return string_of(value.get());
}

std::string content_of(xmlNode* node) {
    const Owned content{xmlNodeGetContent(node)};
    return string_of(content.get());
}

/// `http://schema.skype.com/Mention` is a `mention`.
std::string type_of(const std::string& itemtype) {
    auto type = itemtype.substr(itemtype.rfind('/') + 1);
    std::ranges::transform(type, type.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
    });
    return type;
}

Element element_of(xmlNode* node) {
    Element element{.name = string_of(node->name)};
    if (!node->properties) return element;
    element.type = type_of(attribute(node, "itemtype"));
    element.id = attribute(node, "itemid");
    if (element.id.empty()) element.id = attribute(node, "id");
    element.part = attribute(node, "itemprop");
    element.alt = attribute(node, "alt");
    element.source = attribute(node, "src");
    if (element.name == "a") element.target = attribute(node, "href");
    element.style = attribute(node, "style");
    element.hidden = xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr;
    return element;
}

/// What it shows: said of itself, or of a picture in it.
std::string shown_by(xmlNode* node, const Element& element) {
    auto shows = what_it_shows(element.alt);
    for (auto* child = node->children; child && shows.empty(); child = child->next) {
        if (child->type == XML_ELEMENT_NODE) shows = what_it_shows(attribute(child, "alt"));
    }
    return shows;
}

/// A page as far as it was read.
class Reader {
public:
    enum class Links { ByTitle, WithAddress };

    Reader(bot::Language language, const LeftOut& left_out, Links links)
        : language_{language}, left_out_{left_out}, links_{links} {}

    /// Reads what begins here; whether what stands in it is to be read too.
    bool enter(xmlNode* node) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            lines().add(string_of(node->content));
            after_mention_ = false;
            return false;
        }
        if (node->type != XML_ELEMENT_NODE) return false;
        const auto element = element_of(node);
        if (is_unread(element)) return false;
        if (is_hidden(element)) {
            page_.hid_something = page_.hid_something || !is_blank(content_of(node));
            return false;
        }
        if (is_whole(node, element)) return false;
        if (const auto title = title_of(node, element); !title.empty()) begin_link(title);
        begin(element);
        return true;
    }

    void leave(xmlNode* node) {
        if (node->type != XML_ELEMENT_NODE) return;
        const auto element = element_of(node);
        if (is_unread(element) || is_hidden(element)) return;
        if (is_code(element)) lines().end_code();
        if (is_code_block(element)) lines().end_code_block();
        if (element.part == "mri" && !quotes_.empty()) lines().end_name();
        if (is_block(element)) lines().begin_line();
        if (is_carried(element)) end_quote();
        if (links_ == Links::WithAddress && !title_of(node, element).empty())
            lines().add("](" + element.target + ")");
    }

    Page take() {
        while (!quotes_.empty()) end_quote();  // what nobody closed
        page_.words = clean(own_.take());
        return std::move(page_);
    }

private:
    struct Quote {
        std::string id{};
        Lines lines{};
    };

    /// What a link is called, where that is not its address.
    static std::string title_of(xmlNode* node, const Element& element) {
        constexpr std::size_t longest = 300;
        if (element.target.empty()) return {};
        auto title = one_line(content_of(node));
        const bool address = title.empty() || element.target.find(title) != std::string::npos;
        return address || title.size() > longest ? std::string{} : title;
    }

    void begin_link(const std::string& title) {
        if (links_ == Links::WithAddress)
            lines().add("[");
        else
            note_name(title);
    }

    void note_name(std::string name) {
        constexpr std::size_t most = 100;
        if (quotes_.empty() && page_.names.size() < most) page_.names.push_back(std::move(name));
    }

    Lines& lines() { return quotes_.empty() ? own_ : quotes_.back().lines; }

    /// What is read at once, with all that stands in it.
    bool is_whole(xmlNode* node, const Element& element) {
        const auto thing = thing_of(element);
        if (is_emoji(element)) {
            lines().add(element.alt);
            note_name(one_line(element.alt));
        } else if (is_mention(element)) {
            name(node, element);
        } else if (thing) {
            show({*thing, element.id, shown_by(node, element)});
            return element.name != "attachment";  // one that nobody closed holds what follows
        } else {
            return false;
        }
        return true;
    }

    /// Pieces of one name may stand side by side without a space.
    void name(xmlNode* node, const Element& element) {
        const MarkedMention mention{element.id, content_of(node)};
        if (left_out_ && left_out_(mention)) return;
        if (std::exchange(after_mention_, true)) lines().add_space();
        lines().add(mention.text);
        note_name(one_line(mention.text));
    }

    void show(StandIn thing) {
        if (quotes_.empty()) return page_.things.push_back(std::move(thing));
        lines().add_line(bot::stand_in(thing.thing, thing.says, language_));
    }

    void begin(const Element& element) {
        if (element.name == "br") lines().break_line();
        if (element.name == "td" || element.name == "th") lines().add_space();
        if (is_block(element)) {
            lines().begin_line();
            after_mention_ = false;
        }
        if (is_carried(element)) begin_quote(element);
        if (is_code_block(element)) lines().begin_code_block();
        if (is_code(element)) lines().begin_code();
        if (element.name == "li") lines().begin_item();
    }

    /// Quotes in quotes without end are one.
    void begin_quote(const Element& element) {
        if (quotes_.size() < deepest_quote) return quotes_.push_back({element.id, {}});
        ++too_deep_;
    }

    void end_quote() {
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        if (quotes_.empty()) return;
        auto text = clean(quotes_.back().lines.take());
        auto id = std::move(quotes_.back().id);
        quotes_.pop_back();
        if (text.empty()) return;
        if (!quotes_.empty()) return lines().add_carried(text);
        page_.carried.push_back({std::move(id), std::move(text)});
    }

    bot::Language language_;
    const LeftOut& left_out_;
    Links links_;
    Page page_{};
    Lines own_{};
    std::vector<Quote> quotes_{};
    std::size_t too_deep_ = 0;
    bool after_mention_ = false;
};

/// Without recursion: whoever writes a page decides how deep it goes.
void read(xmlNode* root, Reader& reader) {
    auto* node = root;
    while (node) {
        const bool inside = reader.enter(node);
        if (inside && node->children) {
            node = node->children;
            continue;
        }
        if (inside) reader.leave(node);
        while (node != root && !node->next) {
            node = node->parent;
            reader.leave(node);
        }
        node = node == root ? nullptr : node->next;
    }
}

Page page_of(std::string_view html, Reader reader) {
    static const bool ready = (xmlInitParser(), true);
    const auto clean_html = clean(html.substr(0, largest));
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const std::unique_ptr<xmlDoc, Free> document{ready ? htmlReadMemory(clean_html.data(),
                                                                        static_cast<int>(clean_html.size()),
                                                                        nullptr, "UTF-8", options)
                                                       : nullptr};
    auto* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    read(root, reader);
    return reader.take();
}

}  // namespace

Page read_html(std::string_view html, bot::Language language, const LeftOut& left_out) {
    return page_of(html, {language, left_out, Reader::Links::ByTitle});
}

Page read_html_with_links(std::string_view html, bot::Language language, const LeftOut& left_out) {
    return page_of(html, {language, left_out, Reader::Links::WithAddress});
}

std::string text_of_html(std::string_view html) {
    return read_html(html, bot::Language::En).words;
}

}  // namespace text
