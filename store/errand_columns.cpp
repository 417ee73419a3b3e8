#include "store/errand_columns.hpp"

#include "bot/overloaded.hpp"

#include <stdexcept>

namespace store {

ErrandColumns columns_of(const bot::Errand& errand) {
    using Columns = ErrandColumns;
    return std::visit(
        bot::overloaded{
            [](const bot::React& it) {
                return Columns{.kind = "react", .post = it.post, .words = it.reaction};
            },
            [](const bot::Thank& it) {
                return Columns{.kind = "thank",
                               .post = it.post,
                               .person = it.on_behalf,
                               .words = it.words,
                               .posted_at = it.posted_at,
                               .mention = it.mention};
            },
            [](const bot::Say& it) {
                const auto* kind = it.kind == bot::Say::Kind::Words ? "say words" : "say closed";
                return Columns{
                    .kind = kind, .post = it.post, .person = it.on_behalf, .words = it.words, .rev = it.rev};
            },
            [](const bot::Tell& it) {
                return Columns{.kind = "tell",
                               .post = it.answers,
                               .person = {it.to.value},
                               .words = it.words,
                               .mention = it.to_pmo};
            },
            [](const bot::Remove& it) {
                return Columns{
                    .kind = "remove", .post = it.post, .person = it.reader, .reference = it.message};
            },
            [](const bot::Mirror& it) { return Columns{.kind = "mirror", .person = it.reader}; },
        },
        errand);
}

bot::Errand errand_of(const ErrandColumns& it) {
    using enum bot::Say::Kind;
    if (it.kind == "react") return bot::React{it.post, it.words};
    if (it.kind == "thank") return bot::Thank{it.post, it.words, it.person, it.posted_at, it.mention};
    if (it.kind == "say words") return bot::Say{it.post, it.rev, Words, it.words, it.person};
    if (it.kind == "say closed") return bot::Say{it.post, it.rev, Closed, it.words, it.person};
    if (it.kind == "tell") return bot::Tell{it.post, {it.person.value}, it.words, it.mention};
    if (it.kind == "remove") return bot::Remove{it.post, it.person, it.reference};
    if (it.kind == "mirror") return bot::Mirror{it.person};
    throw std::runtime_error{"the outbox holds an errand of an unknown kind: " + it.kind};
}

}  // namespace store
