#include "adapters/runtime/log.hpp"

#include "adapters/runtime/repeats.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace runtime {

namespace {

/// spdlog escapes nothing by itself: a quote or a line break in a message would break the line.
class JsonLines final : public spdlog::formatter {
public:
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& line) override {
        using nlohmann::ordered_json;
        const auto level = spdlog::level::to_string_view(message.level);
        const ordered_json json{{"at", bot::rfc3339(std::chrono::floor<bot::Span>(message.time))},
                                {"level", std::string{level.data(), level.size()}},
                                {"message", std::string{message.payload.data(), message.payload.size()}}};
        const auto text = json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
        line.append(text.data(), text.data() + text.size());
    }

    std::unique_ptr<formatter> clone() const override { return std::make_unique<JsonLines>(); }
};

}  // namespace

void log_to_stderr(bool json) {
    auto screen = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
    auto logger = std::make_shared<spdlog::logger>("aizuchi", repeats_once(std::move(screen)));
    if (json) {
        logger->set_formatter(std::make_unique<JsonLines>());
    } else {
        logger->set_pattern("%Y-%m-%d %H:%M:%S%z %^%l%$  %v");
    }
    spdlog::set_default_logger(std::move(logger));
}

}  // namespace runtime
