#pragma once

#include "bot/community.hpp"
#include "bot/delivery.hpp"

namespace bot {

// What is put into the outbox. Each has an id that is the same whenever the same thing is to be done, and the
// lane in which it keeps its order: one for each thread, one for each reader, one for all reactions of a
// channel kind.

DeliveryId react_id(const MessageKey& post);
DeliveryId thank_id(const MessageKey& post);
DeliveryId say_id(const Say& say);
DeliveryId tell_id(const MessageKey& answers);

Delivery react(const MessageKey& post, const std::string& reaction, Timestamp due_at);
Delivery thank(const Thank& thank, Timestamp due_at);
Delivery say(const Say& say, Timestamp due_at);

/// To a PMO member in the lane of their reminder, where both go the same way; what is for a whole
/// conversation in one of its own.
Delivery tell(const Tell& tell, const Community& community, Timestamp due_at);

/// Takes back what stands in a thread.
Delivery take_back(const MessageKey& post, const Reference& message, Timestamp due_at);

/// Takes a card out of a reader's chat.
Delivery take_away(const PersonId& reader, const Reference& message, const Community& community,
                   Timestamp due_at);

Delivery mirror(const PersonId& reader, const Community& community, Timestamp due_at);

}  // namespace bot
