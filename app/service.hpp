#pragma once

#include "adapters/http/health.hpp"
#include "adapters/http/server.hpp"
#include "adapters/local/adapter.hpp"
#include "adapters/local/api.hpp"
#include "adapters/runtime/clock.hpp"
#include "adapters/runtime/current.hpp"
#include "adapters/runtime/loops.hpp"
#include "adapters/runtime/waking_store.hpp"
#include "adapters/teams/adapter.hpp"
#include "adapters/teams/receiver.hpp"
#include "config/load.hpp"
#include "store/open.hpp"

#include <memory>

/// A running Aizuchi: the parts in the order in which they lean on each other.
class Service {
public:
    /// Opens the store; in a new one a demo plays what happened before it opens.
    Service(config::Loaded config, bool demo);

    /// Opens the port.
    void start();

    /// Takes another config, and names in the log what needs a restart.
    void take(config::Loaded fresh);

    /// Answers what is in work, lets calls come back, and ends.
    void stop();

private:
    /// Both ways of Teams, where the config has it.
    struct Teams {
        Teams(Service& service, const teams::Settings& given);

        teams::Settings settings;
        teams::Tokens tokens;
        teams::Adapter adapter;
        teams::Receiver receiver;
    };

    void open_on_a_monday();
    void each_second();
    void tell_what_is_wrong();
    void tell_of_the_secret(std::vector<http::Reason>& reasons) const;
    void prove_the_store();
    void note_what_others_wrote();
    bot::Timestamp advance(bot::Span span);
    std::string address() const;
    void handle(http::Request request, http::Reply reply);

    local::Ground ground();
    local::Adapter::Work work_of_adapter();
    runtime::Loops::Work work_of_loops();
    runtime::WakingStore::Listeners calls();
    bot::Dispatcher::Adapters adapters();

    config::Settings settings_;
    runtime::CurrentCommunity present_;
    std::unique_ptr<store::Database> database_;
    runtime::Clock clock_{};
    http::Health health_{};
    local::Feed feed_{};
    runtime::WakingStore store_{database_->store(), calls()};
    bot::Bot bot_{store_};
    local::Adapter local_{work_of_adapter()};
    std::unique_ptr<Teams> teams_{settings_.teams ? std::make_unique<Teams>(*this, *settings_.teams)
                                                  : nullptr};
    bot::Dispatcher dispatcher_{store_, adapters()};
    runtime::Loops loops_{work_of_loops()};
    local::Api api_{ground()};
    http::Server server_;
    std::int64_t others_wrote_ = 0;
    std::chrono::steady_clock::time_point proved_at_{};
};
