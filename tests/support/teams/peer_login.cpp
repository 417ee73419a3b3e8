#include "tests/support/teams/peer_login.hpp"

#include "adapters/http/path.hpp"
#include "tests/support/teams/peer_jose.hpp"

namespace support {

namespace {

using json = nlohmann::json;

PeerRefusal refusal(int status, const std::string& error, const std::string& description) {
    return {status, error,
            description + " Trace ID: 6d7e… Correlation ID: 1f2a… Timestamp: 2026-10-05 00:00:00Z"};
}

std::string field(const http::Parameters& form, std::string_view name) {
    return http::parameter(form, name).value_or("");
}

}  // namespace

http::Response PeerLogin::give(const http::Request& request, const std::string& tenant,
                               const std::string& endpoint, bot::Timestamp now) {
    const auto form = http::parameters(request.body);
    if (request.method != "POST" || !form ||
        !http::header(request.headers, "Content-Type").starts_with("application/x-www-form-urlencoded")) {
        throw refusal(400, "invalid_request", "AADSTS900144: The request body must be a form.");
    }
    if (tenant != world_.tenant) {
        throw refusal(400, "invalid_request", "AADSTS90002: Tenant '" + tenant + "' not found.");
    }
    if (field(*form, "grant_type") != "client_credentials") {
        throw refusal(400, "unsupported_grant_type",
                      "AADSTS70003: The app requested an unsupported grant type.");
    }
    if (field(*form, "client_id") != world_.app_id) {
        throw refusal(400, "unauthorized_client",
                      "AADSTS700016: Application was not found in the directory.");
    }
    const auto scope = field(*form, "scope");
    if (scope != scopes_.bot && scope != scopes_.graph) {
        throw refusal(400, "invalid_scope", "AADSTS70011: The provided value for 'scope' is not valid.");
    }
    if (!certificate_.empty()) {
        if (field(*form, "client_assertion_type") !=
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer") {
            throw refusal(401, "invalid_client",
                          "AADSTS7000218: The request body must contain an assertion.");
        }
        check_assertion(field(*form, "client_assertion"), endpoint, now);
    } else if (field(*form, "client_secret") != secret_) {
        throw refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }
    const auto token = "peer-token-" + std::to_string(++number_);
    given_[token] = {scope, now + world_.token_life};
    return peer_answer(200, {{"token_type", "Bearer"},
                             {"expires_in", world_.token_life.count()},
                             {"ext_expires_in", world_.token_life.count()},
                             {"access_token", token}});
}

void PeerLogin::check_assertion(const std::string& assertion, const std::string& endpoint,
                                bot::Timestamp now) {
    const auto wrong = [](const std::string& why) {
        return refusal(401, "invalid_client", "AADSTS700027: The assertion is not valid: " + why + ".");
    };
    const PeerJws token{cjose_jws_import(assertion.c_str(), assertion.size(), nullptr)};
    if (!token) throw wrong("no token");
    auto* const header = cjose_jws_get_protected(token.get());
    const auto named = [&](const char* name) {
        const auto* value = cjose_header_get(header, name, nullptr);
        return std::string{value == nullptr ? "" : value};
    };
    if (named("alg") != "PS256" || named("typ") != "JWT") throw wrong("algorithm");
    if (named("x5t#S256") != thumbprint_of(certificate_)) throw wrong("thumbprint");
    if (!cjose_jws_verify(token.get(), key_in(certificate_).get(), nullptr)) throw wrong("signature");
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    cjose_jws_get_plaintext(token.get(), &bytes, &size, nullptr);
    const auto claims = json::parse(std::string{reinterpret_cast<const char*>(bytes), size});
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    if (claims.at("aud") != endpoint) throw wrong("audience");
    if (claims.at("iss") != world_.app_id || claims.at("sub") != world_.app_id) throw wrong("issuer");
    if (claims.at("nbf") > seconds || claims.at("exp") <= seconds || claims.at("exp") > seconds + 660) {
        throw wrong("time");
    }
    if (!seen_.insert(claims.at("jti").get<std::string>()).second) throw wrong("used before");
}

void PeerLogin::check(const http::Request& request, bool graph, bot::Timestamp now) const {
    constexpr std::string_view bearer = "Bearer ";
    const auto header = http::header(request.headers, "Authorization");
    const auto* const code = graph ? "InvalidAuthenticationToken" : "BotNotRegistered";
    if (!header.starts_with(bearer)) throw PeerRefusal{401, code, "no bearer token"};
    const auto found = given_.find(std::string{header.substr(bearer.size())});
    if (found == given_.end()) throw PeerRefusal{401, code, "an unknown token"};
    if (now >= found->second.until) throw PeerRefusal{401, code, "an expired token"};
    if (found->second.scope != (graph ? scopes_.graph : scopes_.bot)) {
        throw PeerRefusal{401, code, "a token for another audience"};
    }
}

}  // namespace support
