#pragma once

#include <cstddef>
#include <string_view>

namespace bot {

/// How many characters from `at` on are the path or the name of a file: `C:\資料\a?.txt`, `\\server\share`,
/// `/usr/local/bin`, `集計表.xlsx`; nought where none begins there.
std::size_t path_at(std::u32string_view text, std::size_t at);

}  // namespace bot
