#include "adapters/cards/digest.hpp"

#include "adapters/cards/excerpts.hpp"

namespace cards {

namespace {

using Trouble = bot::Digest::Trouble;

std::vector<std::string> excerpts(const std::vector<std::string>& names) {
    std::vector<std::string> all;
    all.reserve(names.size());
    for (const auto& name : names) all.push_back(excerpt(name));
    return all;
}

std::string is_over(const Trouble& trouble, const bot::DigestWords& words) {
    if (trouble.kind == Trouble::Kind::Ground) return words.ground_again(excerpt(trouble.where));
    const bool person = trouble.kind == Trouble::Kind::Unreachable;
    return person ? words.reachable_again(trouble.where) : words.renewed(trouble.where);
}

std::string sentence_of(const Trouble& trouble, const Reader& reader) {
    const auto& words = reader.digest;
    const auto at = reader.wall(trouble.at);
    const auto often = trouble.times > 1 ? words.so_often(trouble.times) : std::string{};
    const auto undelivered = [&](std::string_view what) {
        const auto say = is_in_doubt(trouble) ? words.let_go : words.not_delivered;
        return say(what, excerpt(trouble.where), at, trouble.remedy) + often;
    };
    if (trouble.over) return is_over(trouble, words);
    switch (trouble.kind) {
        case Trouble::Kind::Unreachable: return words.unreachable(trouble.where, at, trouble.remedy);
        case Trouble::Kind::Reaction: return undelivered(words.a_reaction);
        case Trouble::Kind::Thanks: return undelivered(words.a_thanks);
        case Trouble::Kind::Words: return undelivered(words.some_words);
        case Trouble::Kind::Answer: return undelivered(words.an_answer);
        case Trouble::Kind::Size: return words.made_smaller(trouble.where, at, trouble.remedy);
        case Trouble::Kind::NotTaken:
            return words.not_taken(excerpt(trouble.where), at, trouble.remedy) + often;
        case Trouble::Kind::Ground: return words.lost_ground(excerpt(trouble.where), at, trouble.remedy);
        case Trouble::Kind::Expiry: return words.expires(trouble.where, at);
    }
    return {};
}

void add_what_waits(const bot::Digest& digest, const bot::DigestWords& words, std::vector<std::string>& all) {
    if (digest.all.total() == 0) {
        all.emplace_back(words.nobody_open);
        return;
    }
    all.push_back(words.open_own(digest.own));
    all.push_back(words.open_all(digest.all));
    if (digest.only_bot > 0) all.push_back(words.only_bot(digest.only_bot));
}

}  // namespace

std::vector<std::string> digest_sentences(const Reader& reader) {
    std::vector<std::string> all;
    if (!reader.card.digest) return all;
    const auto& digest = *reader.card.digest;
    const auto& words = reader.digest;
    add_what_waits(digest, words, all);
    if (digest.answered + digest.closed > 0) {
        all.push_back(words.done_since(reader.wall(digest.since), digest.answered, digest.closed));
    }
    if (!digest.first_posters.empty()) all.push_back(words.first_voices(excerpts(digest.first_posters)));
    if (!digest.quiet.empty()) all.push_back(words.grown_quiet(excerpts(digest.quiet)));
    for (const auto& trouble : digest.troubles) all.push_back(sentence_of(trouble, reader));
    return all;
}

std::optional<Head> head_of(const Reader& reader) {
    if (!reader.card.digest) return {};
    return Head{.title = reader.digest.digest_title(reader.wall(reader.card.digest->at)),
                .sentences = digest_sentences(reader)};
}

}  // namespace cards
