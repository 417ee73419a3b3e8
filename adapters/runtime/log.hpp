#pragma once

namespace runtime {

/// Where the program's log goes: to standard error, for people (with the machine's date and zone), or as JSON
/// lines with `at` (UTC), `level` and `message`. A fault that repeats is one line a minute.
void log_to_stderr(bool json);

}  // namespace runtime
