#pragma once

#include "bot/community.hpp"
#include "bot/ports/mind.hpp"

#include <memory>

namespace bot {

/// All that the bot does about each kind of event; on.hpp lists which rule answers which. Pure.
class Rules final : public Mind {
public:
    explicit Rules(std::shared_ptr<const Community> community) : community_{std::move(community)} {}

    Decision decide(const Event& event, const Facts& facts, Timestamp now) const override;
    Answer again(const Event& event, const Facts& facts, Timestamp now) const override;
    Answer card(const PersonId& reader, const Facts& facts, Timestamp now) const override;
    Prepared prepare(const Delivery& delivery, const Facts& facts, Timestamp now) const override;
    std::string answer(const AccountId& to, const Inquiry& inquiry, const Records& records,
                       Timestamp now) const override;

private:
    std::shared_ptr<const Community> community_;
};

}  // namespace bot
