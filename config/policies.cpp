#include "config/names.hpp"
#include "config/reading.hpp"
#include "config/span.hpp"

#include <tuple>

namespace config {

namespace {

constexpr std::size_t most_steps = 16;

bool rises(bot::WorkingTime earlier, bot::WorkingTime later) {
    return std::tie(earlier.days, earlier.hours) < std::tie(later.days, later.hours);
}

bot::Policy::Escalation step_at(Section& step) {
    using To = bot::Policy::Escalation::To;
    step.need("after", R"(a span like "2d")");
    step.need("to", "pmo, lead");
    bot::Policy::Escalation escalation;
    escalation.after = working_span(step, "after", {});
    escalation.to = step.one_of<To>("to", {{"pmo", To::Pool}, {"lead", To::Lead}}, To::Pool);
    step.no_other_keys();
    return escalation;
}

std::vector<bot::Policy::Escalation> escalation_at(Section& section) {
    auto steps = section.tables("escalate");
    if (steps.size() > most_steps) {
        section.refuse("escalate", "has too many steps; allowed are " + std::to_string(most_steps));
        return {};
    }
    std::vector<bot::Policy::Escalation> escalate;
    for (auto& step : steps) {
        const auto next = step_at(step);
        if (!escalate.empty() && step.find("after") && !rises(escalate.back().after, next.after)) {
            step.refuse("after", "does not come after the step before it; allowed are spans that rise");
        }
        escalate.push_back(next);
    }
    return escalate;
}

void refuse_zero(Section& section, std::string_view key, bot::WorkingTime span) {
    if (span == bot::WorkingTime{}) section.refuse(key, "is no time at all; allowed is 1s or more");
}

bot::Policy policy_at(Section& section) {
    bot::Policy policy;
    policy.remind_after = working_span(section, "remind_after", policy.remind_after);
    policy.first_post_remind_after =
        working_span(section, "first_post_remind_after", policy.first_post_remind_after);
    policy.repeat_every = working_span(section, "repeat_every", policy.repeat_every);
    refuse_zero(section, "repeat_every", policy.repeat_every);
    if (section.find("escalate")) policy.escalate = escalation_at(section);

    policy.advisor_remind_every = working_span(section, "advisor_remind_every", policy.advisor_remind_every);
    refuse_zero(section, "advisor_remind_every", policy.advisor_remind_every);
    return policy;
}

}  // namespace

void read_policies(Section& root, Reading& reading) {
    reading.policies.emplace("standard", bot::Policy{});
    for (auto& [name, section] : named_tables(root, "policy", false)) {
        reading.policies[name.text] = policy_at(section);
        section.no_other_keys();
    }
}

}  // namespace config
