#include "config/load.hpp"

#include "config/encoding.hpp"
#include "config/reading.hpp"

#include <filesystem>
#include <fstream>

namespace config {

namespace {

namespace fs = std::filesystem;

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

std::optional<std::string> bytes_of(const fs::path& path) {
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

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

std::string why_unread(const std::string& file) {
    std::error_code failure;
    const auto what = fs::status(file, failure).type();
    if (what == fs::file_type::not_found) return "is not there; name the config with --config FILE";
    if (what == fs::file_type::directory) return "is a folder; name the file in it";
    return "cannot be read; let the user that runs this read it";
}

/// A config in the working folder has its store there.
std::string former_store(const fs::path& folder, const fs::path& path) {
    const bool is_ours = is_there(path) && !is_there(folder / path) && !is_there("aizuchi.toml");
    return is_ours ? fs::absolute(path).string() : std::string();
}

}  // namespace

Result load(std::string_view text, const std::string& file, const Surroundings& surroundings) {
    Problems problems(file);
    if (text.size() > most_bytes)
        problems.refuse({}, "syntax", "is longer than 1 MiB; allowed is a shorter file");
    else if (const auto other = misread(text))
        problems.refuse(other->place, "syntax", "the file " + other->what);
    const auto table = problems.refused() ? std::nullopt : parse(without_mark(text), problems);
    if (!table) return problems.in_order();

    Section root(*table, {}, {}, problems);
    Reading reading{surroundings};
    read_all(root, reading);
    if (problems.refused()) return problems.in_order();
    return Loaded{std::move(reading.settings),
                  std::make_shared<const bot::Community>(std::move(reading.community)), problems.in_order(),
                  std::move(reading.remarks)};
}

Result load_file(const std::string& file, ZoneFinder zone, ZoneNames zone_names, Secrets secrets,
                 std::optional<bot::Timestamp> now) {
    const auto folder = fs::path(file).parent_path();
    const auto text = bytes_of(file);
    if (!text) return std::vector<Problem>{{file, {}, "file", why_unread(file), false}};
    const auto beside = [folder](const std::string& path) {
        auto bytes = bytes_of(folder / path);
        return bytes && bytes->size() <= most_bytes ? std::move(bytes) : std::nullopt;
    };
    const auto former = [folder](const std::string& path) { return former_store(folder, path); };
    return load(
        *text, file,
        {std::move(zone), std::move(zone_names), variable, beside, secrets, folder.string(), former, now});
}

}  // namespace config
