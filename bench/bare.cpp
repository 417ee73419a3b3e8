// A bare cpprestsdk listener that reads the body and answers 200: what `./dev bench` measures Aizuchi
// against.
#include <cpprest/http_listener.h>
#include <pplx/threadpool.h>

#include <csignal>
#include <iostream>

namespace {

using web::http::http_request;
using web::http::experimental::listener::http_listener;

void answer(const http_request& request) {
    auto body = request;
    body.extract_utf8string(true)
        .then([request](const pplx::task<std::string>& text) {
            text.get();
            return request.reply(web::http::status_codes::OK, "{}", "application/json");
        })
        .then([](const pplx::task<void>& done) {
            try {
                done.get();
            } catch (const std::exception& gone) {
                std::cerr << gone.what() << "\n";
            }
        });
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    crossplat::threadpool::initialize_with_threads(2);
    sigset_t stops{};
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);

    http_listener listener{web::uri{words[1]}};
    listener.support(answer);
    listener.open().get();
    std::cerr << "listening\n";
    int arrived = 0;
    sigwait(&stops, &arrived);
    listener.close().get();
    return 0;
}
