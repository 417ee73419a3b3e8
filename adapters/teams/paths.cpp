#include "adapters/teams/paths.hpp"

#include "adapters/http/path.hpp"

namespace teams {

std::string thread_id(std::string_view channel, std::string_view root) {
    return std::string{channel.substr(0, channel.find(';'))}.append(";messageid=").append(root);
}

std::string activities_of(const std::string& conversation) {
    return "/v3/conversations/" + http::encoded(conversation) + "/activities";
}

std::string activity_of(const std::string& conversation, const std::string& activity) {
    return activities_of(conversation) + "/" + http::encoded(activity);
}

std::string reaction_of(const std::string& conversation, const std::string& activity,
                        const std::string& reaction) {
    return activity_of(conversation, activity) + "/reactions/" + http::encoded(reaction);
}

}  // namespace teams
