#include "store/errand_columns.hpp"

#include "bot/overloaded.hpp"

#include <optional>

namespace store {

namespace {

std::string kind_of(const bot::Tell& tell) {
    if (tell.of_thread) return "tell of a thread";
    if (!tell.inquiry) return "tell";
    return std::visit(bot::overloaded{
                          [](const bot::said::Open&) { return "tell what is open"; },
                          [](const bot::said::Mine&) { return "tell what is theirs"; },
                          [](const bot::said::Find&) { return "tell what is found"; },
                          [](const bot::said::Figures&) { return "tell figures"; },
                      },
                      *tell.inquiry);
}

/// Of a search, what is looked for; of a list, what it is of.
std::string words_of(const bot::Tell& tell) {
    const auto* open = tell.inquiry ? std::get_if<bot::said::Open>(&*tell.inquiry) : nullptr;
    if (open) return bot::written_picks(*open);
    const auto* find = tell.inquiry ? std::get_if<bot::said::Find>(&*tell.inquiry) : nullptr;
    return find ? find->words : tell.words;
}

/// Of a list, which part of it is asked for.
bot::Reference part_of(const bot::Tell& tell) {
    if (!tell.inquiry) return {};
    const auto part = std::visit(bot::overloaded{
                                     [](const bot::said::Figures&) { return bot::said::Part{}; },
                                     [](const auto& list) { return list.part; },
                                 },
                                 *tell.inquiry);
    return {part.behind > 0 ? bot::written(part) : std::string{}};
}

std::optional<bot::Inquiry> inquiry_of(const ErrandColumns& it) {
    const auto part = bot::read_part(it.reference.value);
    if (it.kind == "tell what is open") {
        auto open = bot::read_picks(it.words);
        open.part = part;
        return open;
    }
    if (it.kind == "tell what is theirs") return bot::said::Mine{part};
    if (it.kind == "tell what is found") return bot::said::Find{it.words, part};
    if (it.kind == "tell figures") return bot::said::Figures{};
    return {};
}

}  // namespace

ErrandColumns columns_of(const bot::Errand& errand) {
    using Columns = ErrandColumns;
    return std::visit(
        bot::overloaded{
            [](const bot::React& it) {
                return Columns{.kind = "react", .post = it.post, .reaction = it.reaction};
            },
            [](const bot::Thank& it) {
                return Columns{.kind = "thank",
                               .post = it.post,
                               .person = it.on_behalf,
                               .reaction = it.in_place_of,
                               .words = it.words,
                               .posted_at = it.posted_at,
                               .rev = it.again ? 1 : 0,
                               .mention = it.mention};
            },
            [](const bot::Say& it) {
                const auto* kind = it.kind == bot::Say::Kind::Words ? "say words" : "say closed";
                return Columns{
                    .kind = kind, .post = it.post, .person = it.on_behalf, .words = it.words, .rev = it.rev};
            },
            [](const bot::Tell& it) {
                return Columns{.kind = kind_of(it),
                               .post = it.answers,
                               .account = it.to,
                               .words = words_of(it),
                               .reference = part_of(it),
                               .to_pmo = it.to_pmo};
            },
            [](const bot::Remove& it) {
                return Columns{
                    .kind = "remove", .post = it.post, .person = it.reader, .reference = it.message};
            },
            [](const bot::Mirror& it) { return Columns{.kind = "mirror", .person = it.reader}; },
            [](const bot::Broken& it) { return Columns{.kind = it.kind}; },
        },
        errand);
}

bot::Errand errand_of(const ErrandColumns& it) {
    using enum bot::Utterance;
    if (it.kind == "react") return bot::React{it.post, it.reaction};
    if (it.kind == "thank") {
        return bot::Thank{it.post, it.words, it.person, it.posted_at, it.mention, it.reaction, it.rev != 0};
    }
    if (it.kind == "say words") return bot::Say{it.post, it.rev, Words, it.words, it.person};
    if (it.kind == "say closed") return bot::Say{it.post, it.rev, Closed, it.words, it.person};
    if (it.kind == "tell") return bot::Tell{it.post, it.account, it.words, it.to_pmo, {}, false};
    if (it.kind == "tell of a thread") return bot::Tell{it.post, it.account, it.words, it.to_pmo, {}, true};
    if (auto inquiry = inquiry_of(it)) {
        return bot::Tell{
            .answers = it.post, .to = it.account, .to_pmo = it.to_pmo, .inquiry = std::move(inquiry)};
    }
    if (it.kind == "remove") return bot::Remove{it.post, it.person, it.reference};
    if (it.kind == "mirror") return bot::Mirror{it.person};
    return bot::Broken{it.kind, "another version put an errand of a kind that is not known here: " + it.kind};
}

}  // namespace store
