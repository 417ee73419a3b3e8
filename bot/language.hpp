#pragma once

namespace bot {

/// The languages that the bot speaks.
enum class Language { Ja, En };

}  // namespace bot
