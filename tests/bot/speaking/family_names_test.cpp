#include "bot/speaking/family_names.hpp"

#include "bot/listening/utf8.hpp"
#include "bot/speaking/names.hpp"

#include <catch2/catch.hpp>

using namespace bot;

TEST_CASE("a Japanese name is spoken to by the family name where that is certain, else whole") {
    for (const auto& [name, said] : std::initializer_list<std::pair<std::string, std::string>>{
             {"田中 花子", "田中"},
             {"佐々木 舞", "佐々木"},
             {"山本 さくら", "山本"},
             {"石井 大輔", "石井"},
             {"花子 山田", "山田"},
             {"大川 誠一郎", "大川"},
             {"長谷川 ジュン", "長谷川"},
             {"佐藤　健", "佐藤"},  // with a full-width space
             {"伊藤", "伊藤"},
             {"マリア ロッシ", "マリア ロッシ"},
             {"Hanako Tanaka", "Hanako Tanaka"},
             {"林 森", "林 森"},
             {"健 翔太", "健 翔太"},
             {"田中 花子 人事", "田中 花子 人事"},
             {"田中 Hanako", "田中 Hanako"},
             {"", ""}}) {
        INFO(name);
        CHECK(spoken_to(name, Language::Ja) == said);
        CHECK(spoken_to(name, Language::En) == name);
    }
}
