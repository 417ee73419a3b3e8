#pragma once

#include "bot/case.hpp"

namespace bot {

/// What this author's posts get in this theme. The author's own wish wins over the config's for this person,
/// and that over the theme's.
Acknowledgement acknowledgement(const Account& author, const Theme& theme, const Community& community);

/// A reaction is not to be had where it was to be all that its author gets: then thanks in words, which say
/// why, once for each person.
void thank_in_its_place(const React& react, Decision& decision, const Case& given);

}  // namespace bot
