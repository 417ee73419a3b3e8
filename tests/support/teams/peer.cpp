#include "tests/support/teams/peer.hpp"

#include "adapters/http/path.hpp"
#include "adapters/http/server.hpp"
#include "tests/support/teams/peer_connector.hpp"
#include "tests/support/teams/peer_gate.hpp"
#include "tests/support/teams/peer_keys.hpp"
#include "tests/support/teams/peer_login.hpp"

#include <algorithm>
#include <array>
#include <mutex>

namespace support {

namespace {

using json = nlohmann::json;

constexpr auto issuer = "https://api.botframework.com";
constexpr auto bot_scope = "https://api.botframework.com/.default";
constexpr std::array kinds{"token",   "openid", "keys",    "send",   "update", "delete", "react",
                           "unreact", "create", "members", "member", "team",   "replies"};

/// Letters, digits, `-._~` and `%XX` only.
bool is_encoded(std::string_view segment) {
    return std::ranges::all_of(segment, [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
               (letter >= 'A' && letter <= 'Z') ||
               std::string_view{"-._~%/"}.find(letter) != std::string_view::npos;
    });
}

/// One row: what a call looks like; `*` stands for any segment.
struct Route {
    std::string_view method{};
    std::vector<std::string_view> path{};
    std::string_view kind{};
};

const std::vector<Route>& routes() {
    static const std::vector<Route> all{
        {"POST", {"*", "oauth2", "v2.0", "token"}, "token"},
        {"GET", {"openid"}, "openid"},
        {"GET", {"keys"}, "keys"},
        {"POST", {"v3", "conversations"}, "create"},
        {"POST", {"v3", "conversations", "*", "activities"}, "send"},
        {"PUT", {"v3", "conversations", "*", "activities", "*"}, "update"},
        {"DELETE", {"v3", "conversations", "*", "activities", "*"}, "delete"},
        {"PUT", {"v3", "conversations", "*", "activities", "*", "reactions", "*"}, "react"},
        {"DELETE", {"v3", "conversations", "*", "activities", "*", "reactions", "*"}, "unreact"},
        {"GET", {"v3", "conversations", "*", "pagedmembers"}, "members"},
        {"GET", {"v3", "conversations", "*", "members", "*"}, "member"},
        {"GET", {"v3", "teams", "*"}, "team"},
        {"GET", {"v1.0", "teams", "*", "channels", "*", "messages", "*", "replies"}, "replies"},
    };
    return all;
}

bool fits(const Route& route, const std::string& method, const std::vector<std::string>& path) {
    const auto same = [](std::string_view wanted, const std::string& is) {
        return wanted == "*" || wanted == is;
    };
    return route.method == method && std::ranges::equal(route.path, path, same);
}

/// What is behind the base of a service's address (`/svc/jp`, `/graph`).
std::vector<std::string> behind_base(std::vector<std::string> path) {
    if (path.empty() || (path.front() != "svc" && path.front() != "graph")) return path;
    const auto version =
        std::ranges::find_if(path, [](const auto& part) { return part == "v3" || part == "v1.0"; });
    path.erase(path.begin(), version);
    return path;
}

json error_body(const TeamsFault& fault) {
    const auto code = fault.code.empty() ? "Status" + std::to_string(fault.status) : fault.code;
    if (fault.old_shape) {
        return {{"errorCode", 209}, {"message", json{{"subCode", code}, {"details", fault.message}}.dump()}};
    }
    return {{"error", {{"code", code}, {"message", fault.message}}}};
}

http::Response answer_of(const TeamsFault& fault) {
    auto answer = peer_answer(fault.status, error_body(fault));
    if (!fault.retry_after.empty()) answer.headers.emplace_back("Retry-After", fault.retry_after);
    return answer;
}

/// As the fault wants it to go out.
http::Response shaped(http::Response answer, const TeamsFault& fault) {
    if (fault.cut) answer.headers.emplace_back("X-Gate", "cut");
    if (fault.late.count() > 0) answer.headers.emplace_back("X-Gate", std::to_string(fault.late.count()));
    return answer;
}

struct Planned {
    std::string kind{};
    TeamsFault fault{};
    int wait = 0;  ///< calls of that kind that go well before
    int times = 1;
};

}  // namespace

class TeamsPeer::Desk {
public:
    Desk(TeamsWorld given, std::function<bot::Timestamp()> now)
        : world(std::move(given)),
          now_(std::move(now)),
          server_(
              "127.0.0.1:0", {},
              [this](const http::Request& request, const http::Reply& reply) { reply(answer(request)); },
              now_),
          gate_(started()),
          login(world, {bot_scope, url() + "/graph/.default"}) {}

    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    // Nothing is answered any more when what the answers are made of goes.
    ~Desk() { server_.stop(); }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(gate_.port()); }

    std::string service() const { return url() + "/svc/jp"; }

    PeerKeys::Right right() const { return {issuer, world.app_id, service()}; }

    bot::Timestamp now() const { return now_(); }

    mutable std::mutex mutex{};
    const TeamsWorld world;

private:
    std::function<bot::Timestamp()> now_;
    http::Server server_;
    TeamsGate gate_;

public:
    PeerLogin login;
    PeerKeys keys{};
    PeerConnector connector{world};
    std::vector<Planned> plan{};
    std::map<std::string, std::size_t> counts{};
    std::vector<std::string> refused{};

private:
    std::uint16_t started() {
        server_.start();
        return server_.port();
    }

    http::Response answer(const http::Request& request) {
        const std::lock_guard lock{mutex};
        const auto path = behind_base(http::segments(request.path).value_or(std::vector<std::string>{}));
        const auto route =
            std::ranges::find_if(routes(), [&](const auto& one) { return fits(one, request.method, path); });
        const auto kind = std::string{route == routes().end() ? "?" : route->kind};
        ++counts[kind];
        const auto fault = meets(kind);
        if (!fault) return obey({kind, request, path});
        if (fault->before) fault->before();
        const bool obeys = fault->done_first || (fault->status == 0 && !fault->cut);
        auto own = obeys ? obey({kind, request, path}) : http::Response{};
        return shaped(fault->status == 0 ? std::move(own) : answer_of(*fault), *fault);
    }

    std::optional<TeamsFault> meets(const std::string& kind) {
        std::optional<TeamsFault> met;
        for (auto& planned : plan) {
            if (planned.kind != kind || planned.times == 0) continue;
            if (planned.wait > 0) {
                --planned.wait;
            } else if (!met) {
                met = planned.fault;
                --planned.times;
            }
        }
        return met;
    }

    http::Response obey(PeerCall call) {
        try {
            return done(call);
        } catch (const PeerRefusal& no) {
            refused.push_back(call.kind + " " + std::to_string(no.status()) + " " + no.code() + ": " +
                              no.what());
            return refusal_of(call, no);
        }
    }

    /// The login service has a shape of its own.
    static http::Response refusal_of(const PeerCall& call, const PeerRefusal& no) {
        if (call.kind == "token") {
            return peer_answer(no.status(), {{"error", no.code()}, {"error_description", no.what()}});
        }
        return answer_of({.status = no.status(),
                          .code = no.code(),
                          .message = no.what(),
                          .retry_after = no.retry_after()});
    }

    http::Response done(PeerCall& call) {
        const auto& request = call.request;
        if (call.kind == "?") throw PeerRefusal{404, "NotFound", request.method + " " + request.path};
        if (call.kind == "openid") {
            return peer_answer(200, {{"issuer", issuer},
                                     {"jwks_uri", url() + "/keys"},
                                     {"id_token_signing_alg_values_supported", {"RS256"}}});
        }
        if (call.kind == "keys") return peer_answer(200, keys.shown());
        if (call.kind == "token") return login.give(request, call.path.front(), url() + request.path, now());
        const bool graph = call.kind == "replies";
        login.check(request, graph, now());
        if (!is_encoded(request.path)) throw PeerRefusal{400, "BadArgument", "a path that is not encoded"};
        call.path.erase(call.path.begin());
        if (graph) return connector.replies(call, url() + request.path, now());
        return connector.obey(call, now());
    }
};

TeamsPeer::TeamsPeer(TeamsWorld world, std::function<bot::Timestamp()> now)
    : desk_(std::make_unique<Desk>(std::move(world), std::move(now))) {}

TeamsPeer::~TeamsPeer() = default;

std::string TeamsPeer::url() const {
    return desk_->url();
}

std::string TeamsPeer::service() const {
    return desk_->service();
}

teams::Settings TeamsPeer::settings() const {
    return {.app_id = desk_->world.app_id,
            .tenants = {desk_->world.tenant},
            .secret = desk_->world.secret,
            .cloud = {.login = url(),
                      .scope = bot_scope,
                      .issuer = issuer,
                      .openid = url() + "/openid",
                      .graph = url() + "/graph",
                      .service = url() + "/svc/teams",
                      .government = url() + "/svc/gcc",
                      .hosts = {"127.0.0.1"}}};
}

std::string TeamsPeer::mint(const TeamsMint& mint) const {
    const std::lock_guard lock{desk_->mutex};
    return desk_->keys.mint(mint, desk_->right(), desk_->now());
}

void TeamsPeer::rotate_key() {
    const std::lock_guard lock{desk_->mutex};
    desk_->keys.rotate();
}

void TeamsPeer::endorse(std::vector<std::string> channels) {
    const std::lock_guard lock{desk_->mutex};
    desk_->keys.endorse(std::move(channels));
}

http::CallOutcome TeamsPeer::tell(const std::string& bot_url, const std::string& activity,
                                  const TeamsMint& mint) const {
    return http::call({.method = "POST",
                       .url = bot_url,
                       .headers = {{"Content-Type", "application/json; charset=utf-8"},
                                   {"Authorization", "Bearer " + this->mint(mint)}},
                       .body = activity});
}

void TeamsPeer::fault(const std::string& kind, TeamsFault fault, int nth, int times) {
    if (std::ranges::find(kinds, kind) == kinds.end()) throw std::invalid_argument{"no call is a " + kind};
    const std::lock_guard lock{desk_->mutex};
    desk_->plan.push_back({kind, std::move(fault), nth - 1, times});
}

void TeamsPeer::heal() {
    const std::lock_guard lock{desk_->mutex};
    desk_->plan.clear();
}

void TeamsPeer::revoke() {
    const std::lock_guard lock{desk_->mutex};
    desk_->login.revoke();
}

void TeamsPeer::remove_post(const std::string& channel, const std::string& root) {
    const std::lock_guard lock{desk_->mutex};
    desk_->connector.remove_post(channel, root);
}

void TeamsPeer::set_limit(const TeamsLimit& limit) {
    const std::scoped_lock lock{desk_->mutex};
    desk_->connector.set_limit(limit);
}

void TeamsPeer::renew_secret(const std::string& secret) {
    const std::scoped_lock lock{desk_->mutex};
    desk_->login.renew_secret(secret);
}

void TeamsPeer::trust(const std::string& certificate) {
    const std::lock_guard lock{desk_->mutex};
    desk_->login.trust(certificate);
}

std::vector<TeamsMessage> TeamsPeer::messages() const {
    const std::lock_guard lock{desk_->mutex};
    return desk_->connector.messages();
}

std::vector<TeamsMessage> TeamsPeer::messages(const std::string& conversation) const {
    auto all = messages();
    std::erase_if(all, [&](const auto& message) { return message.conversation != conversation; });
    return all;
}

std::vector<std::string> TeamsPeer::reactions(const std::string& conversation,
                                              const std::string& message) const {
    const std::lock_guard lock{desk_->mutex};
    return desk_->connector.reactions(conversation, message);
}

std::string TeamsPeer::chat_with(const std::string& member) const {
    const std::lock_guard lock{desk_->mutex};
    return desk_->connector.chat_with(member);
}

std::size_t TeamsPeer::count(const std::string& kind) const {
    const std::lock_guard lock{desk_->mutex};
    const auto found = desk_->counts.find(kind);
    return found == desk_->counts.end() ? 0 : found->second;
}

std::vector<std::string> TeamsPeer::refused() const {
    const std::lock_guard lock{desk_->mutex};
    return desk_->refused;
}

}  // namespace support
