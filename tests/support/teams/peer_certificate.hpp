#pragma once

#include <string>

namespace support {

/// A certificate that signs itself, and its key; both PEM.
struct MadeCertificate {
    std::string certificate{};
    std::string key{};
};

MadeCertificate make_certificate();

}  // namespace support
