#pragma once

#include "adapters/http/fields.hpp"
#include "adapters/http/receiver.hpp"
#include "adapters/runtime/channel.hpp"
#include "adapters/text/language.hpp"
#include "bot/overloaded.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A chat product that only writes down what it is to do: the least that a product can be. What people do is
/// told it at `POST /echo`.
namespace echo {

inline const bot::ChannelKind kind{"echo"};

/// Something that the bot did there.
struct Line {
    enum class What { Nod, Words, Card };

    What what = What::Words;
    std::string id{};
    std::string where{};  ///< the post's id, or who reads the card
    std::string words{};
};

using Log = std::vector<Line>;

/// Nothing can be looked up, and a card is written down by its reader alone.
class Adapter final : public bot::Adapter {
public:
    explicit Adapter(Log& log) : log_{log} {}

    bot::Capabilities can() const override { return {}; }

    bot::Own find_own(const bot::Call& /*call*/) override { return bot::Blind{}; }

    bot::Outcome deliver(const bot::Call& call) override {
        const auto id = "line-" + std::to_string(++written_);
        std::visit(bot::overloaded{
                       [&](const bot::React& it) {
                           add({Line::What::Nod, id, it.post.message});
                       },
                       [&](const bot::Thank& it) {
                           add({Line::What::Words, id, it.post.message, it.words});
                       },
                       [&](const bot::Say& it) {
                           add({Line::What::Words, id, it.post.message, it.words});
                       },
                       [&](const bot::Remind& it) {
                           add({Line::What::Card, id, it.card.reader.value});
                       },
                       [&](const bot::Remove& it) { remove(it.message); },
                       [&](const bot::Clear& it) { remove(it.message); },
                       [](const auto&) {},
                   },
                   call.effect);
        return bot::Done{{id}};
    }

private:
    void add(Line line) { log_.push_back(std::move(line)); }

    void remove(const bot::Reference& message) {
        std::erase_if(log_, [&](const Line& line) { return line.id == message.value; });
    }

    Log& log_;
    int written_ = 0;
};

/// `{"what":"post","id":"1","by":"ada","text":"…"}`; a reply says `to`, too; also `edit` and `removal`.
inline std::variant<http::Rejected, http::Accepted> accept(const http::Request& request,
                                                           const bot::Current& current) {
    constexpr std::size_t longest = 1000;
    http::Fields fields{request};
    const auto text = [&](const char* name) { return fields.text(name, longest).value_or(""); };
    const bot::ConversationId channel{"echo:hr"};
    const bot::MessageKey message{channel, text("id")};
    const bot::Author by{.account = {"echo:" + text("by")}, .name = text("by")};
    const auto what = text("what");
    bot::Event event;
    if (what == "post") event.what = bot::PostSeen{message, by, text("text"), current.now()};
    if (what == "reply")
        event.what = bot::ReplySeen{message, {channel, text("to")}, by, text("text"), current.now()};
    if (what == "edit") event.what = bot::Edited{message, by.account, text("text"), current.now()};
    if (what == "removal") event.what = bot::Removed{message, by.account};
    if (fields.wrong() || message.message.empty()) return http::Rejected{400, "what cannot be read"};
    text::note_language(event, *current.community());
    return http::Accepted{.type = what, .events = {std::move(event)}};
}

inline http::Response refuse(const http::Rejected& rejected) {
    return {.status = rejected.status};
}

/// The log must outlive it.
inline runtime::Channel channel(const runtime::Ground& ground, Log& log) {
    struct Parts {
        Parts(const runtime::Ground& ground, Log& log)
            : adapter{log}, receiver{{"Echo", ground.bot, ground.current, [] { return 7U; }, refuse}} {}

        Adapter adapter;
        http::Receiver receiver;
    };

    const auto parts = std::make_shared<Parts>(ground, log);
    return {.kind = kind,
            .adapter = &parts->adapter,
            .routes = {{"/echo",
                        [parts, &current = ground.current](const http::Request& request,
                                                           const http::Reply& reply) {
                            parts->receiver.conclude(accept(request, current), reply);
                        }}},
            .parts = parts};
}

}  // namespace echo
