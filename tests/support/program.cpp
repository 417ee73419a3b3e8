#include "tests/support/program.hpp"

#include <sys/wait.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace tests {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const std::string program = AIZUCHI_PROGRAM;

std::string text_of(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

void write_to(const std::string& file, int descriptor) {
    const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(opened, descriptor);
    close(opened);
}

/// The child is this test program until `execv`.
pid_t start(std::vector<std::string> words, const std::string& out, const std::string& err,
            const std::function<void()>& arrange) {
    words.insert(words.begin(), program);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const auto child = fork();
    if (child < 0) throw std::runtime_error{"cannot fork"};
    if (child > 0) return child;
    write_to(out, STDOUT_FILENO);
    write_to(err, STDERR_FILENO);
    arrange();
    execv(program.c_str(), arguments.data());
    _exit(127);
}

int exit_code_of(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Asks again until it is true, or a minute (a sanitizer on a busy machine) has passed.
bool soon(const std::function<bool()>& is) {
    const auto end = std::chrono::steady_clock::now() + 60s;
    while (std::chrono::steady_clock::now() < end) {
        if (is()) return true;
        poll(nullptr, 0, 10);  // another process works on it meanwhile
    }
    return false;
}

}  // namespace

Folder::Folder() {
    path_ = (fs::temp_directory_path() / "aizuchi-test-XXXXXX").string();
    if (!mkdtemp(path_.data())) throw std::runtime_error{"no folder for a test"};
}

Folder::~Folder() {
    fs::remove_all(path_);
}

std::string Folder::write(const std::string& name, const std::string& text) const {
    std::ofstream{file(name)} << text;
    return file(name);
}

Ended call(const std::vector<std::string>& words, const std::string& folder) {
    const Folder outputs;
    const auto child = start(words, outputs.file("out"), outputs.file("err"), [&] {
        if (!folder.empty() && chdir(folder.c_str()) != 0) _exit(126);
    });
    int status = 0;
    waitpid(child, &status, 0);
    return {exit_code_of(status), text_of(outputs.file("out")), text_of(outputs.file("err"))};
}

Serving::Serving(std::vector<std::string> words, const std::function<void()>& arrange)
    : child_{start(std::move(words), folder_.file("out"), folder_.file("err"), arrange)} {
    wait_for_the_port();
}

Serving::~Serving() {
    if (child_ == 0) return;
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
}

void Serving::wait_for_the_port() {
    const std::string sign = "listening on http://127.0.0.1:";
    const bool listens = soon([&] {
        const auto text = log();
        const auto found = text.find(sign);
        if (found == std::string::npos || text.find('\n', found) == std::string::npos) return false;
        port_ = static_cast<std::uint16_t>(std::stoi(text.substr(found + sign.size())));
        return true;
    });
    if (!listens) throw std::runtime_error{"the program does not listen: " + log()};
}

namespace {

/// A body that came in chunks, put together.
std::string whole_body_of(const std::string& answer) {
    const auto body = support::body_of(answer);
    if (answer.find("\r\nTransfer-Encoding: chunked\r\n") == std::string::npos) return body;
    std::string whole;
    std::size_t at = 0;
    for (;;) {
        const auto line_end = body.find("\r\n", at);
        if (line_end == std::string::npos) return {};  // it broke off
        const auto size = std::stoul(body.substr(at, line_end - at), nullptr, 16);
        if (size == 0) return whole;
        whole += body.substr(line_end + 2, size);
        at = line_end + 2 + size + 2;
    }
}

}  // namespace

Answered Serving::ask(const std::string& method, const std::string& path, const nlohmann::json& body) const {
    const auto text = body.is_null() ? std::string{} : body.dump();
    auto request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n";
    if (!text.empty()) request += "Content-Type: application/json\r\n";
    request += "Content-Length: " + std::to_string(text.size()) + "\r\nConnection: close\r\n\r\n" + text;
    const support::RawSocket socket{port_};
    socket.send(request);
    const auto answer = socket.read({}, std::chrono::seconds{10});
    return {support::status_of(answer), nlohmann::json::parse(whole_body_of(answer), nullptr, false), answer};
}

void Serving::signal(int number) const {
    kill(child_, number);
}

int Serving::wait() {
    int status = 0;
    waitpid(child_, &status, 0);
    child_ = 0;
    return exit_code_of(status);
}

std::string Serving::log() const {
    return text_of(folder_.file("err"));
}

Answered until(const Serving& serving, const std::string& path,
               const std::function<bool(const nlohmann::json&)>& enough) {
    Answered answer;
    soon([&] {
        answer = serving.ask("GET", path);
        return answer.status == 200 && enough(answer.body);
    });
    return answer;
}

std::string small_config(const Folder& folder) {
    return folder.write("aizuchi.toml", R"([server]
listen = "127.0.0.1:0"
[store]
url = "sqlite:)" + folder.file("aizuchi.db") +
                                            R"("
[local]
clock = true
[calendar.tokyo]
zone = "Asia/Tokyo"
hours = ["Mon-Fri 09:00-12:00", "Mon-Fri 13:00-18:00"]
[people.ito]
name = "Ito"
local = "ito"
language = "en"
[people.uebuchi]
name = "Uebuchi"
local = "uebuchi"
language = "en"
[pmo]
members = ["ito", "uebuchi"]
lead = "uebuchi"
first_posts_from = 2099-01-01
[theme.hr]
name = "HR"
channels = ["local:hr"]
owners = ["ito", "uebuchi"]
language = "en"
)");
}

}  // namespace tests
