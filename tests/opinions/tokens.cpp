#include "adapters/teams/out/assertion.hpp"
#include "adapters/teams/trust/bearer.hpp"
#include "adapters/teams/trust/key_set.hpp"
#include "adapters/teams/trust/trust.hpp"

#include <chrono>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <stdexcept>

// What we think of somebody's token, and a token of ours, for another library to agree with or not.

namespace {

bot::Timestamp now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string read(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error{"cannot read " + file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Empty where it is to be trusted.
std::string doubt_about(const std::string& authorization, const teams::KeySet& keys,
                        const teams::Settings& settings) {
    const auto read = teams::read_bearer(authorization);
    if (const auto* no = std::get_if<teams::NotTrusted>(&read)) return no->why;
    const auto& bearer = std::get<teams::Bearer>(read);
    const auto key = keys.find(bearer.key);
    if (key == keys.end()) return "there is no such key";
    const auto verified = teams::verify(bearer, key->second);
    if (const auto* no = std::get_if<teams::NotTrusted>(&verified)) return no->why;
    return teams::doubt(std::get<teams::Claims>(verified), settings, now());
}

/// `heard JWKS_FILE APP_ID ISSUER AUTHORIZATION`: says `trusted`, or why not.
void heard(std::span<char*> words) {
    const auto keys = teams::read_keys(read(words[0]));
    if (!keys) throw std::runtime_error{"there is no key set in " + std::string{words[0]}};
    teams::Settings settings{.app_id = words[1]};
    settings.cloud.issuer = words[2];
    const auto why = doubt_about(words[3], *keys, settings);
    std::cout << (why.empty() ? "trusted" : why) << "\n";
}

/// `assertion CERTIFICATE_FILE KEY_FILE APP_ID AUDIENCE`: our proof towards the login service.
void assertion(std::span<char*> words) {
    const teams::Settings settings{.app_id = words[2], .certificate = read(words[0]), .key = read(words[1])};
    std::cout << teams::assertion(settings, words[3], now()) << "\n";
}

}  // namespace

int main(int count, char** words) {
    const std::span all{words, static_cast<std::size_t>(count)};
    if (all.size() != 6) {
        std::cerr << "usage: tokens heard|assertion and four words\n";
        return 2;
    }
    try {
        std::string{all[1]} == "heard" ? heard(all.subspan(2)) : assertion(all.subspan(2));
    } catch (const std::exception& failure) {
        std::cerr << "tokens: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
