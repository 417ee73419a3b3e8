#include "bot/errands.hpp"

namespace bot {

namespace {

Lane reactions(const ConversationId& conversation) {
    return {"reactions " + kind_of(conversation).value};
}

Lane thread(const MessageKey& post) {
    return {"thread " + str(post)};
}

Lane chat_with(const PersonId& reader) {
    return {"chat " + reader.value};
}

Delivery in_thread(DeliveryId id, const MessageKey& post, Errand errand, Timestamp due_at) {
    return {.id = std::move(id),
            .via = kind_of(post.conversation),
            .lane = thread(post),
            .due_at = due_at,
            .errand = std::move(errand)};
}

Delivery to_reader(DeliveryId id, const PersonId& reader, ChannelKind via, Errand errand, Timestamp due_at) {
    return {.id = std::move(id),
            .via = std::move(via),
            .lane = chat_with(reader),
            .due_at = due_at,
            .errand = std::move(errand)};
}

}  // namespace

DeliveryId react_id(const MessageKey& post) {
    return {"react " + str(post)};
}

DeliveryId thank_id(const MessageKey& post) {
    return {"thank " + str(post)};
}

DeliveryId tell_id(const MessageKey& answers) {
    return {"tell " + str(answers)};
}

DeliveryId say_id(const Say& say) {
    const auto* kind = say.kind == Say::Kind::Words ? "words " : "closed ";
    return {kind + std::to_string(say.rev) + " " + str(say.post)};
}

Delivery react(const MessageKey& post, const std::string& reaction, Timestamp due_at) {
    return {.id = react_id(post),
            .via = kind_of(post.conversation),
            .lane = reactions(post.conversation),
            .due_at = due_at,
            .errand = React{post, reaction}};
}

Delivery thank(const Thank& thank, Timestamp due_at) {
    return in_thread(thank_id(thank.post), thank.post, thank, due_at);
}

Delivery say(const Say& say, Timestamp due_at) {
    return in_thread(say_id(say), say.post, say, due_at);
}

Delivery tell(const Tell& tell, const Community& community, Timestamp due_at) {
    const auto via = tell.to.empty() ? kind_of(tell.answers.conversation) : kind_of(tell.to);
    const auto* person = community.person_of(tell.to);
    const bool reads_there = person && person->pmo && via == community.reminders_by;
    return {.id = tell_id(tell.answers),
            .via = via,
            .lane = reads_there ? chat_with(person->id)
                                : Lane{"chat with " +
                                       (tell.to.empty() ? tell.answers.conversation.value : tell.to.value)},
            .due_at = due_at,
            .errand = tell};
}

Delivery take_back(const MessageKey& post, const Reference& message, Timestamp due_at) {
    return in_thread({"remove " + message.value}, post, Remove{.post = post, .message = message}, due_at);
}

Delivery take_away(const PersonId& reader, const Reference& message, const Community& community,
                   Timestamp due_at) {
    return to_reader({"remove " + message.value}, reader, community.reminders_by,
                     Remove{.reader = reader, .message = message}, due_at);
}

Delivery mirror(const PersonId& reader, const Community& community, Timestamp due_at) {
    return to_reader({"mirror " + reader.value}, reader, community.reminders_by, Mirror{reader}, due_at);
}

}  // namespace bot
