#include "store/rows.hpp"
#include "store/sqlite/copy.hpp"
#include "store/sqlite/open.hpp"
#include "store/sqlite/read_pool.hpp"
#include "store/sqlite/readable.hpp"
#include "store/sqlite/records.hpp"
#include "store/sqlite/schema.hpp"
#include "store/sqlite/trouble.hpp"

#include <filesystem>
#include <sqlite3.h>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr int busy_for = 5000;
constexpr int most_tries = 5;

/// How the files of a store lie there.
struct Lying {
    std::uintmax_t size = 0;
    fs::file_time_type written{};
    bool log = false;    ///< what was committed last is still in the log beside it
    bool index = false;  ///< and where in it

    bool operator==(const Lying&) const = default;
};

Lying lying(const std::string& file) {
    const bool index = fs::exists(file + "-shm");
    const bool log = fs::exists(file + "-wal") && (index || fs::file_size(file + "-wal") > 0);
    return {fs::file_size(file), fs::last_write_time(file), log, index};
}

std::string escaped(const std::string& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : path) {
        if (c != '%' && c != '?' && c != '#') {
            text += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            text.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
        }
    }
    return text;
}

/// Where there is no log, SQLite would make one to read the file, and leave it; told that nobody changes the
/// file, it does not, nor locks anything: so that has to be looked at afterwards. Where there is one, its
/// index is only read, as it may be somebody else's.
std::string name_of(const std::string& file, const Lying& as) {
    if (as.log && !as.index) {
        throw CannotOpen{file +
                         " has its -wal beside it and no -shm, as a copy of a running store would: start "
                         "`aizuchi run` on it once, and take copies by `aizuchi backup`"};
    }
    return "file://" + escaped(fs::absolute(file).string()) +
           (as.log ? "?mode=ro&readonly_shm=1" : "?mode=ro&immutable=1");
}

class SqliteView final : public View {
public:
    explicit SqliteView(const std::string& name) : db_{name, how, busy_for}, pool_{name, SQLite::OPEN_URI} {}

    const bot::Records& records() const override { return records_; }

    bot::Span ahead() const override {
        return pool_.look([](Statements& sql) {
            return bot::Span{
                sql.one(a_number, "select value from setting where name = 'clock_ahead'").value_or(0)};
        });
    }

    void backup(const std::string& file) const override { back_up(db_, file); }

    void require_ours(const std::string& file) { require_newest(identify(db_, file), file); }

private:
    static constexpr int how = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;

    mutable SQLite::Database db_;
    mutable ReadPool pool_;
    SqliteRecords records_{pool_};
};

void ask_once(const std::string& file, const Lying& as, const std::function<void(const View&)>& ask) {
    try {
        SqliteView view{name_of(file, as)};
        view.require_ours(file);
        ask(view);
    } catch (const SQLite::Exception& failure) {
        throw CannotOpen{trouble_of_reading(failure, file)};
    }
}

}  // namespace

void look_at_sqlite(const std::string& file, const std::function<void(const View&)>& ask) {
    require_readable(file);
    for (int left = most_tries;; --left) {
        const auto before = lying(file);
        const auto as_it_was = [&] { return left == 1 || lying(file) == before; };
        try {
            ask_once(file, before, ask);
            if (before.log || as_it_was()) return;
        } catch (const std::runtime_error&) {
            if (as_it_was()) throw;
        }
    }
}

}  // namespace store
