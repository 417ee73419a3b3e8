#pragma once

#include "adapters/http/routes.hpp"
#include "adapters/local/ground.hpp"

namespace local {

/// Who and what there is, what the bot wrote to whom, and what people press.
class People {
public:
    explicit People(const Ground& ground) : ground_{ground} {}

    void channels(const http::Exchange& exchange) const;
    void people(const http::Exchange& exchange) const;
    void letters(http::Exchange exchange) const;

    /// What somebody writes to the bot; its answer comes as a letter.
    void speak(http::Exchange exchange) const;

    /// A press on a card; answered with the card as it is then, once what it did is durable.
    void press(http::Exchange exchange) const;

private:
    void hand_over(bot::Asked asked, Letter letter, http::Reply reply) const;
    void answer(bot::Shown shown, const Letter& letter, http::Reply reply) const;

    const Ground& ground_;
};

}  // namespace local
