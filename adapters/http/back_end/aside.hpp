#pragma once

#include "adapters/http/message.hpp"

namespace web::http {
class http_request;
}  // namespace web::http

namespace http::back_end {

/// What of an exchange cpprestsdk's own types cannot carry; it rides along as their server context.
struct Aside {
    Reply reply{};
    bot::Timestamp arrived_at{};
    std::function<void(std::shared_ptr<EventStream>)> stream{};
    NextPart parts{};
};

/// The aside of a request that came by `ground_of`, until it is answered.
Aside& aside_of(const web::http::http_request& request);

}  // namespace http::back_end
