#include "bot/digest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace bot {

namespace {

// Who begins at ten in the evening has the same day until the midnight after next.
constexpr Span rest_of_a_day = std::chrono::hours{6};

/// One line for each fact: its name, then what it holds, tabs between.
class Lines {
public:
    template <class... Parts>
    void add(std::string_view name, const Parts&... parts) {
        text_ += name;
        (add_part(parts), ...);
        text_ += '\n';
    }

    std::string text() && { return std::move(text_); }

private:
    void add_part(const std::string& part) {
        text_ += '\t';
        std::ranges::transform(part, std::back_inserter(text_),
                               [](char byte) { return byte == '\t' || byte == '\n' ? ' ' : byte; });
    }

    void add_part(std::size_t number) { add_part(std::to_string(number)); }

    void add_part(Timestamp at) { add_part(std::to_string(at.time_since_epoch().count())); }

    void add_part(const Ages& ages) {
        for (const auto count : {ages.up_to_four_hours, ages.up_to_a_day, ages.up_to_two_days, ages.longer}) {
            add_part(count);
        }
    }

    std::string text_{};
};

std::string_view cut_until(std::string_view& text, char end) {
    const auto at = std::min(text.find(end), text.size());
    const auto piece = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return piece;
}

/// What one line holds, from left to right; what is missing is nought or empty.
class DigestFields {
public:
    explicit DigestFields(std::string_view line) : rest_{line} {}

    std::string text() { return std::string{cut_until(rest_, '\t')}; }

    std::size_t count() { return static_cast<std::size_t>(std::max<std::int64_t>(0, number())); }

    Timestamp moment() { return Timestamp{Span{number()}}; }

    Ages ages() { return {count(), count(), count(), count()}; }

private:
    std::int64_t number() {
        const auto digits = cut_until(rest_, '\t');
        std::int64_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

    std::string_view rest_;
};

Trouble trouble_in(DigestFields& fields) {
    constexpr std::size_t kinds = 9;
    const auto kind = static_cast<Trouble::Kind>(std::min(fields.count(), kinds - 1));
    return {.kind = kind,
            .where = fields.text(),
            .at = fields.moment(),
            .remedy = fields.text(),
            .times = fields.count(),
            .about = fields.text(),
            .who = {fields.text()},
            .cause = fields.text(),
            .since = fields.moment(),
            .over = fields.count() > 0};
}

void add_trouble(std::string_view name, const Trouble& it, Lines& lines) {
    lines.add(name, static_cast<std::size_t>(it.kind), it.where, it.at, it.remedy, it.times, it.about,
              it.who.value, it.cause, it.since, std::size_t{it.over ? 1U : 0U});
}

using Read = void (*)(DigestFields&, Digest&);

constexpr std::array<std::pair<std::string_view, Read>, 12> readers{{
    {"at", [](DigestFields& in, Digest& to) { to.at = in.moment(); }},
    {"since", [](DigestFields& in, Digest& to) { to.since = in.moment(); }},
    {"own", [](DigestFields& in, Digest& to) { to.own = in.ages(); }},
    {"all", [](DigestFields& in, Digest& to) { to.all = in.ages(); }},
    {"answered", [](DigestFields& in, Digest& to) { to.answered = in.count(); }},
    {"closed", [](DigestFields& in, Digest& to) { to.closed = in.count(); }},
    {"only_bot", [](DigestFields& in, Digest& to) { to.only_bot = in.count(); }},
    {"alone", [](DigestFields& in, Digest& to) { to.alone = in.count() > 0; }},
    {"first", [](DigestFields& in, Digest& to) { to.first_posters.push_back(in.text()); }},
    {"quiet", [](DigestFields& in, Digest& to) { to.quiet.push_back(in.text()); }},
    {"trouble", [](DigestFields& in, Digest& to) { to.troubles.push_back(trouble_in(in)); }},
    {"stands", [](DigestFields& in, Digest& to) { to.standing.push_back(trouble_in(in)); }},
}};

}  // namespace

bool Digest::empty() const {
    const bool nothing_happened = answered == 0 && closed == 0 && first_posters.empty();
    return all.total() == 0 && nothing_happened && troubles.empty();
}

bool Digest::stands(const Calendar& calendar, Timestamp now) const {
    return !empty() && now < calendar.next_midnight(at + rest_of_a_day);
}

std::string written(const Digest& digest) {
    Lines lines;
    lines.add("at", digest.at);
    lines.add("since", digest.since);
    lines.add("own", digest.own);
    lines.add("all", digest.all);
    lines.add("answered", digest.answered);
    lines.add("closed", digest.closed);
    lines.add("only_bot", digest.only_bot);
    lines.add("alone", std::size_t{digest.alone ? 1U : 0U});
    for (const auto& name : digest.first_posters) lines.add("first", name);
    for (const auto& theme : digest.quiet) lines.add("quiet", theme);
    for (const auto& trouble : digest.troubles) add_trouble("trouble", trouble, lines);
    for (const auto& trouble : digest.standing) add_trouble("stands", trouble, lines);
    return std::move(lines).text();
}

Digest read_digest(std::string_view text) {
    Digest digest;
    while (!text.empty()) {
        auto line = cut_until(text, '\n');
        const auto name = cut_until(line, '\t');
        const auto* reader = std::ranges::find(readers, name, &std::pair<std::string_view, Read>::first);
        DigestFields fields{line};
        if (reader != readers.end()) reader->second(fields, digest);
    }
    return digest;
}

}  // namespace bot
