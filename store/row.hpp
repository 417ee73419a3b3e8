#pragma once

#include "bot/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace store {

/// One row of an answer, as any database gives it, read from left to right. What holds nothing reads as
/// nought, or as an empty text.
class Row {
public:
    virtual ~Row() = default;

    virtual std::string text() = 0;

    /// Bytes that are no text.
    virtual std::string bytes() = 0;

    virtual std::int64_t number() = 0;

    /// Whether the next one holds nothing; then it and its followers, `count` in all, are passed over.
    virtual bool none(int count) = 0;

    int small() { return static_cast<int>(number()); }

    bool yes() { return number() != 0; }

    bot::Timestamp moment() { return bot::Timestamp{bot::Span{number()}}; }

    std::optional<bot::Timestamp> maybe_moment() { return none(1) ? std::nullopt : std::optional{moment()}; }
};

}  // namespace store
