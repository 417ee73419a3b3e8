#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace support {

/// Stands before a server of loopback and lets through what is asked and answered, except answers with the
/// header `X-Gate`: `cut` ends the line instead, a number of milliseconds lets the answer wait so long.
class TeamsGate {
public:
    explicit TeamsGate(std::uint16_t server);
    TeamsGate(const TeamsGate&) = delete;
    TeamsGate& operator=(const TeamsGate&) = delete;
    ~TeamsGate();

    std::uint16_t port() const { return port_; }

private:
    void listen();
    void serve(int client);
    void leave();

    const std::uint16_t server_;
    int listening_ = -1;
    int end_read_ = -1;  ///< readable once all is over
    int end_write_ = -1;
    std::uint16_t port_ = 0;
    std::mutex mutex_{};
    std::condition_variable left_{};
    int inside_ = 0;
    std::thread thread_{};
};

}  // namespace support
