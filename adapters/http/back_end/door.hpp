#pragma once

#include "adapters/http/back_end/wire.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace http::back_end {

class Loop;

/// Where clients come in.
class Door {
public:
    /// Binds `ADDRESS:PORT`, port 0 being any free one. Throws std::runtime_error where that cannot be.
    Door(Loop& loop, const std::string& listen);
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;
    ~Door();

    std::uint16_t port() const;

    /// Lets clients in, one by one. `crowded` is called where the process can have no more open files; then
    /// it is tried again after a moment.
    void open(std::function<void(std::unique_ptr<Wire>)> came, std::function<void()> crowded);

    void close();

private:
    class Acceptor;
    std::shared_ptr<Acceptor> acceptor_;
};

}  // namespace http::back_end
