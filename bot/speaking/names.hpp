#pragma once

#include "bot/language.hpp"

#include <string>
#include <string_view>

namespace bot {

/// What a person is called when one speaks to them, from what a product or a directory shows: 田中 花子 for
/// "田中 花子 / TANAKA Hanako (HR)", Hanako Tanaka for "Tanaka, Hanako". In doubt the whole name without what
/// decorates it. Empty where there is only an id or an address. At most 40 characters, on one line, without
/// control or direction characters.
std::string display_name(std::string_view raw);

/// How one speaks to somebody of that name: in Japanese by the family name, where it is certain which it is
/// (田中 for 田中 花子); else by the whole name.
std::string spoken_to(const std::string& name, Language language);

/// With さん, unless it ends in さん, さま, 様 or 先生 already. An empty name stays empty.
std::string with_san(std::string_view name);

}  // namespace bot
