#include "bot/case.hpp"

namespace bot {

std::vector<Look> look_now(const Case& given) {
    std::vector<Look> looks;
    for (const auto& member : given.community.pmo) looks.push_back({member, given.now, Look::When::By});
    return looks;
}

std::vector<Look> look_at_all(const Case& given) {
    auto looks = look_now(given);
    for (const auto& [id, person] : given.community.people) {
        if (person.advisor && !person.pmo) looks.push_back({id, given.now, Look::When::By});
    }
    return looks;
}

std::vector<Look> look_now(const MessageKey& post, const Case& given) {
    auto looks = look_now(given);
    for (const auto& advice : given.facts.advice(post)) {
        looks.push_back({advice.advisor, given.now, Look::When::By});
    }
    return looks;
}

}  // namespace bot
