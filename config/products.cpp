#include "config/products.hpp"

#include "config/nearest.hpp"

#include <algorithm>

namespace config {

namespace {

bool is_built(std::string_view product) {
    return product == "local" || product == "teams";
}

std::string without_line_end(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    return text;
}

}  // namespace

const std::vector<std::string>& known_products() {
    static const std::vector<std::string> products{"local", "teams", "slack", "hook"};
    return products;
}

void note_products(Section& root, Reading& reading) {
    for (const auto& product : known_products()) {
        if (root.find(product)) reading.products.insert(product);
    }
    if (reading.products.empty())
        root.refuse("local", "is missing; allowed is a chat product, in this version [local] or [teams]");
}

bool is_usable(const std::string& product, const Reading& reading) {
    return reading.products.contains(product) && is_built(product);
}

bool use_at(Section& section, Spot spot, const std::string& product, const Reading& reading) {
    const auto& all = known_products();
    const bool there = reading.products.contains(product);
    if (std::find(all.begin(), all.end(), product) == all.end()) {
        section.refuse(spot.place, spot.key,
                       "unknown chat product " + shown(product) + "; " + suggestion(product, all));
    } else if (!there && !is_built(product)) {
        section.refuse(
            spot.place, spot.key,
            "needs [" + product + "], which is not built in this version; allowed are local, teams");
    } else if (!there && !reading.products.empty()) {  // that there is none at all was said once
        section.refuse(spot.place, spot.key,
                       "needs [" + product + "], which is missing; allowed is a chat product with a table");
    }
    return is_usable(product, reading);
}

std::optional<Secret> secret_at(Section& section, std::string_view key) {
    constexpr auto allowed = R"(allowed is { env = "NAME" } or { file = "PATH" })";
    const auto* node = section.find(key);
    if (!node) return std::nullopt;
    if (std::holds_alternative<std::string>(node->value)) {
        section.refuse(key, std::string("a secret in plain text is refused; ") + allowed);
        return std::nullopt;
    }
    auto source = section.table(key);
    if (!source) return std::nullopt;
    const auto variable = source->word("env");
    const auto file = source->word("file");
    source->no_other_keys();
    if (variable.has_value() == file.has_value()) {
        section.refuse(key, std::string("says not where the secret is; ") + allowed);
        return std::nullopt;
    }
    return Secret{file.has_value(), file ? *file : *variable};
}

std::optional<std::string> reveal(Section& section, std::string_view key, const Secret& secret,
                                  const Surroundings& surroundings) {
    if (surroundings.secrets == Secrets::LeftOut) return std::nullopt;
    const auto& name = secret.name.text;
    const auto found = secret.in_file ? surroundings.read_file(name) : surroundings.environment(name);
    auto value = without_line_end(found.value_or(""));
    if (!value.empty()) return value;
    const auto where = (secret.in_file ? "the file " : "the environment variable ") + shown(name);
    section.refuse(secret.name.place, key,
                   where + " is empty or not there; allowed is one that holds the secret");
    return std::nullopt;
}

}  // namespace config
