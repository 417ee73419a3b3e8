#include "adapters/runtime/chance.hpp"

#include <random>

namespace runtime {

unsigned chance() {
    thread_local std::mt19937 numbers{std::random_device{}()};
    return static_cast<unsigned>(numbers());
}

}  // namespace runtime
