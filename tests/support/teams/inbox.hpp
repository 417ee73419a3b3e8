#pragma once

#include "adapters/teams/receiver.hpp"
#include "bot/rules/rules.hpp"
#include "store/open.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/teams/cast.hpp"
#include "tests/support/teams/peer.hpp"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <future>
#include <memory>
#include <sstream>
#include <string>

namespace tests {

/// What the program logs while this lives.
class Log {
public:
    Log() : before_{spdlog::default_logger()} {
        auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(text_);
        spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", sink));
    }

    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    ~Log() { spdlog::set_default_logger(before_); }

    /// What was logged since the last time.
    std::string take() {
        auto text = text_.str();
        text_.str({});
        return text;
    }

private:
    std::shared_ptr<spdlog::logger> before_;
    std::ostringstream text_{};
};

/// The way in of Teams over a real database; Microsoft's side is a peer on loopback. The clock is moved by
/// hand.
struct TeamsInbox {
    Log log{};
    Folder folder{};
    std::unique_ptr<store::Database> database =
        store::open("sqlite:" + folder.file("inbox.db"), store::Use::Serve);
    bot::Bot bot{database->store()};
    std::atomic<bot::Timestamp> now = noon;
    std::shared_ptr<const bot::Community> people = std::make_shared<bot::Community>(teams_community());
    support::TeamsPeer peer{{.tenant = tenant}, [this] { return now.load(); }};
    Current current{[this] { return people; }, [this] { return now.load(); }};
    std::unique_ptr<teams::Receiver> receiver{};

    explicit TeamsInbox(bool insecure_local = false) {
        auto settings = peer.settings();
        settings.cloud.hosts.emplace_back("smba.trafficmanager.net");
        settings.insecure_local = insecure_local;
        begin(std::move(settings));
    }

    /// As a program that starts with these settings, and knows no key.
    void begin(teams::Settings settings) {
        receiver = std::make_unique<teams::Receiver>(teams::Receiver::Needs{.bot = bot,
                                                                            .book = database->addresses(),
                                                                            .current = current,
                                                                            .draw = [] { return 7U; },
                                                                            .settings = std::move(settings)});
    }

    /// Sends a request and waits for its answer.
    http::Response ask(http::Request request) const {
        auto answered = std::make_shared<std::promise<http::Response>>();
        auto answer = answered->get_future();
        receiver->take(std::move(request),
                       [answered](http::Response response) { answered->set_value(std::move(response)); });
        if (answer.wait_for(10s) != std::future_status::ready) return {.status = 0};
        return answer.get();
    }

    /// An activity with a token that was minted for its service, unless the mint says otherwise.
    http::Request request(const Json& activity, support::TeamsMint mint = {}) const {
        if (!mint.service) mint.service = activity.value("serviceUrl", "");
        return {.method = "POST",
                .path = "/api/messages",
                .headers = {{"Content-Type", "application/json; charset=utf-8"},
                            {"Authorization", "Bearer " + peer.mint(mint)}},
                .body = activity.dump()};
    }

    http::Response tell(const Json& activity, const support::TeamsMint& mint = {}) const {
        return ask(request(activity, mint));
    }

    int status(const Json& activity, const support::TeamsMint& mint = {}) const {
        return tell(activity, mint).status;
    }

    std::vector<bot::Entry> posts() const { return database->records().list({}); }
};

}  // namespace tests
