#pragma once

#include "store/database.hpp"

#include <functional>
#include <memory>
#include <string>

namespace store {

/// The version of the schema that this program writes.
int newest_schema();

/// Opens `sqlite:FILE`; to serve it also creates it, and migrates an older one after a backup beside it.
/// Throws CannotOpen: not a database, corrupt, read-only, no such folder, served already by another process,
/// for a visit none there or an older version; IsNewer; NoRoom where only room is missing.
std::unique_ptr<Database> open(const std::string& url, Use use);

/// Has `ask` look at the store at `url`, whether or not somebody serves it, with the right to read its files
/// and none on their folder. Leaves all as it was. `ask` is called again where the files changed under it,
/// which they do when somebody begins or ends to serve them: so it should only make its answer. Throws
/// CannotOpen: no store there, not ours, an older version, no right to read it and who has; IsNewer; and what
/// `ask` throws.
void look_at(const std::string& url, const std::function<void(const View&)>& ask);

}  // namespace store
