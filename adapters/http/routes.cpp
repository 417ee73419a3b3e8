#include "adapters/http/routes.hpp"

#include "adapters/http/refusal.hpp"

#include <optional>

namespace http {

namespace {

constexpr std::string_view any = "*";

using Segments = std::vector<std::string>;

/// The names in a path, if it fits.
std::optional<Segments> names_in(const Segments& path, const Segments& pattern) {
    if (path.size() != pattern.size()) return {};
    Segments names;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (pattern[at] != any && pattern[at] != path[at]) return {};
        if (path[at].empty()) return {};
        if (pattern[at] == any) names.push_back(path[at]);
    }
    return names;
}

Response no_such_place() {
    return refusal(404, "no_such_place", "there is nothing at this path");
}

Response wrong_method(const std::string& allowed) {
    auto response = refusal(405, "wrong_method", "this path takes " + allowed);
    response.headers.emplace_back("Allow", allowed);
    return response;
}

}  // namespace

void Routes::add(std::string method, std::string_view path, Take take) {
    routes_.push_back({std::move(method), segments(path).value_or(Segments{}), std::move(take)});
}

void Routes::take(Request request, Reply reply) const {
    const auto path = segments(request.path);
    auto asked = parameters(request.query);
    if (!path || !asked) return reply(refusal(400, "bad_path", "the path cannot be decoded"));
    std::string allowed;
    for (const auto& route : routes_) {
        auto names = names_in(*path, route.path);
        if (!names) continue;
        if (route.method == request.method) {
            return route.take({std::move(request), *std::move(names), *std::move(asked), std::move(reply)});
        }
        allowed.append(allowed.empty() ? "" : ", ")
            .append(route.method == "GET" ? "GET, HEAD" : route.method);
    }
    reply(allowed.empty() ? no_such_place() : wrong_method(allowed));
}

}  // namespace http
