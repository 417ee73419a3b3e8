#include "adapters/teams/out/letters.hpp"

#include "adapters/cards/adaptive/adaptive_card.hpp"

#include <nlohmann/json.hpp>

namespace teams {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string locale(bot::Language language) {
    return language == bot::Language::Ja ? "ja-JP" : "en-US";
}

Json plain(const std::string& words, bot::Language language) {
    return {{"type", "message"}, {"textFormat", "plain"}, {"locale", locale(language)}, {"text", words}};
}

}  // namespace

std::string words_activity(const std::string& words, bot::Language language) {
    return written(plain(words, language));
}

std::string thanks_activity(const bot::Thank& thank, const std::string& member) {
    const auto& name = thank.author_name;
    const bool as_text = name.empty() || name.find_first_of("<>&") != std::string::npos;
    const auto at = as_text ? std::string::npos : thank.words.find(name);
    if (!thank.mention || member.empty() || at == std::string::npos) {
        return words_activity(thank.words, thank.language);
    }
    const auto mention = "<at>" + name + "</at>";
    auto words = thank.words;
    words.replace(at, name.size(), mention);
    auto activity = plain(words, thank.language);
    const Json mentioned{{"id", member}, {"name", name}};
    activity["entities"] = Json::array({{{"type", "mention"}, {"text", mention}, {"mentioned", mentioned}}});
    return written(activity);
}

std::string card_activity(const bot::Card& card,
                          const std::function<std::string(const bot::MessageKey&)>& links) {
    const auto markup = cards::adaptive_card(card, links, cards::Buttons::WithFallback);
    const Json attachment{{"contentType", "application/vnd.microsoft.card.adaptive"},
                          {"content", Json::parse(markup)}};
    return written({{"type", "message"},
                    {"locale", locale(card.language)},
                    {"summary", cards::card_text(card)},
                    {"attachments", Json::array({attachment})}});
}

std::string chat_with(const std::string& member, const std::string& tenant) {
    const Json only{{"id", member}};
    return written({{"isGroup", false}, {"members", Json::array({only})}, {"tenantId", tenant}});
}

}  // namespace teams
