#include "bot/not_understood.hpp"

#include "bot/case.hpp"
#include "bot/excerpt.hpp"

namespace bot {

Decision on(const NotUnderstood& told, const Case& given) {
    constexpr std::size_t longest_kind = 200;
    return {.not_understood = {{.via = told.via,
                                .what = excerpt(told.what, longest_kind),
                                .body = excerpt(told.body, longest_not_understood),
                                .at = given.now}}};
}

}  // namespace bot
