#include "config/products.hpp"

#include "config/nearest.hpp"

#include <algorithm>

namespace config {

namespace {

/// `local, teams`: those that are built, each with the marks around it.
std::string built(std::string_view before, std::string_view after, std::string_view between) {
    std::string all;
    for (const auto& product : products()) {
        if (!product.read) continue;
        all.append(all.empty() ? "" : between).append(before).append(product.name).append(after);
    }
    return all;
}

std::vector<std::string> known_names() {
    std::vector<std::string> names;
    for (const auto& product : products()) names.push_back(product.name);
    return names;
}

}  // namespace

/// The keys of those that are not built are settled with their adapters.
const std::vector<Product>& products() {
    static const std::vector<Product> all{
        local_product(), teams_product(), {.name = "slack", .account = any_account}, {.name = "hook"}};
    return all;
}

const Product* product_named(std::string_view name) {
    const auto found = std::ranges::find(products(), name, &Product::name);
    return found == products().end() ? nullptr : &*found;
}

std::optional<std::string> any_account(Section& /*person*/, const Text& name) {
    return name.text;
}

void note_products(Section& root, Reading& reading) {
    for (const auto& product : products()) {
        if (!root.find(product.name)) continue;
        reading.settings.products.insert(product.name);
        if (product.known_from_the_start) reading.community.known_from_the_start.insert({product.name});
    }
    if (reading.settings.products.empty())
        root.refuse("local",
                    "is missing; allowed is a chat product, in this version " + built("[", "]", " or "));
}

void read_products(Section& root, Reading& reading) {
    for (const auto& product : products()) {
        if (product.read) {
            product.read(root, reading);
        } else if (root.table(product.name)) {
            root.refuse(product.name,
                        "is not built in this version; allowed are " + built("[", "]", " and "));
        }
    }
}

bool is_usable(const std::string& name, const Reading& reading) {
    const auto* product = product_named(name);
    return reading.settings.products.contains(name) && product && product->read;
}

bool use_at(Section& section, Spot spot, const std::string& name, const Reading& reading) {
    const auto* product = product_named(name);
    const bool there = reading.settings.products.contains(name);
    if (!product) {
        section.refuse(spot.place, spot.key,
                       "unknown chat product " + shown(name) + "; " + suggestion(name, known_names()));
    } else if (!there && !product->read) {
        section.refuse(
            spot.place, spot.key,
            "needs [" + name + "], which is not built in this version; allowed are " + built("", "", ", "));
    } else if (!there && !reading.settings.products.empty()) {  // that there is none at all was said once
        section.refuse(spot.place, spot.key,
                       "needs [" + name + "], which is missing; allowed is a chat product with a table");
    }
    return is_usable(name, reading);
}

}  // namespace config
