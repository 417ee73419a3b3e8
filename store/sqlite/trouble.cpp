#include "store/sqlite/trouble.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <sqlite3.h>

namespace store {

std::string trouble(const SQLite::Exception& failure, const std::string& file) {
    switch (failure.getErrorCode()) {
        case SQLITE_NOTADB: return file + " is no database: move it away, or name another file for the store";
        case SQLITE_CORRUPT: return file + " is damaged: put back a backup, or move it away to begin anew";
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return file + " is read-only: let whoever runs aizuchi write it, and the folder that it is in";
        case SQLITE_CANTOPEN:
            return file +
                   " cannot be opened: let whoever runs aizuchi write it, and the folder that it is in";
        case SQLITE_FULL: return "there is no room for " + file + ": make room on its disk";
        case SQLITE_IOERR:
            return file + " cannot be written or read (" + sqlite3_errstr(failure.getExtendedErrorCode()) +
                   "): make room on its disk, lift a file-size limit, or look at the disk itself";
        case SQLITE_BUSY: return file + " is locked by another program: end that program";
        default: return file + " cannot be used: " + failure.what();
    }
}

std::string trouble_of_reading(const SQLite::Exception& failure, const std::string& file) {
    switch (failure.getErrorCode()) {
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return file + " cannot be read as it lies there (" +
                   sqlite3_errstr(failure.getExtendedErrorCode()) + "): start `aizuchi run` on it once";
        default: return trouble(failure, file);
    }
}

bool is_want_of_room(const SQLite::Exception& failure) {
    switch (failure.getExtendedErrorCode()) {
        case SQLITE_FULL:
        case SQLITE_IOERR_WRITE:
        case SQLITE_IOERR_SHMSIZE:
        case SQLITE_IOERR_TRUNCATE: return true;
        default: return false;
    }
}

}  // namespace store
