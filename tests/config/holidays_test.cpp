#include "config/holidays.hpp"

#include "tests/config/writing.hpp"

using namespace tests;

namespace {

using std::chrono::year_month_day;

std::string event(const std::string& uid, const std::string& rest) {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261001T000000Z\r\n" + rest + "END:VEVENT\r\n";
}

std::string day(const std::string& date, const std::string& more = {}) {
    return "DTSTART;VALUE=DATE:" + date + "\r\n" + more;
}

std::string calendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + events + "END:VCALENDAR\r\n";
}

/// A calendar that was read, in Tokyo.
class Read {
public:
    explicit Read(const std::string& ics) : found_{config::holidays_in(ics, &tokyo)} {
        if (const auto* holidays = std::get_if<config::Holidays>(&found_)) {
            for (const auto& each : holidays->days) add_days(days_, each);
        }
    }

    /// `2026-12-02 2027-02-23`: all of 2026 and 2027.
    std::string days() const {
        std::string all;
        for (const auto each : days_) {
            const year_month_day date{each};
            if (date.year() < 2026y || date.year() > 2027y) continue;
            all += (all.empty() ? "" : " ") + text(date);
        }
        return all;
    }

    std::string left_out() const { return said(std::get<config::Holidays>(found_).left_out); }

    std::string refused() const { return std::get<std::string>(found_); }

private:
    static std::string text(year_month_day date) {
        const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        return std::to_string(static_cast<int>(date.year())) + '-' +
               two(static_cast<unsigned>(date.month())) + '-' + two(static_cast<unsigned>(date.day()));
    }

    static inline const Fixed tokyo{9h};
    std::variant<config::Holidays, std::string> found_;
    std::set<std::chrono::local_days> days_{};
};

std::string at(const std::string& from, const std::string& to, const std::string& zone = {}) {
    return "DTSTART" + zone + ":" + from + "\r\nDTEND" + zone + ":" + to + "\r\n";
}

}  // namespace

TEST_CASE("from midnight to midnight is a whole day, in whatever way it is written") {
    const std::string tokyo = ";TZID=Tokyo Standard Time";
    CHECK(Read(calendar(event("1", at("20261202T000000", "20261203T000000", tokyo)))).days() == "2026-12-02");
    CHECK(Read(calendar(event("1", at("20261231T000000", "20270103T000000", tokyo)))).days() ==
          "2026-12-31 2027-01-01 2027-01-02");
    CHECK(Read(calendar(event("1", at("20261202T000000", "20261203T000000")))).days() == "2026-12-02");
    CHECK(Read(calendar(event("1", at("20261201T150000Z", "20261202T150000Z")))).days() == "2026-12-02");
    CHECK(Read(calendar(event("1", at("20261202T000000Z", "20261203T000000Z")))).days() == "2026-12-02");
    CHECK(Read(calendar(event("1", at("20261202T000000", "20261202T235959", tokyo)))).days() == "2026-12-02");
    CHECK(Read(calendar(event("1", "DTSTART:20261202T000000\r\nDURATION:P2D\r\n"))).days() ==
          "2026-12-02 2026-12-03");
    CHECK(Read(calendar(event("1", at("20261202T000000", "20261203T000000", ";TZID=America/New_York"))))
              .days() == "2026-12-02");
    CHECK(Read(calendar(event(
                   "1", at("20261202T050000Z", "20261203T050000Z") + "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n")))
              .days() == "2026-12-02");
}

TEST_CASE("what has a time of day is left out by its name, and why is said") {
    const auto read =
        Read(calendar(event("1", day("20261123")) +
                      event("2", "SUMMARY:全社会議\r\n" + at("20261202T090000", "20261202T120000")) +
                      event("3", "SUMMARY:Review\r\n" + at("20261203T000000", "20261203T013000")) +
                      event("4", "SUMMARY:毎朝\r\n" + day("20261204", "RRULE:FREQ=DAILY\r\n")) +
                      event("5", "SUMMARY:消えた日\r\n" + day("20261205", "STATUS:CANCELLED\r\n")) +
                      event("6", "SUMMARY:no day\r\n")));
    CHECK(read.days() == "2026-11-23");
    CHECK(
        read.left_out() ==
        R"("消えた日" (cancelled); "毎朝" (coming again each day or oftener); "全社会議", "Review" (with a time of day); "no day" (without a day that can be read))");
}

TEST_CASE("what is kept and not free, by the file's own words, is left out") {
    const std::string hint_ja =
        "DESCRIPTION:祭日\\n祭日を非表示にするには、Google カレンダーの設定 > 日本の祝日 "
        "に移動してください\r\n";
    const std::string hint_de =
        "DESCRIPTION:Gedenktag\\nUm Gedenktage auszublenden\\, rufe die Google\r\n  Kalender-Einstellungen "
        "auf\r\n";
    const auto read =
        Read(calendar(event("1", "SUMMARY:勤労感謝の日\r\nDESCRIPTION:祝日\r\n" + day("20261123")) +
                      event("2", "SUMMARY:雛祭り\r\n" + hint_ja + day("20270303")) +
                      event("3", "SUMMARY:Halloween\r\n" + hint_de + day("20261031")) +
                      event("4", "SUMMARY:Valentine's Day\r\nDESCRIPTION:Observance\r\n" + day("20270214")) +
                      event("5", "SUMMARY:Star Festival\r\nCATEGORIES:Observance\r\n" + day("20270707")) +
                      event("6", "SUMMARY:Christmas Eve (Not a Public Holiday)\r\n" + day("20261224")) +
                      event("7", "SUMMARY:New Year\r\nDESCRIPTION:Public holiday\r\n" + day("20270101")) +
                      event("8", "SUMMARY:創立記念日\r\nCATEGORIES:休業日\r\n" + day("20261201"))));
    CHECK(read.days() == "2026-11-23 2026-12-01 2027-01-01");
    CHECK(
        read.left_out() ==
        R"-("雛祭り", "Halloween", "Valentine's Day", "Star Festival", "Christmas Eve (Not a Public Holiday)" (no public holidays, by the file's own words))-");
}

TEST_CASE("an instance that was moved counts once, where it is now") {
    const std::string yearly = event("a", day("20241202", "RRULE:FREQ=YEARLY\r\n"));
    const auto instead = [](const std::string& of, const std::string& rest) {
        return event("a", "RECURRENCE-ID;VALUE=DATE:" + of + "\r\n" + rest);
    };
    CHECK(Read(calendar(yearly + instead("20261202", day("20261204")))).days() == "2026-12-04 2027-12-02");
    CHECK(Read(calendar(instead("20261202", day("20261204")) + yearly)).days() == "2026-12-04 2027-12-02");
    CHECK(Read(calendar(yearly + instead("20271202", day("20271202", "STATUS:CANCELLED\r\n")))).days() ==
          "2026-12-02");
    CHECK(Read(calendar(yearly + event("a", "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261202\r\n" +
                                                day("20261201"))))
              .days() == "2026-12-01 2027-12-01");
    CHECK(Read(calendar(yearly + instead("20261202", "SEQUENCE:1\r\n" + day("20261203")) +
                        instead("20261202", "SEQUENCE:2\r\n" + day("20261207"))))
              .days() == "2026-12-07 2027-12-02");
}

TEST_CASE("days that are taken out of a series, put into it, or end it, are") {
    CHECK(Read(calendar(event("1", day("20251230", "RRULE:FREQ=YEARLY;UNTIL=20261231\r\n")))).days() ==
          "2026-12-30");
    CHECK(Read(calendar(event("1", day("20261201",
                                       "RRULE:FREQ=MONTHLY;COUNT=3\r\nEXDATE;VALUE=DATE:20270101\r\n"
                                       "RDATE;VALUE=DATE:20270105,20270106\r\n"))))
              .days() == "2026-12-01 2027-01-05 2027-01-06 2027-02-01");
    CHECK(Read(calendar(event("1", at("20261228T150000Z", "20261229T150000Z") +
                                       "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20261229T150000Z\r\n")))
              .days() == "2026-12-29 2026-12-31");
}

TEST_CASE("several calendars in one file count together, with marks and line ends of any sort") {
    const auto one = calendar(event("1", day("20261123")));
    const auto other = calendar(event("2", day("20270101")));
    CHECK(Read(one + other).days() == "2026-11-23 2027-01-01");
    CHECK(Read("\xEF\xBB\xBF" + one + "\xEF\xBB\xBF" + other).days() == "2026-11-23 2027-01-01");
    auto of_unix = one;
    std::erase(of_unix, '\r');
    CHECK(Read(of_unix + other).days() == "2026-11-23 2027-01-01");
    auto of_old_macs = one;
    std::erase(of_old_macs, '\n');
    CHECK(Read(of_old_macs).days() == "2026-11-23");
    CHECK(Read(calendar(event(
                   "1", "SUMMARY:勤労感謝の\xE6\r\n \x97\xA5\r\nDTSTART;VALUE=DA\r\n\tTE:20261123\r\n")))
              .days() == "2026-11-23");
}

TEST_CASE("what is no calendar is refused as what it is") {
    CHECK_THAT(Read("<!DOCTYPE html><html><head><title>Sign in</title></head></html>").refused(),
               Catch::StartsWith("is a web page \"Sign in\" and no calendar"));
    CHECK_THAT(Read("\r\n<HTML lang=ja><title>\nログイン</title>").refused(),
               Catch::StartsWith("is a web page \"ログイン\""));
    CHECK(
        Read("国民の祝日・休日月日,名称\n2026/1/1,元日\n").refused() ==
        "begins with \"国民の祝日・休日月日,名称\" and is no calendar; allowed is an iCalendar file (.ics)");
    CHECK(
        Read(R"({"error":"login_required"})").refused() ==
        R"(begins with "{"error":"login_required"}" and is no calendar; allowed is an iCalendar file (.ics))");
    CHECK(Read(std::string("PK\x03\x04\x14\0", 6)).refused() ==
          "is no text; allowed is an iCalendar file (.ics)");
    CHECK(Read("").refused() == "is empty; allowed is an iCalendar file (.ics)");
    CHECK_THAT(Read(calendar(event("1", "SUMMARY:\x8B\x78\n" + day("20261123")))).refused(),
               Catch::StartsWith("is not written in UTF-8"));
    CHECK(Read("\xFF\xFE" + std::string("B\0E\0", 4)).refused() == "is written in UTF-16; save it as UTF-8");
}

TEST_CASE("a file that was cut off is not taken for the whole") {
    const auto whole = calendar(event("1", day("20261123")) + event("2", day("20270101")));
    for (const auto* end : {"END:VCALENDAR", "END:VEVENT\r\nBEGIN:VEVENT", "UID:2", "20270101"}) {
        CHECK(Read(whole.substr(0, whole.find(end))).refused() ==
              "ends in the middle, without END:VCALENDAR, so that days may be missing; get it again");
    }
    CHECK(Read(calendar(event("1", day("20261123"))) + calendar("").substr(0, 40)).refused() ==
          "ends in the middle, without END:VCALENDAR, so that days may be missing; get it again");
}

TEST_CASE("check tells what a file came to, and in which year it has nothing") {
    auto around = surroundings(
        {{"jp.ics", calendar(event("1", day("20261123")) +
                             event("2", "SUMMARY:七夕\r\nDESCRIPTION:祭日\r\n" + day("20270707")))}});
    around.now = std::chrono::sys_days{2026y / 12 / 1};
    const auto text = changed(minimal, "zone =", "holiday_file = \"jp.ics\"\nzone =");
    const auto read = config::load(text, "a.toml", around);
    CHECK(
        lines(read) ==
        std::vector<std::string>{
            R"(a.toml:5:16: calendar.tokyo.holiday_file: warning: "jp.ics" has no day in 2027; get a file that has, else nothing but weekends is free then)"});
    CHECK(
        std::get<config::Loaded>(read).remarks ==
        std::vector<std::string>{
            R"(calendar.tokyo.holiday_file: "jp.ics": 1 day in 2026, 0 days in 2027; left out: "七夕" (no public holidays, by the file's own words))"});
}

TEST_CASE("a file with nothing to count says what was left out") {
    CHECK(
        Read(calendar(event("1", "SUMMARY:クリスマス\r\nDESCRIPTION:祭日\r\n" + day("20261225"))))
            .refused() ==
        R"(has no whole-day events: left out are "クリスマス" (no public holidays, by the file's own words); allowed is an iCalendar file (.ics))");
}
