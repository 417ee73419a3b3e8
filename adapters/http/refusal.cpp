#include "adapters/http/refusal.hpp"

#include <nlohmann/json.hpp>

namespace http {

Response refusal(int status, std::string_view code, std::string_view message) {
    using Json = nlohmann::json;
    const Json body{{"error", {{"code", code}, {"message", message}}}};
    Response response{.status = status,
                      .headers = {{"Content-Type", "application/json"}},
                      .body = body.dump(-1, ' ', false, Json::error_handler_t::replace)};
    if (status == 503) response.headers.emplace_back("Retry-After", "1");
    return response;
}

}  // namespace http
