#include "tests/config/writing.hpp"

using namespace tests;

namespace {

const std::string in_file = changed(minimal, "[local]", "[local]\nkey = { file = \"key\" }");
const std::string place = "a.toml:4:16: local.key: the file \"key\" ";
const std::string alone = "; allowed is the secret alone, on one line";

std::string key_of(const std::string& bytes) {
    return loaded(in_file, {{"key", bytes}}).settings.local->key;
}

std::vector<std::string> said_of(const std::string& bytes) {
    return lines(read(in_file, {{"key", bytes}}));
}

std::string teams_by(const std::string& how) {
    auto text = changed(minimal, "[local]\n",
                        "[teams]\napp_id = \"8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36\"\n"
                        "tenants = [\"5f3c1d7e-9a42-4b0e-8c55-2d7a61e0b9f4\"]\n" +
                            how + "\n");
    text = changed(text, "local = \"ito\"", "teams = \"94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5\"");
    text = changed(text, "local = \"uebuchi\"", "teams = \"33333333-3333-4333-8333-333333333302\"");
    return changed(text, "local:hr", "teams:19:b7e0c4a9@thread.tacv2");
}

}  // namespace

TEST_CASE("white space and the mark that an editor leaves around a secret go") {
    for (const auto* bytes : {"from-a-file\n", "from-a-file\r\n\r\n", "  from-a-file\t",
                              "\xEF\xBB\xBF"
                              "from-a-file\r\n",
                              "\u3000from-a-file\u00A0\n", "\u200Bfrom-a-file\u200B"}) {
        CAPTURE(bytes);
        CHECK(key_of(bytes) == "from-a-file");
    }
    for (const auto* key : {"a=b", "dGVzdA==", "a:b", "x", "p'q\"r", "~8Q~._-"}) CHECK(key_of(key) == key);
}

TEST_CASE("what cannot be a secret is refused, with what to do, and nothing of it is shown") {
    using Lines = std::vector<std::string>;
    for (const auto* quoted : {"\"from-a-file\"", "'from-a-file'\n", "“from-a-file”", "「from-a-file」"}) {
        CHECK(said_of(quoted) == Lines{place + "stands in quotes" + alone});
    }
    for (const auto* named : {"AIZUCHI_LOCAL_KEY=from-a-file", "export LOCAL_KEY=from-a-file\n",
                              "key = from-a-file", "client_secret: from-a-file", "Value=\"from-a-file\""}) {
        CHECK(said_of(named) == Lines{place + "begins with a name, as in NAME=…" + alone});
    }
    CHECK(said_of("from\na-file") == Lines{place + "has several lines" + alone});
    const std::string inside =
        "has a space or another character inside that no secret has; allowed are visible ASCII characters: "
        "copy it anew";
    for (const auto* odd : {"from a-file", "from-a\u200B-file", "ｆrom-a-file", "秘密の言葉"}) {
        CHECK(said_of(odd) == Lines{place + inside});
    }
    for (const auto& wide : {std::string("\xFF\xFE"
                                         "f\0r\0o\0m\0",
                                         10),
                             std::string("\xFE\xFF"
                                         "\0f\0r",
                                         6),
                             std::string("f\0r\0o\0m\0\r\0\n\0", 12)}) {
        CHECK(said_of(wide) == Lines{place + "is written in UTF-16; save it as UTF-8"});
    }
    for (const auto* empty : {"", "\n", "\xEF\xBB\xBF\r\n", "\u3000"}) {
        CHECK(said_of(empty) == Lines{place + "is empty or not there; allowed is one that holds the secret"});
    }
}

TEST_CASE("a secret that stands where its name belongs is not shown either") {
    const auto said = lines(read(changed(minimal, "[local]", "[local]\nkey = { env = \"abc~8Q~dE.fg\" }")));
    CHECK(said ==
          std::vector<std::string>{"a.toml:4:15: local.key: env names no variable; allowed is its name, of "
                                   "letters, digits and _, and never the secret itself"});
    CHECK(lines(read(changed(minimal, "[local]", "[local]\nkey = { env = \"abc8QdEfg\" }"))) ==
          std::vector<std::string>{
              "a.toml:4:15: local.key: the environment variable that is named there is empty or not "
              "there; allowed is one that holds the secret"});
}

TEST_CASE("the id of a secret of Teams is not its value") {
    CHECK(lines(read(teams_by("secret = { file = \"s\" }"),
                     {{"s", "0f1e2d3c-4b5a-4968-8776-655443322110\n"}})) ==
          std::vector<std::string>{"a.toml:6:10: teams.secret: holds the id of a secret, which stands beside "
                                   "it; allowed is its value"});
}

TEST_CASE("a certificate and its key are PEM, each in its place") {
    const std::string certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    const std::string key = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n";
    const auto text = teams_by("certificate = { file = \"c\" }\nkey = { file = \"k\" }");
    const auto said = [&](const std::string& c, const std::string& k) {
        return lines(read(text, {{"c", c}, {"k", k}}));
    };
    CHECK(said("\xEF\xBB\xBF" + certificate, "\r\n" + key).empty());
    CHECK(said(certificate + key, key).empty());
    using Lines = std::vector<std::string>;
    const std::string of_certificate = "; allowed is the certificate in PEM, -----BEGIN CERTIFICATE-----";
    const std::string of_key =
        "; allowed is the private key in PEM, -----BEGIN PRIVATE KEY-----, without a password";
    CHECK(said(key, certificate) ==
          Lines{"a.toml:6:24: teams.certificate: the file \"c\" holds no certificate" + of_certificate,
                "a.toml:7:16: teams.key: the file \"k\" holds no private key" + of_key});
    CHECK(said("MIIB", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE\n-----END ENCRYPTED PRIVATE KEY-----") ==
          Lines{"a.toml:6:24: teams.certificate: the file \"c\" is no PEM" + of_certificate,
                "a.toml:7:16: teams.key: the file \"k\" is locked with a password" + of_key});
}
