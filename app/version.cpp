#include "app/version.hpp"

#include "store/open.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

std::string version_line() {
    return fmt::format("aizuchi {} (commit {}, store schema {})", AIZUCHI_VERSION, AIZUCHI_COMMIT,
                       store::newest_schema());
}

std::string version_json() {
    return nlohmann::ordered_json{
        {"version", AIZUCHI_VERSION}, {"commit", AIZUCHI_COMMIT}, {"schema", store::newest_schema()}}
        .dump();
}
