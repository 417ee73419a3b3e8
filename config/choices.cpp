#include "config/choices.hpp"

#include "config/copied.hpp"
#include "config/shifts.hpp"

namespace config {

std::optional<bot::DigestTime> digest_at(Section& section) {
    using When = bot::DigestTime::When;
    const auto written = section.word("digest");
    if (!written) return {};
    if (written->text == "opening") return bot::DigestTime{When::Opening};
    if (written->text == "off") return bot::DigestTime{When::Off};
    if (const auto at = time_of_day(written->text)) return bot::DigestTime{When::At, *at};
    const auto fits = [](const std::string& text) {
        return text == "opening" || text == "off" || time_of_day(text).has_value();
    };
    section.refuse("digest", "unknown value " + shown(written->text) + "; " +
                                 meant_or(R"(allowed are opening, off, "09:00")", written->text, fits));
    return {};
}

bot::Acknowledgement acknowledgement_at(Section& section) {
    return section.one_of<bot::Acknowledgement>("acknowledge",
                                                {{"reaction", {true, false}},
                                                 {"thanks", {false, true}},
                                                 {"reaction+thanks", {true, true}},
                                                 {"nothing", {false, false}}},
                                                {});
}

}  // namespace config
