#pragma once

#include "adapters/local/adapter.hpp"
#include "adapters/local/api.hpp"
#include "adapters/runtime/clock.hpp"
#include "adapters/runtime/current.hpp"
#include "adapters/runtime/every.hpp"
#include "adapters/runtime/loops.hpp"
#include "adapters/runtime/waking_store.hpp"
#include "adapters/teams/adapter.hpp"
#include "adapters/teams/receiver.hpp"
#include "app/front.hpp"
#include "config/load.hpp"
#include "store/database.hpp"

#include <deque>
#include <memory>
#include <mutex>

/// A running Aizuchi: the parts in the order in which they lean on each other.
class Service {
public:
    /// Front and clock must outlive it.
    Service(config::Loaded config, std::unique_ptr<store::Database> database, Front& front,
            runtime::Clock& clock);
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    ~Service() { stop(); }

    /// Where the store is a new one, plays what happened before the demo opens.
    void open_on_a_monday();

    /// Opens the port, and begins to work.
    void start();

    /// Takes another config as soon as that can be recorded, whole; names in the log what needs a restart.
    /// Never waits.
    void take(config::Loaded fresh);

    /// Answers what is in work, lets calls come back, and ends. Once is enough.
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

    std::vector<runtime::Job> jobs();
    void take_what_is_wanted();
    void put_in_use(const std::shared_ptr<const config::Loaded>& fresh);
    void tell_what_is_wrong();
    void tell_of_the_secret(std::vector<http::Reason>& reasons) const;
    void prove_the_store();
    void note_what_others_wrote();
    bot::Timestamp advance(bot::Span span);
    void handle(http::Request request, http::Reply reply);

    local::Ground ground();
    local::Adapter::Work work_of_adapter();
    runtime::Loops::Work work_of_loops();
    runtime::WakingStore::Listeners calls();
    bot::Dispatcher::Adapters adapters();

    config::Settings settings_;
    runtime::CurrentCommunity present_;
    std::unique_ptr<store::Database> database_;
    Front& front_;
    runtime::Clock& clock_;
    http::Health& health_{front_.health()};
    local::Feed feed_{};
    runtime::WakingStore store_{database_->store(), calls()};
    bot::Bot bot_{store_};
    local::Adapter local_{work_of_adapter()};
    std::unique_ptr<Teams> teams_{settings_.teams ? std::make_unique<Teams>(*this, *settings_.teams)
                                                  : nullptr};
    bot::Dispatcher dispatcher_{store_, adapters()};
    runtime::Loops loops_{work_of_loops()};
    local::Api api_{ground()};
    std::int64_t others_wrote_ = 0;
    std::chrono::steady_clock::time_point proved_at_{};
    std::mutex mutex_{};
    std::shared_ptr<const config::Loaded> wanted_{};  ///< not in use yet
    runtime::Every taking_{{.name = "take the config", .run = [this] { take_what_is_wanted(); }}};
    std::deque<runtime::Every> jobs_{};  ///< the last: they use all the others
};
