#include "adapters/teams/out/login.hpp"

#include "adapters/http/client.hpp"
#include "adapters/http/path.hpp"
#include "adapters/teams/out/assertion.hpp"
#include "adapters/teams/out/retry_after.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <exception>
#include <string_view>

namespace teams {

namespace {

using namespace std::chrono_literals;
using json = nlohmann::json;

constexpr auto after_refusal = 1min;
constexpr std::size_t largest_token = 16UL * 1024;

struct Hint {
    std::string_view code{};
    std::string_view remedy{};
};

/// What an admin can do about the commonest refusals.
constexpr std::array hints{
    Hint{"AADSTS7000215", "the client secret is wrong: give its value, not its id"},
    Hint{"AADSTS7000222", "the client secret has expired: make a new one"},
    Hint{"AADSTS7000229", "the app has no service principal in this tenant: consent to it there"},
    Hint{"AADSTS700016", "this tenant does not know the app id"},
    Hint{"AADSTS700027", "the certificate is not the one that the app registration has"},
    Hint{"AADSTS90002", "there is no such tenant"},
    Hint{"AADSTS900023", "the tenant's id is malformed"},
};

/// The first `AADSTS` number; empty where there is none.
std::string code_in(const std::string& text) {
    constexpr std::string_view mark = "AADSTS";
    const auto begin = text.find(mark);
    if (begin == std::string::npos) return {};
    const auto end = text.find_first_not_of("0123456789", begin + mark.size());
    return text.substr(begin, std::min(end == std::string::npos ? text.size() : end, begin + 20) - begin);
}

std::string refusal_in(const http::Came& came) {
    const auto code = code_in(came.body);
    auto why = "the login service refuses us with status " + std::to_string(came.status);
    if (!code.empty()) why += ", " + code;
    const auto* const hint = std::ranges::find(hints, code, &Hint::code);
    if (hint != hints.end()) why += ": " + std::string{hint->remedy};
    return why;
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size() || number < 0) return {};
    return number;
}

/// How long a token lives: the service writes it as a number, older ones as text.
std::optional<bot::Span> life_in(const json& answer) {
    const auto found = answer.find("expires_in");
    if (found == answer.end()) return {};
    std::optional<std::int64_t> seconds;
    if (found->is_number_integer()) seconds = found->get<std::int64_t>();
    if (found->is_string()) seconds = number_in(found->get_ref<const std::string&>());
    if (!seconds || *seconds <= 0) return {};
    return std::chrono::seconds{std::min<std::int64_t>(*seconds, 86'400)};
}

bool is_token(const std::string& text) {
    const auto may_stand = [](char letter) { return letter > ' ' && letter < '\x7F'; };
    return !text.empty() && text.size() <= largest_token && std::ranges::all_of(text, may_stand);
}

std::optional<Issued> token_in(const std::string& body) {
    const auto answer = json::parse(body, nullptr, false);
    if (!answer.is_object()) return {};
    const auto found = answer.find("access_token");
    const auto life = life_in(answer);
    if (found == answer.end() || !found->is_string() || !life) return {};
    const auto& text = found->get_ref<const std::string&>();
    if (!is_token(text)) return {};
    return Issued{{text}, *life};
}

LoggedIn read(const http::Came& came) {
    if (came.status == 200) {
        if (const auto issued = token_in(came.body)) return *issued;
        return NoToken{.why = "the login service answers without a token"};
    }
    const bool busy = came.status == 408 || came.status == 429;
    if (came.status >= 400 && came.status < 500 && !busy) {
        return NoToken{.why = refusal_in(came), .wait = after_refusal, .refused = true};
    }
    return NoToken{.why = "the login service answers with status " + std::to_string(came.status),
                   .wait = retry_after(came.headers)};
}

LoggedIn read(const http::CallOutcome& outcome) {
    if (const auto* came = std::get_if<http::Came>(&outcome)) return read(*came);
    const auto* not_sent = std::get_if<http::NotSent>(&outcome);
    const auto& why = not_sent != nullptr ? not_sent->why : std::get<http::Doubtful>(outcome).why;
    return NoToken{.why = "the login service cannot be reached: " + why};
}

std::string form(const http::Parameters& fields) {
    std::string text;
    for (const auto& [name, value] : fields) {
        text += (text.empty() ? "" : "&") + name + "=" + http::encoded(value);
    }
    return text;
}

http::Parameters fields(const Settings& settings, const std::string& url, const std::string& scope,
                        bot::Timestamp now) {
    http::Parameters all{
        {"grant_type", "client_credentials"}, {"client_id", settings.app_id}, {"scope", scope}};
    if (settings.certificate.empty()) {
        all.emplace_back("client_secret", settings.secret);
    } else {
        all.emplace_back("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        all.emplace_back("client_assertion", assertion(settings, url, now));
    }
    return all;
}

}  // namespace

LoggedIn log_in(const Settings& settings, const std::string& tenant, const std::string& scope,
                bot::Timestamp now) {
    const auto url = settings.cloud.login + "/" + http::encoded(tenant) + "/oauth2/v2.0/token";
    try {
        return read(http::call({.method = "POST",
                                .url = url,
                                .headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                                            {"Accept", "application/json"}},
                                .body = form(fields(settings, url, scope, now))}));
    } catch (const std::exception& failure) {
        return NoToken{.why = failure.what(), .wait = after_refusal, .refused = true};
    }
}

}  // namespace teams
