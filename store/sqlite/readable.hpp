#pragma once

#include <string>

namespace store {

/// Throws CannotOpen where there is no store of that name, or where whoever runs this may not read it or what
/// lies beside it: then with the name of whose it is.
void require_readable(const std::string& file);

}  // namespace store
