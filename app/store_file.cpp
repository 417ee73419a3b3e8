#include "app/store_file.hpp"

#include <filesystem>

namespace fs = std::filesystem;

std::string store_file(const std::string& url) {
    const std::string sqlite = "sqlite:";
    return url.starts_with(sqlite) ? fs::absolute(url.substr(sqlite.size())).lexically_normal().string() : "";
}

bool store_is_there(const std::string& file) {
    std::error_code missing;
    const auto size = fs::file_size(file, missing);
    return !missing && size > 0;
}
