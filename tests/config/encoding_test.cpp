#include "tests/config/writing.hpp"

using namespace tests;

namespace {

/// `人事` in a comment, in the code that a Japanese Windows writes by itself.
const std::string of_cp932 = "# \x90\x6C\x8E\x96\n";

std::string wide(const std::string& ascii) {
    std::string text;
    for (const char c : ascii) text += std::string{c, '\0'};
    return text;
}

}  // namespace

TEST_CASE("a config in another code is said to be that, where it is seen first") {
    using Lines = std::vector<std::string>;
    const std::string utf16 = "a.toml:1:1: syntax: the file is written in UTF-16; save it as UTF-8";
    CHECK(lines(read("\xFF\xFE" + wide(minimal))) == Lines{utf16});
    CHECK(lines(read(wide(minimal))) == Lines{utf16});
    const std::string other =
        "syntax: the file is not written in UTF-8 from here on, but in Shift_JIS (CP932) or the like; save "
        "it as UTF-8";
    CHECK(lines(read(of_cp932 + minimal)) == Lines{"a.toml:1:3: " + other});
    CHECK(lines(read(changed(minimal, "[pmo]", "name = \"\x88\xC9\x93\xA1\"\n[pmo]"))) ==
          Lines{"a.toml:10:9: " + other});
    CHECK(lines(read(minimal + "# caf\xE9\n")) == Lines{"a.toml:15:6: " + other});
    CHECK(lines(read("# \x1B$B?M;v\x1B(B\n" + minimal)) ==
          Lines{"a.toml:1:3: syntax: the file is written in ISO-2022-JP; save it as UTF-8"});
}

TEST_CASE("a config in UTF-8 is read with the mark that some editors write, and without") {
    CHECK(lines(read("\xEF\xBB\xBF" + minimal)).empty());
    CHECK(lines(read("# 設定（人事）\n" + minimal)).empty());
}
