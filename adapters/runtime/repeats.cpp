#include "adapters/runtime/repeats.hpp"

#include <spdlog/fmt/fmt.h>
#include <spdlog/sinks/base_sink.h>

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace runtime {

namespace {

constexpr std::chrono::minutes quiet_for{1};
constexpr std::size_t most_remembered = 256;

class Repeats final : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit Repeats(std::shared_ptr<spdlog::sinks::sink> behind) : behind_{std::move(behind)} {}

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        if (message.level < spdlog::level::warn) return behind_->log(message);
        make_room(message.time);
        const auto [said, is_new] = said_.try_emplace({message.payload.data(), message.payload.size()});
        if (!is_new && message.time < said->second.at + quiet_for) {
            ++said->second.since;
            return;
        }
        const auto since = std::exchange(said->second, {.at = message.time}).since;
        if (since == 0) return behind_->log(message);
        auto told = message;
        const auto text = fmt::format("{} (and {} times more before)", message.payload, since);
        told.payload = text;
        behind_->log(told);
    }

    void flush_() override { behind_->flush(); }

    void set_pattern_(const std::string& pattern) override { behind_->set_pattern(pattern); }

    void set_formatter_(std::unique_ptr<spdlog::formatter> formatter) override {
        behind_->set_formatter(std::move(formatter));
    }

private:
    using Moment = spdlog::log_clock::time_point;

    struct Said {
        Moment at{};
        std::size_t since = 0;  ///< how often it came and was not said
    };

    void make_room(Moment now) {
        if (said_.size() < most_remembered) return;
        std::erase_if(said_, [now](const auto& one) { return now >= one.second.at + quiet_for; });
        if (said_.size() >= most_remembered) said_.clear();
    }

    std::shared_ptr<spdlog::sinks::sink> behind_;
    std::map<std::string, Said> said_{};
};

}  // namespace

std::shared_ptr<spdlog::sinks::sink> repeats_once(std::shared_ptr<spdlog::sinks::sink> behind) {
    return std::make_shared<Repeats>(std::move(behind));
}

}  // namespace runtime
