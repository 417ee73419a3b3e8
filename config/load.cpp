#include "config/load.hpp"

#include "config/reading.hpp"

#include <filesystem>
#include <fstream>

namespace config {

namespace {

constexpr std::size_t most_bytes = 1 << 20;

void read_all(Section& root, Reading& reading) {
    note_products(root, reading);
    read_calendars(root, reading);
    read_policies(root, reading);
    read_people(root, reading);
    read_pmo(root, reading);
    read_themes(root, reading);
    warn_of_advisors_out_of_reach(root, reading);
    read_actions(root, reading);
    read_phrases(root, reading);
    read_seasons(root, reading);
    read_catch_up(root, reading);
    read_server(root, reading);
    read_store(root, reading);
    read_products(root, reading);
    root.no_other_keys();
}

std::optional<std::string> bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string text(most_bytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) return std::nullopt;
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

std::optional<std::string> variable(const std::string& name) {
    const auto* value = ::secure_getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

}  // namespace

Result load(std::string_view text, const std::string& file, const Surroundings& surroundings) {
    Problems problems(file);
    if (text.size() > most_bytes)
        problems.refuse({}, "syntax", "is longer than 1 MiB; allowed is a shorter file");
    const auto table = problems.refused() ? std::nullopt : parse(text, problems);
    if (!table) return problems.in_order();

    Section root(*table, {}, {}, problems);
    Reading reading{surroundings};
    read_all(root, reading);
    if (problems.refused()) return problems.in_order();
    return Loaded{std::move(reading.settings),
                  std::make_shared<const bot::Community>(std::move(reading.community)), problems.in_order()};
}

Result load_file(const std::string& file, ZoneFinder zone, ZoneNames zone_names, Secrets secrets) {
    const auto folder = std::filesystem::path(file).parent_path();
    const auto text = bytes_of(file);
    if (!text)
        return std::vector<Problem>{{file, {}, "syntax", "cannot be read; allowed is a TOML file", false}};
    const auto beside = [folder](const std::string& path) {
        auto bytes = bytes_of(folder / path);
        return bytes && bytes->size() <= most_bytes ? std::move(bytes) : std::nullopt;
    };
    return load(*text, file, {std::move(zone), std::move(zone_names), variable, beside, secrets});
}

}  // namespace config
