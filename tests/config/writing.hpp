#pragma once

#include "config/load.hpp"
#include "tests/support/zones.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace tests {

/// The least that is a config.
inline const std::string minimal = R"([server]
[store]
[local]
[calendar.tokyo]
zone = "Asia/Tokyo"
[people.ito]
local = "ito"
[people.uebuchi]
local = "uebuchi"
[pmo]
members = ["ito", "uebuchi"]
[theme.hr]
channels = ["local:hr"]
owners = ["ito"]
)";

/// A config in which one place was written anew.
inline std::string changed(const std::string& text, const std::string& old, const std::string& fresh) {
    const auto at = text.find(old);
    if (at == std::string::npos) throw std::invalid_argument("the config does not have: " + old);
    return text.substr(0, at) + fresh + text.substr(at + old.size());
}

/// A machine with one zone, two variables and a few files.
inline config::Surroundings surroundings(std::map<std::string, std::string> files = {}) {
    const auto zone = [](const std::string& name) -> std::shared_ptr<const bot::Zone> {
        return name == "Asia/Tokyo" ? std::make_shared<Fixed>(9h) : nullptr;
    };
    const auto names = [] { return std::vector<std::string>{"Asia/Tokyo"}; };
    const auto variable = [](const std::string& name) -> std::optional<std::string> {
        if (name == "TEAMS") return std::optional<std::string>("a-secret");
        return name == "LOCAL_KEY" ? std::optional<std::string>("open-sesame") : std::nullopt;
    };
    const auto file = [files = std::move(files)](const std::string& path) {
        const auto found = files.find(path);
        return found == files.end() ? std::nullopt : std::optional<std::string>(found->second);
    };
    return {zone, names, variable, file};
}

inline config::Result read(const std::string& text, std::map<std::string, std::string> files = {}) {
    return config::load(text, "a.toml", surroundings(std::move(files)));
}

/// What an admin would see, refusals and warnings alike.
inline std::vector<std::string> lines(const config::Result& result) {
    const auto* loaded = std::get_if<config::Loaded>(&result);
    std::vector<std::string> lines;
    for (const auto& each : loaded ? loaded->warnings : std::get<std::vector<config::Problem>>(result)) {
        lines.push_back(config::line_of(each));
    }
    return lines;
}

/// One place of the minimal config is written anew; then this is what `check` says.
struct Refusal {
    std::string old{};
    std::string fresh{};
    std::vector<std::string> expected{};
};

inline void check_all(const std::vector<Refusal>& rows) {
    for (const auto& row : rows) {
        const auto text = changed(minimal, row.old, row.fresh);
        INFO(text);
        const auto result = read(text);
        CHECK(lines(result) == row.expected);
        CHECK(std::holds_alternative<std::vector<config::Problem>>(result));
    }
}

/// Of a config that must be one.
inline config::Loaded loaded(const std::string& text, std::map<std::string, std::string> files = {}) {
    const auto result = read(text, std::move(files));
    INFO(text);
    CHECK(lines(result) == std::vector<std::string>{});
    REQUIRE(std::holds_alternative<config::Loaded>(result));
    return std::get<config::Loaded>(result);
}

}  // namespace tests
