#include "store/sqlite/readable.hpp"

#include "store/database.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <pwd.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;

/// Nought, or why not.
int want_of_right(const fs::path& path, int right) {
    return ::faccessat(AT_FDCWD, path.c_str(), right, AT_EACCESS) == 0 ? 0 : errno;
}

/// The name of a user, or the number of one without.
std::string name_of(uid_t user) {
    passwd entry{};
    passwd* found = nullptr;
    std::vector<char> room(4096);
    if (::getpwuid_r(user, &entry, room.data(), room.size(), &found) != 0 || !found) {
        return "#" + std::to_string(user);
    }
    return entry.pw_name;
}

[[noreturn]] void refuse(const fs::path& path, const char* may_not) {
    struct stat status {};

    const auto owner = ::stat(path.c_str(), &status) == 0 ? name_of(status.st_uid) : "root";
    throw CannotOpen{std::string{"you may not "} + may_not + " " + path.string() + ": run this as " + owner +
                     ", with sudo -u " + owner};
}

/// The outermost folder that may not be entered.
void require_entered(const fs::path& file) {
    fs::path folder;
    for (const auto& part : fs::absolute(file).parent_path()) {
        folder /= part;
        if (want_of_right(folder, X_OK) == EACCES) refuse(folder, "enter");
    }
}

}  // namespace

void require_readable(const std::string& file) {
    if (file.empty()) throw CannotOpen{"sqlite: names no file: write sqlite:FILE"};
    require_entered(file);
    std::error_code none;
    if (fs::is_directory(file, none)) throw CannotOpen{file + " is a folder: name a file in it"};
    if (!fs::exists(file, none)) {
        throw CannotOpen{"there is no store at " + file + "; start `aizuchi run` once"};
    }
    for (const auto* part : {"", "-wal", "-shm"}) {
        if (want_of_right(file + part, R_OK) == EACCES) refuse(file + part, "read");
    }
}

}  // namespace store
