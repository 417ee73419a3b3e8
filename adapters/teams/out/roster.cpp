#include "adapters/teams/out/roster.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/http/path.hpp"
#include "adapters/teams/json.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace teams {

namespace {

using namespace std::chrono_literals;

constexpr bot::Span fresh = 2h;
constexpr int most_pages = 50;  // of five hundred

const bot::Refused nowhere{
    "unknown-person",
    "nothing is known of this person in Teams: install the app in a team they belong to, or "
    "let them write to the bot once"};
const bot::Refused in_no_team{
    "not-in-team",
    "this person is in none of the teams that have the app: add them to one, or install "
    "the app for them"};

std::string text_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// Its Entra id stands under either name.
std::string entra_id(const Json& member) {
    auto id = text_at(member, "aadObjectId");
    return http::lower(id.empty() ? text_at(member, "objectId") : id);
}

struct Page {
    std::vector<std::pair<std::string, MemberAddress>> members{};
    std::string next{};
};

std::optional<Page> page_in(const std::string& body, const ChannelAddress& team) {
    const auto json = read_json(body);
    if (!json.is_object() || !json.contains("members") || !json.at("members").is_array()) return {};
    Page page{.next = text_at(json, "continuationToken")};
    for (const auto& each : json.at("members")) {
        if (!each.is_object()) continue;
        auto id = entra_id(each);
        auto member = text_at(each, "id");
        if (id.empty() || member.empty()) continue;
        const auto tenant = http::lower(text_at(each, "tenantId"));
        page.members.emplace_back(std::move(id),
                                  MemberAddress{team.service, tenant.empty() ? team.tenant : tenant,
                                                std::move(member), text_at(each, "name")});
    }
    return page;
}

Attempt in_team(Attempt attempt) {
    attempt.place = Place::Team;
    return attempt;
}

std::string path_of(const std::string& team, const std::string& next) {
    auto path = "/v3/conversations/" + http::encoded(team) + "/pagedmembers?pageSize=500";
    return next.empty() ? path : path + "&continuationToken=" + http::encoded(next);
}

}  // namespace

std::variant<MemberAddress, bot::Outcome> Roster::find(const bot::AccountId& person,
                                                       const std::vector<ChannelAddress>& teams,
                                                       const Attempt& attempt) {
    auto known = member_in(book_, person);
    if (known && !known->member.empty()) return std::move(*known);
    const auto id = http::lower(person.value.substr(person.value.find(':') + 1));
    bot::Outcome why = nowhere;
    for (const auto& team : teams) {
        auto read = members_of(team, attempt);
        if (auto* failure = std::get_if<bot::Outcome>(&read)) {
            if (!std::holds_alternative<bot::Refused>(*failure)) return std::move(*failure);
            why = *failure;  // another team may still have them
            continue;
        }
        const auto& members = *std::get<std::shared_ptr<const Members>>(read);
        const auto found = members.find(id);
        if (found == members.end()) {
            why = in_no_team;
            continue;
        }
        book_.keep(address_of(person, found->second));
        book_.keep(address_of(OtherName{found->second.member, person}));
        return found->second;
    }
    return why;
}

Roster::Read Roster::members_of(const ChannelAddress& team, const Attempt& attempt) {
    if (auto members = kept(team.team)) return members;
    auto read = ask_for(team, attempt);
    if (const auto* members = std::get_if<std::shared_ptr<const Members>>(&read)) {
        const std::scoped_lock lock{mutex_};
        kept_[team.team] = {now_() + fresh, *members};
    }
    return read;
}

std::shared_ptr<const Roster::Members> Roster::kept(const std::string& team) {
    const std::scoped_lock lock{mutex_};
    const auto found = kept_.find(team);
    return found != kept_.end() && now_() < found->second.until ? found->second.members : nullptr;
}

Roster::Read Roster::ask_for(const ChannelAddress& team, const Attempt& attempt) {
    auto members = std::make_shared<Members>();
    std::string next;
    for (int count = 0; count < most_pages; ++count) {
        const auto reached = connector_.reach({team.service, team.tenant}, {.url = path_of(team.team, next)},
                                              {}, attempt.patience);
        const auto* reply = done(reached);
        if (!reply) return outcome_of(reached, Calling::Look, in_team(attempt));
        auto page = page_in(reply->body, team);
        if (!page) return bot::Retry{.at = attempt.now, .why = "a roster that cannot be read"};
        for (auto& [id, member] : page->members) members->insert_or_assign(id, std::move(member));
        if (page->next.empty()) break;
        next = std::move(page->next);
    }
    return std::shared_ptr<const Members>{std::move(members)};
}

}  // namespace teams
