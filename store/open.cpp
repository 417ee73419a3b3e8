#include "store/open.hpp"

#include "store/sqlite/open.hpp"

namespace store {

std::unique_ptr<Database> open(const std::string& url, Use use) {
    const std::string sqlite = "sqlite:";
    if (url.starts_with(sqlite)) return open_sqlite(url.substr(sqlite.size()), use);
    if (url.starts_with("postgresql:") || url.starts_with("postgres:")) {
        throw CannotOpen{"PostgreSQL is not built in this version: name a file, sqlite:FILE"};
    }
    throw CannotOpen{"a store is named sqlite:FILE, and not " + url.substr(0, url.find(':')) + ":…"};
}

}  // namespace store
