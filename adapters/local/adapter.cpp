#include "adapters/local/adapter.hpp"

#include "adapters/local/letter.hpp"
#include "adapters/local/names.hpp"
#include "bot/accounts.hpp"
#include "bot/overloaded.hpp"

#include <stdexcept>

namespace local {

namespace {

std::string own_id(std::string_view what, const std::string& of) {
    return std::string{bot_id}.append(what).append(":").append(of);
}

std::string id_of(const bot::Thank& thank) {
    return own_id("thanks", thank.post.message);
}

std::string_view name_of(bot::Say::Kind said) {
    return said == bot::Say::Kind::Words ? "words" : "closed";
}

std::string id_of(const bot::Say& say) {
    return own_id(std::string{name_of(say.kind)} + "-" + std::to_string(say.rev), say.post.message);
}

std::string id_of(const bot::Tell& tell) {
    return own_id("answer", tell.answers.message);
}

std::string id_of(const bot::Remind& remind) {
    return own_id("reminder-" + std::to_string(remind.edition.ping), remind.card.reader.value);
}

bot::Own own(bool there, const std::string& id) {
    if (there) return bot::Found{{id}};
    return bot::Absent{};
}

}  // namespace

bot::Capabilities Adapter::can() const {
    return {.own_lag = bot::Span{0}};
}

/// What the board could not write is not there.
bot::Outcome Adapter::deliver(const bot::Call& call) {
    try {
        return carry(call.effect);
    } catch (const std::runtime_error& failure) {
        return bot::Retry{.why = failure.what()};
    }
}

bot::Outcome Adapter::carry(const bot::Effect& effect) {
    return std::visit(bot::overloaded{
                          [&](const bot::React& react) -> bot::Outcome {
                              needs_.board.react(react.post, react.reaction);
                              needs_.feed.changed(react.post.conversation);
                              return bot::Done{};
                          },
                          [&](const bot::Thank& thank) {
                              return say({id_of(thank), thank.post, thank.words, "thanks", thank.on_behalf});
                          },
                          [&](const bot::Say& words) {
                              return say({id_of(words), words.post, words.words,
                                          std::string{name_of(words.kind)}, words.on_behalf});
                          },
                          [&](const bot::Tell& it) { return tell(it); },
                          [&](const bot::Remove& remove) -> bot::Outcome {
                              if (!remove.reader.empty()) return take_away(remove.message, remove.reader);
                              needs_.board.remove(remove.message.value);
                              needs_.feed.changed(remove.post.conversation);
                              return bot::Done{};
                          },
                          [&](const bot::Remind& remind) { return show(remind.card, {id_of(remind)}); },
                          [&](const bot::Rewrite& rewrite) { return show(rewrite.card, rewrite.message); },
                          [&](const bot::Clear& clear) { return take_away(clear.message, clear.reader); },
                          [](const bot::Rest&) -> bot::Outcome { return bot::Done{}; },
                          [](const bot::Later& later) -> bot::Outcome { return bot::Retry{.at = later.at}; },
                          [](const bot::Broken& it) -> bot::Outcome {
                              return bot::Refused{"broken", it.why};
                          },
                      },
                      effect);
}

bot::Outcome Adapter::say(Line line) {
    line.at = needs_.current.now();
    needs_.board.say(line);
    needs_.feed.changed(line.post.conversation);
    return bot::Done{{line.id}};
}

bot::Outcome Adapter::tell(const bot::Tell& tell) {
    if (tell.to.empty()) return bot::Done{};  // nobody brings us into a channel here
    const auto now = needs_.current.now();
    needs_.board.put(
        {.id = id_of(tell), .to = tell.to, .text = tell.words, .sent_at = now, .updated_at = now});
    needs_.feed.changed(tell.to);
    return bot::Done{{id_of(tell)}};
}

bot::Outcome Adapter::show(const bot::Card& card, const bot::Reference& message) {
    const auto reader = account_of(card.reader);
    if (!reader) {
        return bot::Refused{"no-local-account",
                            "give this person a name on the local channel: local = \"…\" under [people.…]"};
    }
    needs_.board.put(letter_of(card, message.value, *reader, needs_.public_url));
    needs_.feed.changed(*reader);
    return bot::Done{message};
}

bot::Outcome Adapter::take_away(const bot::Reference& message, const bot::PersonId& reader) {
    needs_.board.remove(message.value);
    if (const auto account = account_of(reader)) needs_.feed.changed(*account);
    return bot::Done{};
}

std::optional<bot::AccountId> Adapter::account_of(const bot::PersonId& reader) const {
    return bot::account_on(kind, reader, *needs_.current.community());
}

/// Everything but words and new cards may simply be done once more.
bot::Own Adapter::find_own(const bot::Call& call) {
    try {
        return std::visit(bot::overloaded{
                              [&](const bot::Thank& thank) {
                                  return own(needs_.board.find_line(id_of(thank)).has_value(), id_of(thank));
                              },
                              [&](const bot::Say& say) {
                                  return own(needs_.board.find_line(id_of(say)).has_value(), id_of(say));
                              },
                              [&](const bot::Tell& tell) {
                                  return own(needs_.board.letter(id_of(tell)).has_value(), id_of(tell));
                              },
                              [&](const bot::Remind& remind) {
                                  return own(needs_.board.letter(id_of(remind)).has_value(), id_of(remind));
                              },
                              [](const auto&) -> bot::Own { return bot::Absent{}; },
                          },
                          call.effect);
    } catch (const std::runtime_error& failure) {
        return bot::Retry{.why = failure.what()};
    }
}

}  // namespace local
