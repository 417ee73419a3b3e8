#include "adapters/http/secret.hpp"

#include <cstddef>

namespace http {

bool same_secret(std::string_view shown, std::string_view known) {
    unsigned difference = shown.size() == known.size() ? 0 : 1;
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const auto expected = known.empty() ? '\0' : known[at % known.size()];
        difference |= static_cast<unsigned>(shown[at] ^ expected);
    }
    return difference == 0;
}

}  // namespace http
