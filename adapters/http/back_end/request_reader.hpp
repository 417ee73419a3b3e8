#pragma once

#include "adapters/http/bounds.hpp"
#include "adapters/http/message.hpp"

#include <cstddef>
#include <memory>
#include <span>

namespace http::back_end {

/// Makes whole requests, one after the other, of the bytes of a connection; strict, and within the bounds.
class RequestReader {
public:
    enum class Step {
        NeedsMore,
        AsksToGoOn,  ///< the client waits for `100 Continue`; then read again
        Whole,       ///< `take` it
        Refused      ///< `refusal` says why; nothing that follows can be understood
    };

    explicit RequestReader(const Bounds& bounds);
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;
    ~RequestReader();

    /// Where to put the next bytes; then `filled` says how many.
    std::span<char> room();
    void filled(std::size_t bytes);

    /// Whether no byte of the next request has come.
    bool empty() const;

    /// Reads as far as it can.
    Step read();

    const Response& refusal() const;

    /// The request without what only the connection knows: from, arrived_at. The next one begins.
    Request take();

    /// Of the request that was taken last.
    bool keeps_alive() const;
    bool old() const;  ///< HTTP/1.0

private:
    struct Progress;
    std::unique_ptr<Progress> progress_{};
};

}  // namespace http::back_end
