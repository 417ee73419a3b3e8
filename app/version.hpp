#pragma once

#include <string>

/// What this program is: `aizuchi 0.1.0 (commit 1a2b3c4, store schema 12)`.
std::string version_line();

/// The same for scripts: an object with `version`, `commit` and `schema`.
std::string version_json();
