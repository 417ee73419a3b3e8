#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace manifest {

/// A file of a zip. What it views must outlive the packing.
struct ZipFile {
    std::string name{};
    std::string_view bytes{};
};

/// The bytes of a zip with those files, in that order, all of them as if written on 1 January 1980. Throws
/// std::runtime_error.
std::string zipped(const std::vector<ZipFile>& files);

/// The bytes of one of its files; nothing where this is no zip, has none of that name, or a huge one.
std::optional<std::string> file_in(const std::string& zip, const char* name);

}  // namespace manifest
