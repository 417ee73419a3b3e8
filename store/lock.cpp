#include "store/lock.hpp"

#include "store/database.hpp"

#include <sys/file.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace store {

namespace {

[[noreturn]] void refuse(const std::string& file, int error) {
    const auto why = file + " cannot be written (" + std::generic_category().message(error) + "): ";
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) throw NoRoom{why + "make room on its disk"};
    throw CannotOpen{why + "let whoever runs aizuchi write in that folder"};
}

/// Empty where whoever holds it has not written it yet.
std::string holder(int descriptor) {
    std::array<char, 16> text{};
    const auto size = ::pread(descriptor, text.data(), text.size(), 0);
    return size > 0 ? " (pid " + std::string{text.data(), static_cast<std::size_t>(size)} + ")" : "";
}

}  // namespace

Lock::Lock(const std::string& file) : descriptor_{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)} {
    if (descriptor_ < 0) refuse(file, errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const auto by = holder(descriptor_);
        ::close(descriptor_);
        throw CannotOpen{"another aizuchi serves this store" + by +
                         "; stop it, or give this one a store of its own"};
    }
    const auto pid = std::to_string(::getpid());
    const bool noted =
        ::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, pid.data(), pid.size(), 0) >= 0;
    if (noted) return;
    const auto error = errno;
    ::close(descriptor_);
    refuse(file, error);
}

Lock::~Lock() {
    ::close(descriptor_);
}

}  // namespace store
