#include "adapters/teams/in/accept.hpp"

#include "adapters/teams/in/events.hpp"
#include "adapters/teams/in/ground.hpp"
#include "adapters/teams/in/known_as.hpp"
#include "adapters/teams/in/pressed.hpp"
#include "adapters/teams/quote.hpp"
#include "adapters/teams/trust/trust.hpp"
#include "adapters/text/language.hpp"
#include "bot/overloaded.hpp"

namespace teams {

namespace {

/// Who sent it, as far as a token says.
struct Proof {
    Claims claims{};
    std::string fresh{};  ///< the token, where it was verified only now
};

using Proven = std::variant<Proof, Rejected, NeedKeys>;

Proven prove(const Bearer& bearer, const Known& known, bot::Timestamp now) {
    if (auto claims = known.verified.find(bearer.token, now)) return Proof{*std::move(claims)};
    if (!known.keys || !known.keys->contains(bearer.key)) return NeedKeys{bearer.key};
    auto verified = verify(bearer, known.keys->at(bearer.key));
    if (const auto* no = std::get_if<NotTrusted>(&verified)) return Rejected{401, no->why};
    return Proof{std::get<Claims>(std::move(verified)), bearer.token};
}

Proven prove(const http::Request& request, const Settings& settings, const Known& known, bot::Timestamp now) {
    const auto bearer = read_bearer(http::header(request.headers, "Authorization"));
    if (const auto* no = std::get_if<NotTrusted>(&bearer)) return Rejected{401, no->why};
    auto proven = prove(std::get<Bearer>(bearer), known, now);
    if (const auto* proof = std::get_if<Proof>(&proven)) {
        auto why = doubt(proof->claims, settings, now);
        if (!why.empty()) return Rejected{401, std::move(why)};
    }
    return proven;
}

bot::Language language_of(const Activity& activity, const bot::Community& community) {
    if (const auto* person = community.person_of(activity.from.account())) return person->language;
    return activity.locale.starts_with("ja") ? bot::Language::Ja : bot::Language::En;
}

/// The language of whoever reads it most: of a channel, its theme's.
bot::Language readers_language(const Activity& activity, const bot::Community& community) {
    const auto* theme = activity.origin.kind == "channel"
                            ? community.theme_of({"teams:" + activity.origin.conversation})
                            : nullptr;
    return theme ? theme->language : language_of(activity, community);
}

Verdict accept_press(const Activity& activity, const bot::Community& community,
                     const bot::AddressBook& book) {
    auto press = pressed(activity, community, book);
    const bool invoke = activity.type == "invoke";
    Accepted accepted;
    accepted.events = {std::move(press.event)};
    accepted.instead = std::move(press.instead);
    accepted.manner = {.kind = invoke ? Manner::Kind::Invoke : Manner::Kind::Submit,
                       .language = language_of(activity, community)};
    return accepted;
}

/// An invoke waits for an answer: one that is for somebody else's feature is told so.
Verdict nothing_for_us(const Activity& activity) {
    Accepted accepted{{.kind = Accepted::Kind::Unknown}};
    if (activity.type == "invoke") accepted.manner.kind = Manner::Kind::NotOurs;
    return accepted;
}

Verdict translate(const Activity& activity, const Settings& settings, const Known& known,
                  const bot::Community& community, bot::Timestamp now) {
    if (is_press(activity)) return accept_press(activity, community, known.book);
    return std::visit(
        bot::overloaded{
            [&](std::vector<bot::Event> events) -> Verdict {
                for (auto& event : events) text::note_language(event, community);
                return Accepted{{.events = std::move(events)}};
            },
            [&](const Malformed& no) -> Verdict {
                return Rejected{400, quote(activity.type) + " without a usable " + no.why};
            },
            [&](const Unknown&) -> Verdict { return nothing_for_us(activity); },
            [](const Ours&) -> Verdict { return Accepted{{.kind = Accepted::Kind::Ours}}; },
        },
        told_by(activity, readers_language(activity, community), settings.app_id, known.book, now));
}

std::string first_doubt(const Proof& proof, const Activity& activity, const Settings& settings) {
    auto why = settings.insecure_local ? std::string{} : doubt(proof.claims, activity);
    return why.empty() ? doubt(activity, settings) : why;
}

/// `'invoke' 'task/fetch'`
std::string kind_of(const Activity& activity) {
    auto kind = quote(activity.type);
    for (const auto& part : {activity.name, activity.event_type}) {
        if (!part.empty()) kind += " " + quote(part);
    }
    return kind;
}

/// Of channels without a theme nothing that was written is kept.
bot::NotUnderstood kept(const std::string& what, const Activity& activity, const http::Request& request,
                        const bot::Community& community) {
    const auto& origin = activity.origin;
    const bool without_theme =
        origin.kind == "channel" && !community.theme_of({"teams:" + origin.conversation});
    return {.via = {"teams"}, .what = what, .body = without_theme ? std::string{} : request.body};
}

/// By Microsoft's own signature it was meant for us: whoever runs the bot should know. Of what it says
/// nothing is kept.
Rejected refused(int status, std::string why) {
    bot::NotUnderstood told{.via = {"teams"}, .what = why};
    return {.status = status, .reason = std::move(why), .kept = std::move(told)};
}

}  // namespace

Verdict accept(const http::Request& request, const Settings& settings, const Known& known,
               const bot::Community& community, bot::Timestamp now) {
    if (request.method != "POST") return Rejected{405, quote(request.method) + " instead of a POST"};
    if (!http::is_json(request.headers)) return Rejected{415, "its body is no JSON"};
    auto proven = settings.insecure_local ? Proven{Proof{}} : prove(request, settings, known, now);
    if (auto* no = std::get_if<Rejected>(&proven)) return std::move(*no);
    if (auto* need = std::get_if<NeedKeys>(&proven)) return std::move(*need);

    auto& proof = std::get<Proof>(proven);
    auto read = read_activity(request.body);
    if (const auto* no = std::get_if<Unreadable>(&read)) return refused(400, no->why);
    auto& activity = std::get<Activity>(read);
    auto why = first_doubt(proof, activity, settings);
    if (!why.empty()) return refused(401, std::move(why));
    call_as_known(activity, known.book, community);
    auto verdict = translate(activity, settings, known, community, now);
    if (auto* no = std::get_if<Rejected>(&verdict)) no->kept = kept(no->reason, activity, request, community);
    if (auto* accepted = std::get_if<Accepted>(&verdict)) {
        accepted->type = activity.type;
        accepted->news = news_of(activity, known.book);
        accepted->odd = std::move(activity.odd);
        if (accepted->kind == Accepted::Kind::Unknown)
            accepted->kept = kept(kind_of(activity), activity, request, community);
        accepted->token = std::move(proof.fresh);
        accepted->claims = std::move(proof.claims);
    }
    return verdict;
}

}  // namespace teams
