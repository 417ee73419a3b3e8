#include "manifest/version.hpp"

#include "config/addresses.hpp"
#include "manifest/zip.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace manifest {

namespace {

constexpr unsigned most = 1'000'000'000;
constexpr unsigned patches = 30'000;  // well below 65 535, which is as far as some that read versions count

struct Earlier {
    Version version{};
    std::string bytes{};
};

/// The version of a package of that app.
std::optional<Version> version_in(const std::string& package, const std::string& app_id) {
    const auto text = file_in(package, "manifest.json");
    const auto json = nlohmann::json::parse(text.value_or(""), nullptr, false);
    if (!json.is_object() || !json.contains("id") || !json.contains("version")) return {};
    const auto& id = json.at("id");
    const auto& version = json.at("version");
    if (!id.is_string() || !version.is_string()) return {};
    if (config::lower(id.get<std::string>()) != config::lower(app_id)) return {};
    return version_of(version.get<std::string>());
}

std::optional<Earlier> highest(const std::vector<std::string>& earlier, const std::string& app_id) {
    std::optional<Earlier> found;
    for (const auto& bytes : earlier) {
        const auto version = version_in(bytes, app_id);
        if (version && (!found || found->version < *version)) found = Earlier{*version, bytes};
    }
    return found;
}

/// FNV-1a of all that is in a package.
std::uint64_t sum_of(const Package& package) {
    std::uint64_t sum = 14695981039346656037ULL;
    for (const auto* name : {"manifest.json", "en.json", "color.png", "outline.png"}) {
        for (const auto byte : file_in(package.bytes, name).value_or("")) {
            sum = (sum ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
        }
    }
    return sum;
}

}  // namespace

std::optional<Version> version_of(std::string_view text) {
    std::array<unsigned, 3> parts{};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parts.at(at));
        if (error != std::errc{} || parts.at(at) > most) return {};
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (at == 2) break;
        if (!text.starts_with('.')) return {};
        text.remove_prefix(1);
    }
    return text.empty() ? std::optional{Version{parts[0], parts[1], parts[2]}} : std::nullopt;
}

std::string str(const Version& version) {
    return std::to_string(version.major) + "." + std::to_string(version.minor) + "." +
           std::to_string(version.patch);
}

std::variant<Package, Problems> next_teams_package(const teams::Settings& settings,
                                                   const std::string& public_url, const std::string& program,
                                                   const std::vector<std::string>& earlier, Version above) {
    const auto under = [&](const Version& version) {
        return teams_package(settings, public_url, str(version));
    };
    auto unnumbered = under({});
    const auto* package = std::get_if<Package>(&unnumbered);
    if (!package) return unnumbered;
    const auto before = highest(earlier, settings.app_id);
    if (before && before->version > above) {
        auto same = under(before->version);
        if (std::get<Package>(same).bytes == before->bytes) return same;
    }
    auto version = version_of(program).value_or(Version{});
    version.patch += 1 + static_cast<unsigned>(sum_of(*package) % patches);
    const auto last = std::max(above, before ? before->version : Version{});
    if (version <= last) version = {last.major, last.minor, last.patch + 1};
    return under(version);
}

}  // namespace manifest
