#pragma once

#include "bot/delivery.hpp"

#include <string>

namespace store {

/// An errand as columns. What a kind has no use for stays as it is here.
struct ErrandColumns {
    std::string kind{};
    bot::MessageKey post{};
    bot::PersonId person{};    ///< in whose name, or whose card
    bot::AccountId account{};  ///< to whom a tell goes
    std::string reaction{};
    std::string words{};         ///< of a search: what is looked for
    bot::Reference reference{};  ///< of the message that is to go; of a list: which part of it
    bot::Timestamp posted_at{};
    int rev = 0;  ///< of thanks: 1 where its author was just thanked there
    bool mention = false;
    bool to_pmo = false;
};

ErrandColumns columns_of(const bot::Errand& errand);

/// Broken where the kind is none of ours: then a newer version wrote it.
bot::Errand errand_of(const ErrandColumns& it);

}  // namespace store
