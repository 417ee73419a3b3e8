#pragma once

#include "adapters/http/message.hpp"
#include "adapters/http/path.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// One request on its way to its answer.
struct Exchange {
    Request request{};
    std::vector<std::string>
        names{};  ///< what the path names, in its order: channel, message, reaction, person
    Parameters parameters{};
    Reply reply{};
};

/// Who takes which request.
class Routes {
public:
    using Take = std::function<void(Exchange)>;

    /// `path` like `/local/channels/*/messages`; each `*` stands for one name, which is not empty.
    void add(std::string method, std::string_view path, Take take);

    /// 404 where no path fits, 405 with the methods that are taken where one does.
    void take(Request request, Reply reply) const;

private:
    struct Route {
        std::string method{};
        std::vector<std::string> path{};
        Take take{};
    };

    std::vector<Route> routes_{};
};

}  // namespace http
