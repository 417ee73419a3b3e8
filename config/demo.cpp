#include "config/demo.hpp"

#include <string_view>

namespace config {

namespace {

constexpr std::string_view cast = R"(
[local]
page = true
clock = true

[calendar.tokyo]
zone = "Asia/Tokyo"
hours = ["Mon-Fri 09:00-12:00", "Mon-Fri 13:00-17:30"]

[people.ito]
name = "伊藤"
local = "ito"
language = "ja"

[people.uebuchi]
name = "上渕"
local = "uebuchi"
language = "ja"

[people.mori]
name = "Mori"
local = "mori"
language = "en"

[people.sato]
name = "佐藤"
local = "sato"
language = "ja"

[pmo]
members = ["ito", "uebuchi", "mori"]
lead = "uebuchi"
digest = "off"

[theme.hr]
name = "人事 × 生成AI"
about = "人事のしごとで試したこと、困ったこと、なんでもどうぞ。"
channels = ["local:hr"]
owners = ["ito", "uebuchi"]
advisors = ["sato"]

[theme.start]
name = "はじめの一歩"
about = "使いはじめの人の部屋です。「こんなこと」と思うことほど、聞かせてください。"
channels = ["local:start"]
owners = ["ito", "mori"]

[theme.sales]
name = "営業 × 生成AI"
about = "商談や提案で試したことを。うまくいかなかった話も歓迎です。"
channels = ["local:sales"]
owners = ["uebuchi", "ito"]
advisors = ["sato"]

[action.answered]

[action.advisor]
ja = "アドバイザーへ"
en = "Passed to an advisor"

[action.meeting]
ja = "勉強会で紹介"
en = "Shown at the study meeting"

[action.idea]
ja = "アイデアを受け取った"
en = "Idea received"

[action.watch]
ja = "見守る"
en = "Kept an eye on"
)";

std::string quoted(const std::string& text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            quoted += "\\u00";
            quoted += hex[byte >> 4U];
            quoted += hex[byte & 0xFU];
            continue;
        }
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

std::string demo_config(const std::string& listen, const std::string& store_url) {
    return "[server]\nlisten = " + quoted(listen) + "\n\n[store]\nurl = " + quoted(store_url) + "\n" +
           std::string(cast);
}

}  // namespace config
