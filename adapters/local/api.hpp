#pragma once

#include "adapters/local/messages.hpp"
#include "adapters/local/page_files.hpp"
#include "adapters/local/people.hpp"
#include "adapters/local/wall_clock.hpp"

namespace local {

/// The local channel over HTTP: `/` and everything under `/local/`, as the contract has it. An http::Handler
/// for these paths; others are answered 404. It must outlive every request, answered or not.
class Api {
public:
    explicit Api(Ground ground);
    Api(const Api&) = delete;
    Api& operator=(const Api&) = delete;

    void handle(http::Request request, http::Reply reply) const;

private:
    void add_page();
    void add_messages();
    void add_people();
    void serve(const http::Exchange& exchange, std::string_view name) const;
    void show_figures(const http::Exchange& exchange) const;
    void show_posts(const http::Exchange& exchange) const;
    void listen(const http::Exchange& exchange) const;

    Ground ground_;
    Messages messages_{ground_};
    People people_{ground_};
    WallClock clock_{ground_};
    PageFiles files_{};
    http::Routes page_{};
    http::Routes routes_{};
};

}  // namespace local
