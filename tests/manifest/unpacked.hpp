#pragma once

#include "manifest/teams.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <zip.h>

namespace tests {

/// What a well-kept [teams] table comes to.
inline teams::Settings well_kept() {
    return {.app_id = "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36",
            .tenants = {"5f3c1d7e-0000-4000-8000-000000000001"},
            .developer = {.name = "生成AIコミュニティ PMO",
                          .website = "https://pmo.example.com",
                          .privacy = "https://pmo.example.com/privacy",
                          .terms = "https://pmo.example.com/terms"}};
}

inline std::string packed(const teams::Settings& settings,
                          const std::string& public_url = "https://aizuchi.example.com:8443/bot",
                          const std::string& version = "1.2.3") {
    auto made = manifest::teams_package(settings, public_url, version);
    REQUIRE(std::holds_alternative<manifest::Package>(made));
    return std::get<manifest::Package>(made).bytes;
}

inline std::string file_in(zip_t* archive, zip_uint64_t index) {
    zip_stat_t status{};
    REQUIRE(zip_stat_index(archive, index, 0, &status) == 0);
    std::string bytes(status.size, '\0');
    auto* file = zip_fopen_index(archive, index, 0);
    REQUIRE(file != nullptr);
    const auto read = zip_fread(file, bytes.data(), bytes.size());
    zip_fclose(file);
    CHECK(read == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

/// Each name in a zip, with the file's bytes.
inline std::map<std::string, std::string> unpacked(const std::string& bytes) {
    zip_error_t error{};
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    REQUIRE(source != nullptr);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive != nullptr);
    std::map<std::string, std::string> files;
    const auto count = zip_get_num_entries(archive, 0);
    for (zip_int64_t each = 0; each < count; ++each) {
        const auto index = static_cast<zip_uint64_t>(each);
        files[zip_get_name(archive, index, 0)] = file_in(archive, index);
    }
    zip_discard(archive);
    return files;
}

}  // namespace tests
