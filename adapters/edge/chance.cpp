#include "adapters/edge/chance.hpp"

#include <random>

namespace edge {

unsigned chance() {
    thread_local std::mt19937 numbers{std::random_device{}()};
    return static_cast<unsigned>(numbers());
}

}  // namespace edge
