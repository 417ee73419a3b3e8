#pragma once

#include "adapters/http/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace local {

/// The files of the page, which are part of the program.
class PageFiles {
public:
    PageFiles();

    /// The answer to a request for a file; nothing where there is none of that name.
    std::optional<http::Response> file(std::string_view name, const http::Headers& asked) const;

    std::vector<std::string> names() const;

private:
    struct File {
        std::string_view name{};
        std::string_view bytes{};
        std::string_view zipped{};  ///< empty: the build had no gzip
        std::string tag{};
    };

    std::vector<File> files_{};
};

}  // namespace local
