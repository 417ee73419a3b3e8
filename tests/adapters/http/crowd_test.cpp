#include "adapters/http/back_end/crowd.hpp"

#include <catch2/catch.hpp>

using namespace http::back_end;

namespace {

class Client final : public Guest {
public:
    Client(Crowd& crowd, Hold hold) : crowd_(crowd), hold_(hold) {}

    Hold hold() const override { return hold_; }

    void leave() override {
        gone = true;
        crowd_.forget(*this);
    }

    void look_at_the_clock(Instant) override {}

    void wind_up() override {}

    bool gone = false;

private:
    Crowd& crowd_;
    Hold hold_ = Hold::Silent;
};

struct Crowded {
    explicit Crowded(const http::Bounds& bounds) : crowd(bounds) {}

    std::shared_ptr<Client> come(Guest::Hold hold, const std::string& share = {}) {
        auto client = std::make_shared<Client>(crowd, hold);
        if (!crowd.admit(client, share)) return nullptr;
        return client;
    }

    Crowd crowd;
};

}  // namespace

TEST_CASE("where one is too many, the one silent longest gives way") {
    Crowded here{{.connections = 3}};
    const auto served = here.come(Guest::Hold::Served);
    const auto first = here.come(Guest::Hold::Silent);
    const auto second = here.come(Guest::Hold::Silent);
    here.crowd.touch(*first);
    CHECK(here.come(Guest::Hold::Silent));
    CHECK(second->gone);
    CHECK_FALSE(first->gone);
    CHECK_FALSE(served->gone);
    CHECK(here.crowd.size() == 3);
    CHECK(here.crowd.gave_way() == 1);
}

TEST_CASE("one that reads its answer goes only where nobody is silent") {
    Crowded here{{.connections = 2}};
    const auto reading = here.come(Guest::Hold::Reading);
    const auto silent = here.come(Guest::Hold::Silent);
    CHECK(here.come(Guest::Hold::Served));
    CHECK(silent->gone);
    CHECK(here.come(Guest::Hold::Served));
    CHECK(reading->gone);
}

TEST_CASE("where all are waited on, nobody more is let in") {
    Crowded here{{.connections = 1}};
    const auto served = here.come(Guest::Hold::Served);
    CHECK_FALSE(here.come(Guest::Hold::Silent));
    CHECK_FALSE(served->gone);
    CHECK(here.crowd.size() == 1);
}

TEST_CASE("who has more than a fair share gives way to itself, not others to it") {
    Crowded here{{.connections = 10, .share = 2}};
    const auto other = here.come(Guest::Hold::Silent, "192.0.2.1");
    const auto greedy = here.come(Guest::Hold::Silent, "192.0.2.2");
    CHECK(here.come(Guest::Hold::Silent, "192.0.2.2"));
    CHECK(here.come(Guest::Hold::Silent, "192.0.2.2"));
    CHECK(greedy->gone);
    CHECK_FALSE(other->gone);
    CHECK(here.crowd.size() == 3);
}

TEST_CASE("a share that was given back can be had again") {
    Crowded here{{.connections = 10, .share = 1}};
    here.come(Guest::Hold::Served, "192.0.2.1")->leave();
    CHECK(here.come(Guest::Hold::Served, "192.0.2.1"));
    CHECK_FALSE(here.come(Guest::Hold::Served, "192.0.2.1"));
}

TEST_CASE("requests through a proxy take from the same shares as connections, and give them back") {
    Crowded here{{.connections = 10, .share = 2}};
    CHECK(here.crowd.take("192.0.2.1"));
    CHECK(here.come(Guest::Hold::Served, "192.0.2.1"));
    CHECK_FALSE(here.crowd.take("192.0.2.1"));
    CHECK(here.crowd.take("192.0.2.2"));
    CHECK(here.crowd.take(""));
    here.crowd.give_back("192.0.2.1");
    CHECK(here.crowd.take("192.0.2.1"));
}

TEST_CASE("loopback has no share unless the bounds say so, and a /64 of IPv6 counts as one") {
    const http::Bounds bounds{};
    CHECK(share_of("127.0.0.2", bounds).empty());
    CHECK(share_of("::1", bounds).empty());
    CHECK(share_of("127.0.0.2", {.share_on_loopback = true}) == "127.0.0.2");
    CHECK(share_of("192.0.2.7", bounds) == "192.0.2.7");
    CHECK(share_of("2001:db8:1:2:3:4:5:6", bounds) == share_of("2001:db8:1:2::1", bounds));
    CHECK(share_of("2001:db8:1:2::1", bounds) != share_of("2001:db8:1:3::1", bounds));
}
