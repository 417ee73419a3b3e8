#include "config/secret.hpp"

#include "config/addresses.hpp"
#include "config/encoding.hpp"
#include "config/letters.hpp"

#include <algorithm>
#include <array>

namespace config {

namespace {

constexpr auto alone = "; allowed is the secret alone, on one line";

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool is_capital(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool in_capitals(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, is_capital);
}

/// What shells and systemd take for a name.
bool is_variable(std::string_view name) {
    const auto fits = [](char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); };
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9') && std::ranges::all_of(name, fits);
}

/// A pair of any of those that people and word processors set.
bool is_quoted(std::string_view value) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> pairs{{{"\"", "\""},
                                                                                  {"'", "'"},
                                                                                  {"`", "`"},
                                                                                  {"“", "”"},
                                                                                  {"‘", "’"},
                                                                                  {"「", "」"},
                                                                                  {"＂", "＂"},
                                                                                  {"«", "»"}}};
    return std::ranges::any_of(pairs, [&](const auto& pair) {
        return value.size() > pair.first.size() && value.starts_with(pair.first) &&
               value.ends_with(pair.second);
    });
}

/// Names that people give a secret; a secret itself begins so only by the rarest chance.
bool names_a_secret(std::string_view name) {
    constexpr std::array<std::string_view, 7> words{"secret", "key",   "password", "passwd",
                                                    "token",  "value", "client"};
    const auto small = lower(std::string(name));
    if (name.size() > 2 && in_capitals(name) && has(name, "_")) return true;
    return std::ranges::any_of(words, [&](std::string_view word) { return has(small, word); });
}

/// A line of a file for a shell: `export NAME=…`, `client_secret: …`. At the end of base64 stands `=` too.
bool is_assigned(std::string_view value) {
    const auto sign = value.find_first_of("=:");
    if (sign == std::string_view::npos || sign + 1 >= value.size()) return false;
    auto name = trimmed(value.substr(0, sign));
    const auto next = value[sign + 1];
    const bool assigns = value[sign] == '=' ? next != '=' : next == ' ' || next == '"';
    const auto space = name.rfind(' ');
    if (space != std::string_view::npos) name.remove_prefix(space + 1);
    return assigns && is_variable(name) && names_a_secret(name);
}

std::string why_no_word(std::string_view value) {
    if (value.find_first_of("\r\n") != std::string_view::npos)
        return std::string("has several lines") + alone;
    if (is_quoted(value)) return std::string("stands in quotes") + alone;
    if (is_assigned(value)) return std::string("begins with a name, as in NAME=…") + alone;
    const auto visible = [](char c) { return c > ' ' && c <= '~'; };
    if (std::ranges::all_of(value, visible)) return {};
    return "has a space or another character inside that no secret has; allowed are visible ASCII "
           "characters: copy it "
           "anew";
}

std::string why_no_pem(std::string_view value, SecretForm form) {
    const bool is_key = form == SecretForm::PrivateKey;
    const auto allowed =
        is_key ? std::string(
                     "; allowed is the private key in PEM, -----BEGIN PRIVATE KEY-----, without a password")
               : std::string("; allowed is the certificate in PEM, -----BEGIN CERTIFICATE-----");
    if (has(value, "ENCRYPTED") && is_key) return "is locked with a password" + allowed;
    if (has(value, "BEGIN EC PRIVATE KEY") && is_key) return "is no RSA key" + allowed;
    if (!has(value, "-----BEGIN ")) return "is no PEM" + allowed;
    if (!has(value, is_key ? "PRIVATE KEY-----" : "BEGIN CERTIFICATE-----"))
        return (is_key ? "holds no private key" : "holds no certificate") + allowed;
    if (!has(value, "\n")) return "has no line breaks" + allowed;
    return has(value, "-----END ") ? "" : "ends in the middle" + allowed;
}

/// Empty where the value can be a secret.
std::string why_not(std::string_view bytes, std::string_view value, SecretForm form) {
    const auto other = misread(bytes);
    if (other && has(other->what, "UTF-16")) return other->what;
    if (form != SecretForm::Word) return why_no_pem(value, form);
    if (other) return other->what;
    return why_no_word(value);
}

/// A name that may be the secret itself, put in the wrong place, is not shown.
std::string where(const Secret& secret) {
    const auto& name = secret.name.text;
    if (secret.in_file) return "the file " + shown(name);
    return in_capitals(name) ? "the environment variable " + shown(name)
                             : "the environment variable that is named there";
}

}  // namespace

std::optional<Secret> secret_at(Section& section, std::string_view key) {
    constexpr auto allowed = R"(allowed is { env = "NAME" } or { file = "PATH" })";
    const auto* node = section.find(key);
    if (!node) return std::nullopt;
    if (std::holds_alternative<std::string>(node->value)) {
        section.refuse(key, std::string("a secret in plain text is refused; ") + allowed);
        return std::nullopt;
    }
    auto source = section.table(key);
    if (!source) return std::nullopt;
    const auto variable = source->word("env");
    const auto file = source->word("file");
    source->no_other_keys();
    if (variable.has_value() == file.has_value()) {
        section.refuse(key, std::string("says not where the secret is; ") + allowed);
        return std::nullopt;
    }
    if (variable && !is_variable(variable->text)) {
        section.refuse(variable->place, key,
                       "env names no variable; allowed is its name, of letters, digits and _, and never the "
                       "secret itself");
        return std::nullopt;
    }
    return Secret{file.has_value(), file ? *file : *variable};
}

std::optional<std::string> reveal(Section& section, std::string_view key, const Secret& secret,
                                  const Surroundings& surroundings, SecretForm form) {
    if (surroundings.secrets == Secrets::LeftOut) return std::nullopt;
    const auto& name = secret.name.text;
    const auto found = secret.in_file ? surroundings.read_file(name) : surroundings.environment(name);
    const auto bytes = found.value_or("");
    const std::string value(trimmed(bytes));
    const auto wrong = value.empty() ? "is empty or not there; allowed is one that holds the secret"
                                     : why_not(bytes, value, form);
    if (wrong.empty()) return value;
    section.refuse(secret.name.place, key, where(secret) + " " + wrong);
    return std::nullopt;
}

}  // namespace config
