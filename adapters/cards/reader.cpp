#include "adapters/cards/reader.hpp"

namespace cards {

Reader::Reader(const bot::Card& whole, const Links& to_posts)
    : card{whole},
      links{to_posts},
      words{bot::words(whole.language)},
      digest{bot::digest_words(whole.language)},
      help{bot::help_words(whole.language)} {}

bot::WallTime Reader::wall(bot::Timestamp at) const {
    return {card.zone->to_local(at), card.zone->to_local(card.composed_at)};
}

}  // namespace cards
