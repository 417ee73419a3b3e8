#include "adapters/text/html.hpp"

#include "adapters/text/text.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <memory>

namespace text {

namespace {

constexpr std::size_t largest = 512UL * 1024;
constexpr std::string_view bullet = "\xE2\x80\xA2 ";     // U+2022
constexpr std::string_view no_break_space = "\xC2\xA0";  // U+00A0

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

template <std::size_t Count>
bool is_one_of(xmlNode* node, const std::array<std::string_view, Count>& names) {
    return std::ranges::find(names, string_of(node->name)) != names.end();
}

bool is_block(xmlNode* node) {
    constexpr std::array<std::string_view, 18> blocks{
        "p",  "div", "li", "ul", "ol", "tr",        "table",      "h1",  "h2",
        "h3", "h4",  "h5", "h6", "hr", "codeblock", "blockquote", "pre", "body"};
    return node->type == XML_ELEMENT_NODE && is_one_of(node, blocks);
}

bool is_unread(xmlNode* node) {
    constexpr std::array<std::string_view, 5> unread{"script", "style", "head", "template", "title"};
    return is_one_of(node, unread);
}

bool is_emoji(xmlNode* node) {
    const auto name = string_of(node->name);
    return name == "emoji" || (name == "img" && attribute(node, "itemtype").ends_with("/Emoji"));
}

bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// The text as far as it was read.
class Page {
public:
    explicit Page(const LeftOut& left_out) : left_out_{left_out} {}

    /// Reads what begins here; whether what stands in it is to be read too.
    bool enter(xmlNode* node) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            add(string_of(node->content), preformatted_ > 0);
            return false;
        }
        if (node->type != XML_ELEMENT_NODE || is_unread(node) || is_left_out(node)) return false;
        if (is_emoji(node)) {
            add(attribute(node, "alt"), false);
            return false;
        }
        const auto name = string_of(node->name);
        if (name == "br") text_ += '\n';
        if (name == "td" || name == "th") add(" ", false);
        if (name == "pre") ++preformatted_;
        if (is_block(node)) begin_line();
        if (name == "li") text_ += bullet;
        return true;
    }

    void leave(xmlNode* node) {
        if (is_block(node)) begin_line();
        if (node->type == XML_ELEMENT_NODE && string_of(node->name) == "pre") --preformatted_;
    }

    std::string take() {
        squeeze();
        return std::move(text_);
    }

private:
    bool is_left_out(xmlNode* node) const {
        if (!left_out_ || !attribute(node, "itemtype").ends_with("/Mention")) return false;
        const Owned content{xmlNodeGetContent(node)};
        return left_out_({attribute(node, "itemid"), string_of(content.get())});
    }

    void add(std::string_view text, bool as_it_is) {
        for (; !text.empty(); text.remove_prefix(1)) {
            const bool no_break = text.starts_with(no_break_space);
            if (no_break) text.remove_prefix(1);
            if (no_break || (is_space(text.front()) && !as_it_is)) {
                add_space();
            } else {
                text_ += text.front();
            }
        }
    }

    void add_space() {
        if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') text_ += ' ';
    }

    void begin_line() {
        while (text_.ends_with(' ') && !text_.ends_with(bullet)) text_.pop_back();
        if (!text_.empty() && text_.back() != '\n' && !text_.ends_with(bullet)) text_ += '\n';
    }

    /// No more than one empty line between two others, none at either end.
    void squeeze() {
        std::string result;
        for (const auto letter : text_) {
            if (letter == '\n' && (result.empty() || result.ends_with("\n\n"))) continue;
            result += letter;
        }
        while (!result.empty() && is_space(result.back())) result.pop_back();
        text_ = std::move(result);
    }

    const LeftOut& left_out_;
    std::string text_{};
    int preformatted_ = 0;
};

/// Without recursion: whoever writes a page decides how deep it goes.
void read(xmlNode* root, Page& page) {
    auto* node = root;
    while (node) {
        if (page.enter(node) && node->children) {
            node = node->children;
            continue;
        }
        page.leave(node);
        while (node != root && !node->next) {
            node = node->parent;
            page.leave(node);
        }
        node = node == root ? nullptr : node->next;
    }
}

}  // namespace

std::string text_of_html(std::string_view html, const LeftOut& left_out) {
    static const bool ready = (xmlInitParser(), true);
    const auto clean_html = clean(html.substr(0, largest));
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const std::unique_ptr<xmlDoc, Free> document{ready ? htmlReadMemory(clean_html.data(),
                                                                        static_cast<int>(clean_html.size()),
                                                                        nullptr, "UTF-8", options)
                                                       : nullptr};
    auto* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    Page page{left_out};
    read(root, page);
    return clean(page.take());
}

}  // namespace text
