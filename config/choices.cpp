#include "config/choices.hpp"

#include "config/shifts.hpp"

namespace config {

void check_digest(Section& section) {
    const auto written = section.word("digest");
    if (!written || written->text == "opening") return;
    if (written->text == "off" || time_of_day(written->text)) {
        section.warn_of_no_effect("digest");
    } else {
        section.refuse("digest",
                       "unknown value " + shown(written->text) + R"(; allowed are opening, off, "09:00")");
    }
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
