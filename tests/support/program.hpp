#pragma once

#include "tests/support/raw_socket.hpp"

#include <nlohmann/json.hpp>
#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tests {

/// A folder of its own, removed with all that is in it.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    std::string file(const std::string& name) const { return path_ + "/" + name; }

    /// Writes a file in it, and gives its name.
    std::string write(const std::string& name, const std::string& text) const;

private:
    std::string path_{};
};

/// What a call of the program left behind.
struct Ended {
    int exit_code = -1;
    std::string out{};
    std::string err{};
};

/// Calls the real program, as a person at a terminal would, and waits for its end.
Ended call(const std::vector<std::string>& words, const std::string& folder = {});

struct Answered {
    int status = 0;
    nlohmann::json body{};  ///< null where it was no JSON
    std::string raw{};
};

/// The real program while it serves, on a free port. Killed at the end, if it still runs.
class Serving {
public:
    /// `arrange` is called in the child before the program begins.
    explicit Serving(
        std::vector<std::string> words, const std::function<void()>& arrange = [] {});
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;
    ~Serving();

    std::uint16_t port() const { return port_; }

    pid_t pid() const { return child_; }

    Answered ask(const std::string& method, const std::string& path,
                 const nlohmann::json& body = nullptr) const;

    void signal(int number) const;

    /// Waits until it has ended and gives its exit code; -9 after SIGKILL.
    int wait();

    /// All that it has logged so far.
    std::string log() const;

private:
    void wait_for_the_port();

    Folder folder_{};
    pid_t child_ = 0;
    std::uint16_t port_ = 0;
};

/// Asks again until `enough` is true of the answer, ten seconds at most; gives the last answer.
Answered until(const Serving& serving, const std::string& path,
               const std::function<bool(const nlohmann::json&)>& enough);

/// A config with one theme (`hr`, ito and uebuchi), a clock that may be advanced, and a store in that folder.
std::string small_config(const Folder& folder);

}  // namespace tests
