#pragma once

#include "bot/case.hpp"
#include "bot/digest.hpp"

namespace bot {

/// To admins and the lead: what has gone wrong since the digest `before`, each thing once, and once when it
/// is right again. `digest` has its `at` and `since`; its troubles are put there, and what stands of them.
void tell_of_troubles(const PersonId& reader, const Digest& before, const Case& given, Digest& digest);

}  // namespace bot
