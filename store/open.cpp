#include "store/open.hpp"

#include "store/sqlite/open.hpp"

namespace store {

namespace {

/// Of a store that is one.
std::string sqlite_file(const std::string& url) {
    const std::string sqlite = "sqlite:";
    if (url.starts_with(sqlite)) return url.substr(sqlite.size());
    if (url.starts_with("postgresql:") || url.starts_with("postgres:")) {
        throw CannotOpen{"PostgreSQL is not built in this version: name a file, sqlite:FILE"};
    }
    throw CannotOpen{"a store is named sqlite:FILE, and not " + url.substr(0, url.find(':')) + ":…"};
}

}  // namespace

std::unique_ptr<Database> open(const std::string& url, Use use) {
    return open_sqlite(sqlite_file(url), use);
}

void look_at(const std::string& url, const std::function<void(const View&)>& ask) {
    look_at_sqlite(sqlite_file(url), ask);
}

}  // namespace store
