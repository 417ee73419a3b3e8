#pragma once

#include <cstdlib>
#include <unistd.h>

namespace tests {

/// Nobody in particular, as long as it lives: to whom file permissions apply, which they do not to root. Only
/// where there is one thread.
class Unprivileged {
public:
    Unprivileged() {
        if (before_ == 0) changed_ = seteuid(65534) == 0;
    }

    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

    ~Unprivileged() {
        if (changed_ && seteuid(before_) != 0) std::abort();
    }

private:
    uid_t before_ = geteuid();
    bool changed_ = false;
};

}  // namespace tests
