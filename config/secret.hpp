#pragma once

#include "config/load.hpp"
#include "config/section.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace config {

/// `{ env = "NAME" }` or `{ file = "PATH" }` and nothing else: never in plain text.
struct Secret {
    bool in_file = false;
    Text name{};
};

std::optional<Secret> secret_at(Section& section, std::string_view key);

/// What a secret looks like: one word of visible ASCII characters, or a block of PEM.
enum class SecretForm { Word, Certificate, PrivateKey };

/// Its value, without the white space and the byte order mark around it. Where there is none, or what is
/// there cannot be such a secret, that is a problem, which shows nothing of it. None, and no problem, where
/// secrets are left out.
std::optional<std::string> reveal(Section& section, std::string_view key, const Secret& secret,
                                  const Surroundings& surroundings, SecretForm form = SecretForm::Word);

}  // namespace config
