#include "bot/why.hpp"

namespace bot {

std::string why(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& exception) {
        return exception.what();
    }
}

}  // namespace bot
