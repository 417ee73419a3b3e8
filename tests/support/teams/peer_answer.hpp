#pragma once

#include "adapters/http/message.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace support {

/// What the peer does not do, and why; thrown by whoever finds it out.
class PeerRefusal : public std::runtime_error {
public:
    PeerRefusal(int status, std::string code, const std::string& message, std::string retry_after = {})
        : std::runtime_error(message),
          status_(status),
          code_(std::move(code)),
          retry_after_(std::move(retry_after)) {}

    int status() const { return status_; }

    const std::string& code() const { return code_; }

    const std::string& retry_after() const { return retry_after_; }

private:
    int status_;
    std::string code_;
    std::string retry_after_;
};

inline http::Response peer_answer(int status, const nlohmann::json& body) {
    return {.status = status,
            .headers = {{"Content-Type", "application/json; charset=utf-8"}, {"MS-CV", "peer.1"}},
            .body = body.dump()};
}

}  // namespace support
