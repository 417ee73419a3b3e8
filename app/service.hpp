#pragma once

#include "adapters/runtime/clock.hpp"
#include "adapters/runtime/current.hpp"
#include "adapters/runtime/every.hpp"
#include "adapters/runtime/loops.hpp"
#include "adapters/runtime/lost_ground.hpp"
#include "adapters/runtime/trouble_log.hpp"
#include "adapters/runtime/waking_store.hpp"
#include "app/front.hpp"
#include "app/products.hpp"
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
    std::vector<runtime::Job> jobs();
    void take_what_is_wanted();
    void put_in_use(const std::shared_ptr<const config::Loaded>& fresh);
    void tell_what_is_lost();
    void tell_what_is_wrong();
    void prove_the_store();
    void let_old_letters_go();
    void note_what_others_wrote();
    bot::Timestamp advance(bot::Span span);
    void handle(http::Request request, http::Reply reply) const;

    std::vector<Product> connected();
    runtime::WakingStore::Listeners listeners();
    bot::Dispatcher::Adapters adapters() const;
    void tell_all_that_all_changed() const;

    config::Settings settings_;
    Front& front_;
    http::Health& health_{front_.health()};
    runtime::Clock& clock_;
    runtime::Current current_;
    std::unique_ptr<store::Database> database_;
    runtime::TroubleLog trouble_log_{};
    runtime::WakingStore store_{database_->store(), listeners()};
    bot::Bot bot_{store_};
    std::vector<Product> products_{connected()};
    bot::Dispatcher dispatcher_{store_, database_->records(), adapters()};
    runtime::Loops loops_{{.store = store_, .dispatcher = dispatcher_, .current = current_}};
    runtime::LostGroundTeller lost_ground_{};
    std::int64_t others_wrote_ = 0;
    std::chrono::steady_clock::time_point proved_at_{};
    bot::Timestamp cleared_at_{};
    std::mutex mutex_{};
    std::shared_ptr<const config::Loaded> wanted_{};  ///< not in use yet
    runtime::Every taking_{{.name = "take the config", .run = [this] { take_what_is_wanted(); }}};
    std::deque<runtime::Every> jobs_{};  ///< the last: they use all the others
};
