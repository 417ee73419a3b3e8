#include "adapters/teams/out/letters.hpp"

#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "adapters/teams/out/xml_words.hpp"
#include "adapters/text/text.hpp"
#include "bot/excerpt.hpp"
#include "bot/speaking/wording.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace teams {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json carries(Json card) {
    return {{"contentType", "application/vnd.microsoft.card.adaptive"}, {"content", std::move(card)}};
}

std::string locale(bot::Language language) {
    return language == bot::Language::Ja ? "ja-JP" : "en-US";
}

Json says(const std::string& xml, bot::Language language) {
    return {{"type", "message"}, {"textFormat", "xml"}, {"locale", locale(language)}, {"text", xml}};
}

}  // namespace

std::string cut_mark(bot::Language language) {
    return "…\n" + std::string{bot::words(language).cut_short};
}

std::string words_activity(const std::string& words, bot::Language language, std::size_t most) {
    auto activity = written(says(xml_of(words), language));
    const auto mark = cut_mark(language);
    for (auto bytes = words.size(); text::size_in_message(activity) > most && bytes > 0;) {
        bytes = bytes / 10 * 9;
        activity = written(says(xml_of(bot::excerpt(words, bytes) + mark), language));
    }
    return activity;
}

std::string thanks_activity(const bot::Thank& thank, const std::string& member) {
    const auto& name = thank.author_name;
    const bool as_text = name.empty() || name.find_first_of("<>&\"\r\n") != std::string::npos;
    const auto at = as_text ? std::string::npos : thank.words.find(name);
    if (!thank.mention || member.empty() || at == std::string::npos) {
        return words_activity(thank.words, thank.language);
    }
    const auto mention = "<at>" + name + "</at>";
    const std::string_view words{thank.words};
    auto activity =
        says(xml_of(words.substr(0, at)) + mention + xml_of(words.substr(at + name.size())), thank.language);
    const Json mentioned{{"id", member}, {"name", name}};
    activity["entities"] = Json::array({{{"type", "mention"}, {"text", mention}, {"mentioned", mentioned}}});
    return written(activity);
}

std::string card_activity(const bot::Card& card,
                          const std::function<std::string(const bot::MessageKey&)>& links, std::size_t most) {
    const Json around{{"type", "message"},
                      {"locale", locale(card.language)},
                      {"summary", cards::card_text(card)},
                      {"attachments", Json::array({carries(nullptr)})}};
    const auto size = text::size_in_message(written(around));
    const auto markup =
        cards::fitted_card(card, links, cards::Buttons::WithFallback, most - std::min(most, size));
    auto activity = around;
    activity["attachments"] = Json::array({carries(Json::parse(markup))});
    return written(activity);
}

std::string thread_in(const std::string& channel, const std::string& tenant, const std::string& activity) {
    return written({{"isGroup", true},
                    {"channelData", {{"channel", {{"id", channel}}}}},
                    {"activity", Json::parse(activity)},
                    {"tenantId", tenant}});
}

std::string chat_with(const std::string& member, const std::string& tenant) {
    const Json only{{"id", member}};
    return written({{"isGroup", false}, {"members", Json::array({only})}, {"tenantId", tenant}});
}

}  // namespace teams
