#include "adapters/teams/out/threads.hpp"

#include "adapters/teams/out/letters.hpp"
#include "adapters/teams/paths.hpp"
#include "bot/speaking/wording.hpp"

namespace teams {

namespace {

std::string thread_of(const bot::MessageKey& post) {
    const auto& channel = post.conversation.value;
    return thread_id(channel.substr(channel.find(':') + 1), post.message);
}

/// The tenant has no reactions, rather than this post.
bool means_off(const ServiceReply& reply) {
    return reply.status == 405 ||
           (reply.status == 403 && complaint_in(reply.body).code == "ApiNotEnabledException");
}

const bot::Refused no_post{"gone", "the post is not there any more, or the tenant has no reactions"};

}  // namespace

bot::Outcome Threads::react(const bot::React& react, const Attempt& attempt) {
    const auto tenant = endpoint_of(react.post.conversation).tenant;
    if (reactions_.is_off(tenant, attempt.now)) return ReactionSwitch::off();
    const auto path = reaction_of(thread_of(react.post), react.post.message, react.reaction);
    const auto reached = reach(react.post, {"PUT", path, {}}, Limits::Way::Kind::React, attempt.patience);
    if (done(reached)) {
        reactions_.worked(tenant);
        return bot::Done{};
    }
    const auto* reply = std::get_if<ServiceReply>(&reached);
    if (reply && means_off(*reply)) return reactions_.turn_off(tenant, attempt.now);
    if (reply && reply->status == 404) {
        const bool off = reactions_.missed(tenant, str(react.post));
        return off ? reactions_.turn_off(tenant, attempt.now) : no_post;
    }
    return outcome_of(reached, Calling::React, attempt);
}

/// Where the service does not understand the mention, the author is called by name all the same.
bot::Outcome Threads::thank(const bot::Thank& thank, const Attempt& attempt) {
    const auto member = thank.mention ? member_in(needs_.book, thank.author) : std::nullopt;
    const auto thanks = [&](const std::string& id) {
        return write(
            thank.post, [&](std::size_t /*most*/) { return thanks_activity(thank, id); }, attempt);
    };
    if (!member) return thanks({});
    auto outcome = thanks(member->member);
    const auto* refused = std::get_if<bot::Refused>(&outcome);
    return refused && refused->code == "bad-request" ? thanks({}) : outcome;
}

bot::Outcome Threads::say(const bot::Say& say, const Attempt& attempt) {
    const auto activity = [&](std::size_t most) { return words_activity(text_of(say), say.language, most); };
    return write(say.post, activity, attempt);
}

std::string Threads::text_of(const bot::Say& say) const {
    const auto community = needs_.current.community();
    const auto* person = community->person(say.on_behalf);
    if (say.kind != bot::Say::Kind::Words || !person) return say.words;
    return bot::words(say.language).words_from(person->name) + "\n" + say.words;
}

/// So early that whoever claims it next, in doubt, does not look before Graph shows it.
bot::Outcome Threads::write(const bot::MessageKey& post, const Activity& activity, const Attempt& attempt) {
    const auto tenant = endpoint_of(post.conversation).tenant;
    const auto send = [&](const std::string& written) {
        return reach(post, {"POST", activities_of(thread_of(post)), written}, Limits::Way::Kind::Send,
                     attempt.patience.less(own_lag));
    };
    const auto reached = send_fitted({activity, send}, needs_.sizes, tenant, attempt.now);
    if (const auto* reply = done(reached)) {
        return bot::Done{.message = {field_of(*reply, "id")}, .but = needs_.sizes.news(tenant)};
    }
    return outcome_of(reached, Calling::Say, attempt);
}

/// What is gone need not be taken away.
bot::Outcome Threads::remove(const bot::Remove& remove, const Attempt& attempt) {
    if (remove.message.empty()) return bot::Done{};
    const auto path = activity_of(thread_of(remove.post), remove.message.value);
    const auto reached = reach(remove.post, {"DELETE", path, {}}, Limits::Way::Kind::Send, attempt.patience);
    const auto* reply = std::get_if<ServiceReply>(&reached);
    if (reply && (reply->ok() || reply->status == 404)) return bot::Done{};
    return outcome_of(reached, Calling::Change, attempt);
}

Reached Threads::reach(const bot::MessageKey& post, const Ask& ask, Limits::Way::Kind kind,
                       const Patience& patience) const {
    return needs_.connector.reach(endpoint_of(post.conversation), ask, {kind, thread_of(post), {}}, patience);
}

Endpoint Threads::endpoint_of(const bot::ConversationId& channel) const {
    const auto known = channel_in(needs_.book, channel);
    return known ? Endpoint{known->service, known->tenant} : needs_.connector.home();
}

}  // namespace teams
