#include "app/service.hpp"

#include "adapters/http/refusal.hpp"
#include "adapters/local/morning.hpp"
#include "bot/rules/rules.hpp"
#include "bot/troubles.hpp"

#include <spdlog/spdlog.h>

#include <future>
#include <utility>

namespace {

using namespace std::chrono_literals;

/// How often a store that works is asked whether it still does.
constexpr auto proof_every = 5s;

constexpr std::size_t refusals_read = 100;

}  // namespace

Service::Service(config::Loaded config, std::unique_ptr<store::Database> database, Front& front,
                 runtime::Clock& clock)
    : settings_{std::move(config.settings)},
      front_{front},
      clock_{clock},
      current_{std::move(config.community), clock},
      database_{std::move(database)} {
    clock_.set_ahead(database_->board().ahead());
    for (const auto& warning : config.warnings) spdlog::warn("{}", line_of(warning));
    wanted_ = std::make_shared<const config::Loaded>(config::Loaded{settings_, current_.community(), {}});
    for (auto& job : jobs()) jobs_.emplace_back(std::move(job));
    for (const auto& product : products_) {
        for (const auto& job : product.channel.jobs) jobs_.emplace_back(job);
    }
}

void Service::start() {
    front_.let_in(
        [this](http::Request request, http::Reply reply) { handle(std::move(request), std::move(reply)); });
    front_.start();
    loops_.start();
    taking_.start();
    for (auto& job : jobs_) job.start();
}

void Service::take(config::Loaded fresh) {
    for (const auto& warning : fresh.warnings) spdlog::warn("{}", line_of(warning));
    for (const auto& key : config::needs_restart(settings_, fresh.settings)) {
        spdlog::warn("{} has changed: that is taken at the next start", key);
    }
    if (!config::secrets_fit(settings_, fresh.settings)) {
        auto community = *fresh.community;
        community.expiries = current_.community()->expiries;
        fresh.community = std::make_shared<const bot::Community>(std::move(community));
    }
    {
        const std::scoped_lock lock{mutex_};
        wanted_ = std::make_shared<const config::Loaded>(std::move(fresh));
    }
    taking_.soon();
}

/// The one before stays in use until all cards are to be looked at by the new one.
void Service::take_what_is_wanted() {
    std::shared_ptr<const config::Loaded> fresh;
    {
        const std::scoped_lock lock{mutex_};
        fresh = wanted_;
    }
    if (!fresh) return;
    std::promise<void> taken;
    bot_.handle({.what = bot::Reloaded{}}, fresh->community, clock_.now(),
                [&](const bot::Outcomes& outcomes) {
                    if (outcomes.failure) return taken.set_exception(outcomes.failure);
                    put_in_use(fresh);
                    taken.set_value();
                });
    taken.get_future().get();
}

void Service::put_in_use(const std::shared_ptr<const config::Loaded>& fresh) {
    const bool at_the_start = current_.community() == fresh->community;
    current_.set(fresh->community);
    if (config::secrets_fit(settings_, fresh->settings)) {
        for (const auto& product : products_) product.renew(fresh->settings);
    }
    tell_all_that_all_changed();
    if (!at_the_start) spdlog::info("the config was taken");
    const std::scoped_lock lock{mutex_};
    if (wanted_ == fresh) wanted_.reset();
}

void Service::stop() {
    front_.stop();
    taking_.stop();
    for (auto& job : jobs_) job.stop();
    loops_.stop();
}

/// The clock is put to each scene, so that what the bot said stands where it would have said it.
void Service::open_on_a_monday() {
    if (!database_->records().list({.limit = 1}).empty()) return;
    const auto opening = local::monday_morning(clock_.now());
    for (const auto& scene : local::before(opening)) {
        clock_.set(scene.at);
        bot_.handle(scene.event, current_.community(), scene.at);
        dispatcher_.drain(bot::Rules{current_.community()}, scene.at);
    }
    database_->board().advance(clock_.set(opening));
}

bot::Timestamp Service::advance(bot::Span span) {
    loops_.between_calls([&] { clock_.set_ahead(database_->board().advance(span)); });
    return clock_.now();
}

/// Each is done by one thread: what it alone uses needs no guard.
std::vector<runtime::Job> Service::jobs() {
    return {{.name = "look what others wrote", .run = [this] { note_what_others_wrote(); }},
            {.name = "prove that the store can be written", .run = [this] { prove_the_store(); }},
            {.name = "look which channels are lost", .run = [this] { tell_what_is_lost(); }},
            {.name = "look what is wrong", .run = [this] { tell_what_is_wrong(); }},
            {.name = "let old letters go", .run = [this] { let_old_letters_go(); }}};
}

/// The command line works on the same store.
void Service::note_what_others_wrote() {
    clock_.set_ahead(database_->board().ahead());
    const auto written = database_->written_by_others();
    if (std::exchange(others_wrote_, written) == written) return;
    tell_all_that_all_changed();
    loops_.wake();
}

void Service::prove_the_store() {
    const auto now = std::chrono::steady_clock::now();
    if (health_.ready() && now < proved_at_ + proof_every) return;
    proved_at_ = now;
    try {
        database_->prove_writable();
        if (!health_.ready()) spdlog::info("posts can be recorded again");
        health_.store_works();
    } catch (const std::exception& failure) {
        listeners().failed(failure.what());
    }
}

/// Once a day, by the clock that may be moved on.
void Service::let_old_letters_go() {
    const auto now = clock_.now();
    if (!settings_.keep_posts || now < cleared_at_ + std::chrono::days{1}) return;
    cleared_at_ = now;
    const auto gone = database_->keeper().forget_letters(now - *settings_.keep_posts);
    if (gone > 0) spdlog::info("{} letters were older than store.keep_posts and are gone", gone);
}

void Service::tell_what_is_lost() {
    const auto community = current_.community();
    const auto is_lost = [this](const bot::ConversationId& channel) -> std::optional<bot::LostGround> {
        for (const auto& product : products_) {
            if (product.channel.kind == kind_of(channel)) return product.channel.lost(channel);
        }
        return {};
    };
    const auto lost = runtime::lost_ground(*community, database_->records(), is_lost);
    lost_ground_.take(lost, [&](std::vector<bot::LostGround> all) {
        bot_.handle({.what = bot::GroundSeen{std::move(all)}}, community, clock_.now());
    });
}

void Service::tell_what_is_wrong() {
    const auto& records = database_->records();
    const auto now = clock_.now();
    bot::Wrong wrong{.unreachable = records.unreachable(),
                     .refusals = records.refusals(refusals_read),
                     .refused_since = now - bot::refusals_matter_for,
                     .lost = records.lost_ground()};
    if (!wrong.lost.empty()) {
        for (const auto& it : records.list({.which = bot::Filter::Which::Open}))
            wrong.waiting.push_back(it.post.key.conversation);
    }
    const auto all = bot::troubles(wrong, *current_.community(), now);
    health_.set_others(all);
    trouble_log_.tell(all, now);
}

bot::Dispatcher::Adapters Service::adapters() const {
    bot::Dispatcher::Adapters all;
    for (const auto& [channel, renew] : products_) all.emplace(channel.kind, channel.adapter);
    return all;
}

void Service::tell_all_that_all_changed() const {
    for (const auto& product : products_) product.channel.all_changed();
}

void Service::handle(http::Request request, http::Reply reply) const {
    for (const auto& product : products_) {
        for (const auto& route : product.channel.routes) {
            if (route.takes(request.path)) return route.handler(std::move(request), std::move(reply));
        }
    }
    reply(http::refusal(404, "not_found", "there is nothing at this path"));
}

std::vector<Product> Service::connected() {
    const runtime::Ground ground{.bot = bot_,
                                 .book = database_->addresses(),
                                 .records = database_->records(),
                                 .current = current_,
                                 .address = [this] { return front_.address(); },
                                 .public_url = settings_.server.public_url};
    return products(settings_, ground, {.board = database_->board(), .advance = [this](bot::Span span) {
                                            return advance(span);
                                        }});
}

runtime::WakingStore::Listeners Service::listeners() {
    return {.committed =
                [this] {
                    for (const auto& product : products_) product.channel.recorded();
                    loops_.wake();
                },
            .failed =
                [this](const std::string& what) {
                    if (health_.ready()) spdlog::error("posts cannot be recorded: {}", what);
                    health_.store_failed(what, clock_.now());
                }};
}
