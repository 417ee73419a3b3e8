#pragma once

namespace runtime {

/// Where the program's log goes: to standard error, for people, or as JSON lines with `at`, `level` and
/// `message`.
void log_to_stderr(bool json);

}  // namespace runtime
