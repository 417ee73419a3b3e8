#include "tests/support/ground.hpp"

#include "store/memory.hpp"
#include "store/memory_records.hpp"
#include "store/sqlite/book.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/read_pool.hpp"
#include "store/sqlite/records.hpp"
#include "store/sqlite/schema.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace tests {

namespace {

namespace fs = std::filesystem;

class InMemory final : public Ground {
public:
    store::Book& book() override { return book_; }

    const bot::Records& records() const override { return records_; }

private:
    store::Memory book_{};
    store::MemoryRecords records_{book_};
};

/// A folder that is removed last.
struct Folder {
    Folder() {
        path = (fs::temp_directory_path() / "aizuchi-story-XXXXXX").string();
        if (!mkdtemp(path.data())) throw std::runtime_error{"no folder for a story"};
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    ~Folder() { fs::remove_all(path); }

    std::string path{};
};

class InSqlite final : public Ground {
public:
    InSqlite() {
        store::migrate(connection_, file_, store::identify(connection_.db, file_));
        connection_.arrange();
    }

    store::Book& book() override { return book_; }

    const bot::Records& records() const override { return records_; }

private:
    Folder folder_{};
    std::string file_ = folder_.path + "/story.db";
    store::WriteConnection connection_{file_};
    store::SqliteBook book_{connection_};
    mutable store::ReadPool pool_{file_};
    store::SqliteRecords records_{pool_};
};

}  // namespace

std::unique_ptr<Ground> new_ground() {
    const char* where = ::secure_getenv("AIZUCHI_STORIES");
    if (where && std::string_view{where} == "sqlite") return std::make_unique<InSqlite>();
    return std::make_unique<InMemory>();
}

}  // namespace tests
