#pragma once

#include "bot/addresses.hpp"
#include "tests/support/people.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace tests {

using Json = nlohmann::json;

// The story of the samples: Tanaka posts, Sato answers. Here Sato is ito of the PMO.
const std::string app_id = "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36";
const std::string tenant = "5f3c1d7e-9a42-4b0e-8c55-2d7a61e0b9f4";
const std::string service = "https://smba.trafficmanager.net/jp/5f3c1d7e-9a42-4b0e-8c55-2d7a61e0b9f4";
const std::string team = "19:kD3vTq8Zr0mYxWc5LhNbPa2sUeJfG7oIiKtRwVyHzXA1@thread.tacv2";
const std::string group = "c41a9b7e-2d58-4f63-9e0b-6a7d15f8e230";
const bot::ConversationId desk_channel{"teams:19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2"};
const bot::AccountId tanaka{"teams:2e7b94d1-6c3f-4a85-b0d9-51f8c7a3e642"};
const bot::AccountId sato_in_teams{"teams:94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5"};
const bot::AccountId suzuki{"teams:d6581be2-7f40-4c19-a3e6-08b95fc2741d"};

/// Noon in Tokyo on the day of the samples.
constexpr bot::Timestamp noon = std::chrono::sys_days{std::chrono::year{2026} / 9 / 24} + 3h;

/// An activity as it was recorded: `channel-reply-in-thread`.
inline Json sample(const std::string& name) {
    std::ifstream file{std::string{AIZUCHI_SAMPLES} + "/" + name + ".json"};
    if (!file) throw std::runtime_error{"there is no sample " + name};
    return Json::parse(file);
}

/// The people of the other tests, with the samples' channel and ito's account in Teams.
inline bot::Community teams_community() {
    auto all = community();
    all.channels[desk_channel] = {"hr"};
    all.people.at(ito).accounts[{"teams"}] = sato_in_teams;
    all.accounts[sato_in_teams] = ito;
    return all;
}

/// Addresses in a drawer.
class Notes final : public bot::AddressBook {
public:
    std::optional<std::string> find(const std::string& of) const override {
        const auto found = notes_.find(of);
        return found == notes_.end() ? std::nullopt : std::optional{found->second};
    }

    void keep(const bot::Address& address) override { notes_[address.of] = address.value; }

    void keep(const std::vector<bot::Address>& addresses) {
        for (const auto& address : addresses) keep(address);
    }

private:
    std::map<std::string, std::string> notes_{};
};

}  // namespace tests
