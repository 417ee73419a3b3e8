#include "adapters/http/back_end/head.hpp"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/status.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace http::back_end {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool is_name(std::string_view text) {
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::ranges::all_of(text, [&](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
               (letter >= 'A' && letter <= 'Z') || others.find(letter) != std::string_view::npos;
    });
}

bool is_value(std::string_view text) {
    using namespace std::string_view_literals;
    return text.find_first_of("\r\n\0"sv) == std::string_view::npos;
}

bool is_the_connections(std::string_view name) {
    constexpr std::array<std::string_view, 5> owned{"connection", "content-length", "date", "keep-alive",
                                                    "transfer-encoding"};
    return std::ranges::any_of(owned, [&](std::string_view one) {
        return boost::beast::iequals({one.data(), one.size()}, {name.data(), name.size()});
    });
}

std::string_view reason(int status) {
    const auto phrase =
        boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(static_cast<unsigned>(status)));
    return {phrase.data(), phrase.size()};
}

std::string length_line(const Response& response, const Framing& framing) {
    if (bodiless(response.status)) return {};
    if (framing.length) return fmt::format("Content-Length: {}\r\n", *framing.length);
    return framing.old ? "" : "Transfer-Encoding: chunked\r\n";
}

std::string_view connection_line(const Framing& framing) {
    if (!framing.keeps_alive) return "Connection: close\r\n";
    return framing.old ? "Connection: keep-alive\r\n" : "";
}

}  // namespace

std::string http_date(bot::Timestamp moment) {
    namespace chrono = std::chrono;
    const auto day = chrono::floor<chrono::days>(moment);
    const chrono::year_month_day date{day};
    const chrono::hh_mm_ss time{chrono::floor<chrono::seconds>(moment - day)};
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                       weekdays.at(chrono::weekday{day}.c_encoding()), static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

bool bodiless(int status) {
    return status < 200 || status == 204 || status == 304;
}

std::string head(const Response& response, const Framing& framing) {
    auto text = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status, reason(response.status),
                            http_date(framing.now));
    for (const auto& [name, value] : response.headers) {
        if (!is_name(name) || !is_value(value) || is_the_connections(name)) continue;
        text.append(name).append(": ").append(value).append("\r\n");
    }
    return text.append(length_line(response, framing)).append(connection_line(framing)).append("\r\n");
}

std::string chunk(std::string_view text) {
    return fmt::format("{:x}\r\n{}\r\n", text.size(), text);
}

bool closes(const Response& response) {
    const auto value = header(response.headers, "Connection");
    return boost::beast::iequals({value.data(), value.size()}, "close");
}

}  // namespace http::back_end
