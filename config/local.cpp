#include "config/products.hpp"
#include "config/reading.hpp"
#include "config/secret.hpp"

namespace config {

namespace {

void read_key(Section& section, local::Settings& settings, const Surroundings& surroundings) {
    const auto secret = secret_at(section, "key");
    if (const auto key = secret ? reveal(section, "key", *secret, surroundings) : std::nullopt)
        settings.key = *key;
}

void look_around(Section& section, const local::Settings& settings, const Reading& reading) {
    const bool alone = reading.settings.products.size() == 1;
    const bool key_given = section.find("key");
    if (settings.clock && !alone)
        section.refuse("clock", "is true beside another chat product; allowed is false");
    if (!key_given && !alone) {
        section.refuse(
            "key",
            R"(is missing beside another chat product; allowed is { env = "NAME" }: the page has no login)");
    } else if (!key_given && !on_loopback(reading.settings.server.listen)) {
        section.warn("key",
                     "is missing while server.listen can be reached from other machines; anybody there may "
                     "write and press");
    }
}

void read_local(Section& root, Reading& reading) {
    auto section = root.table("local");
    if (!section) return;
    local::Settings settings;
    settings.page = section->truth("page", true);
    settings.clock = section->truth("clock", false);
    read_key(*section, settings, reading.surroundings);
    look_around(*section, settings, reading);
    section->no_other_keys();
    reading.settings.local = settings;
}

// It stands in addresses.
bool fit_channel(std::string_view name) {
    return name.find('/') == std::string_view::npos;
}

}  // namespace

Product local_product() {
    return {.name = "local",
            .known_from_the_start = true,
            .read = read_local,
            .account = any_account,
            .fit_channel = fit_channel};
}

}  // namespace config
