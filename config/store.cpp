#include "config/copied.hpp"
#include "config/names.hpp"
#include "config/reading.hpp"
#include "config/span.hpp"

#include <filesystem>

namespace config {

namespace {

constexpr std::string_view sqlite = "sqlite:";
constexpr std::size_t longest_path = 4096;

bool is_clock_span(std::string_view text) {
    return clock_span(text).has_value();
}

void read_keep_posts(Section& section, Settings& settings) {
    const auto written = section.word("keep_posts");
    if (!written) return;
    const auto span = clock_span(written->text);
    if (written->text == "forever") {
        settings.keep_posts.reset();
    } else if (!span || *span < std::chrono::hours(24)) {
        section.refuse("keep_posts", shown(written->text) + " is no such span; " +
                                         meant_or(R"(allowed is "forever", or "1d" and more)", written->text,
                                                  is_clock_span));
    } else {
        settings.keep_posts = *span;
    }
}

bool is_sqlite(std::string_view url) {
    return url.starts_with(sqlite) && fit_value(url.substr(sqlite.size()), longest_path);
}

/// `sqlite://FILE` is a host and not a file; in memory, each start would be the first.
std::string why_no_store(std::string_view url) {
    const auto path = is_sqlite(url) ? url.substr(sqlite.size()) : std::string_view();
    if (url.starts_with("postgresql://"))
        return "a PostgreSQL store is not built in this version; allowed is sqlite:FILE";
    if (path.starts_with("//") && !path.starts_with("///"))
        return "names a host; " + did_you_mean(std::string(sqlite) + std::string(path.substr(2)));
    if (path == ":memory:") return "would be forgotten at each end; allowed is sqlite:FILE";
    if (!path.empty()) return {};
    const auto meant = without_strays(url);
    return shown(std::string(url)) + " is no store; " +
           (is_sqlite(meant) ? did_you_mean(meant) : "allowed is sqlite:FILE");
}

void read_url(Section& section, Settings& settings) {
    const auto url = section.word("url");
    if (!url) return;
    if (const auto why = why_no_store(url->text); !why.empty()) {
        section.refuse("url", why);
    } else {
        settings.store_url = url->text;
    }
}

/// A relative path begins in the config's folder. Whoever had a store in the working folder must not find an
/// empty one in its place.
void place_store(Section& section, std::string_view key, Reading& reading) {
    const auto& around = reading.surroundings;
    const auto written = reading.settings.store_url.substr(sqlite.size());
    const auto file = (std::filesystem::path(around.folder) / written).string();
    reading.settings.store_url = std::string(sqlite) + file;
    if (std::filesystem::path(written).is_absolute() || !around.former_store) return;
    const auto former = around.former_store(written);
    if (former.empty()) return;
    section.refuse(
        key,
        "a relative path begins in the config's folder now, and not in the working folder: the store is in " +
            former + " and not in " + file + "; allowed is url = \"sqlite:" + former + "\", or move it");
}

}  // namespace

void read_store(Section& root, Reading& reading) {
    auto section = root.table("store");
    if (!section) {
        place_store(root, "store", reading);
        return;
    }
    read_url(*section, reading.settings);
    read_keep_posts(*section, reading.settings);
    section->no_other_keys();
    place_store(*section, "url", reading);
}

}  // namespace config
