#pragma once

#include "bot/time.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// The value of the first header of that name, whatever its case; empty where there is none.
std::string_view header(const Headers& headers, std::string_view name);

/// Whether they say that the body is JSON.
bool is_json(const Headers& headers);

/// One request, whole and within all bounds.
struct Request {
    std::string method{};  ///< as sent: `GET`
    std::string path{};    ///< still percent-encoded, without the query; begins with `/`
    std::string query{};   ///< still percent-encoded, without `?`
    Headers headers{};
    std::string body{};
    std::string from{};           ///< the address of who asks: as the socket says, or a trusted proxy
    bot::Timestamp arrived_at{};  ///< when its last byte came, by the clock that the server was given
};

/// A stream of server-sent events to one client. Any thread may use it.
class EventStream {
public:
    virtual ~EventStream() = default;

    /// Sends `data: TEXT`. False once the client is gone, or too slow to be waited for.
    virtual bool send(std::string_view text) = 0;

    /// Ends the stream; also done by the server when it stops.
    virtual void close() = 0;
};

/// A body that is made while it is sent: gives its next part, nothing once it is over. What it throws breaks
/// the connection off, so that nobody takes what was sent for the whole.
using NextPart = std::function<std::optional<std::string>()>;

struct Response {
    int status = 200;
    Headers headers{};  ///< a value with a line break is dropped, with its header
    std::string body{};

    /// Where set, the response is a stream of server-sent events: called once, when its head is out.
    std::function<void(std::shared_ptr<EventStream>)> stream{};

    /// Where set, the body: asked for a part, by one thread at a time and never after the server has stopped,
    /// when the client has taken the one before. What it holds may be let go of later than that.
    NextPart parts{};
};

/// Answers a request, from any thread; what comes after the first answer is dropped.
using Reply = std::function<void(Response)>;

/// Takes a request and answers it now or later. A handler must not wait: while it does, its worker serves
/// nobody. What it throws is answered 500. A reply that is destroyed uncalled is answered 500 too.
using Handler = std::function<void(Request, Reply)>;

}  // namespace http
