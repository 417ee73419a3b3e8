#include "adapters/local/directory.hpp"

#include "adapters/http/json.hpp"
#include "adapters/local/names.hpp"
#include "bot/accounts.hpp"
#include "bot/moment.hpp"
#include "bot/reminders/line.hpp"

#include <nlohmann/json.hpp>

namespace local {

using http::Json;

namespace {

Json owner_of(const bot::Theme& theme, const bot::Community& community, bot::Timestamp now) {
    const auto* owner = community.person(bot::owner_for(theme, community, now));
    return owner ? Json(owner->name) : Json{};
}

Json roles_of(const bot::Person& person) {
    auto roles = Json::array();
    if (person.pmo) roles.push_back("pmo");
    if (person.advisor) roles.push_back("advisor");
    if (person.leader) roles.push_back("leader");
    return roles;
}

void add(Json& all, const bot::Person& person) {
    const auto account = bot::account_on(kind, person);
    if (!account) return;
    all.push_back({{"id", plain(*account)},
                   {"name", person.name},
                   {"language", person.language == bot::Language::Ja ? "ja" : "en"},
                   {"roles", roles_of(person)}});
}

}  // namespace

http::Response answer_with_channels(const bot::Community& community, bot::Timestamp now) {
    auto all = Json::array();
    for (const auto& channel : community.channel_order) {
        const auto* theme = community.theme_of(channel);
        if (kind_of(channel) != kind || !theme) continue;
        all.push_back({{"id", plain(channel)},
                       {"name", theme->name},
                       {"theme", theme->id.value},
                       {"owner", owner_of(*theme, community, now)},
                       {"about", theme->about.empty() ? Json{} : Json(theme->about)}});
    }
    return http::answer_with(200, all);
}

http::Response answer_with_people(const bot::Community& community) {
    auto all = Json::array();
    for (const auto& id : community.pmo) {
        if (const auto* person = community.person(id)) add(all, *person);
    }
    for (const auto& [id, person] : community.people) {
        if (!person.pmo) add(all, person);
    }
    return http::answer_with(200, all);
}

http::Response answer_with_letters(const std::vector<Letter>& letters) {
    auto all = Json::array();
    for (const auto& letter : letters) {
        all.push_back({{"id", letter.id},
                       {"text", letter.text},
                       {"card", letter.card.empty() ? Json{} : http::read_json(letter.card)},
                       {"updated_at", bot::rfc3339(letter.updated_at)}});
    }
    return http::answer_with(200, all);
}

}  // namespace local
