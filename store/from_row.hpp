#pragma once

#include "bot/digest.hpp"
#include "bot/phrase_book.hpp"
#include "store/columns.hpp"
#include "store/row.hpp"

#include <chrono>
#include <type_traits>

namespace store {

/// What is next in a row, by what it is read into. The numbers of enumerators are those of their order, which
/// never changes.
template <class Value>
void read(Row& row, Value& value) {
    if constexpr (std::is_enum_v<Value>) {
        value = static_cast<Value>(row.small());
    } else if constexpr (std::is_same_v<Value, bool>) {
        value = row.yes();
    } else {
        static_assert(std::is_integral_v<Value>, "a column of which nobody said how it is read");
        value = static_cast<Value>(row.number());
    }
}

inline void read(Row& row, std::string& text) {
    text = row.text();
}

inline void read(Row& row, bot::Timestamp& at) {
    at = row.moment();
}

inline void read(Row& row, std::chrono::local_days& day) {
    day = std::chrono::local_days{std::chrono::days{row.small()}};
}

inline void read(Row& row, bot::PostNumber& number) {
    number.value = row.number();
}

template <class Kind>
void read(Row& row, bot::Id<Kind>& id) {
    id.value = row.text();
}

void read(Row& row, bot::Heard& heard);
void read(Row& row, std::optional<bot::Digest>& digest);

template <class Value>
void read(Row& row, std::optional<Value>& value) {
    value.reset();
    if (!row.none(1)) read(row, value.emplace());
}

/// How many columns a part has.
class Counted {
public:
    template <class Value>
    void operator()(const char*, const Value&) {
        ++count;
    }

    int count = 0;
};

/// Reads a noun, column by column.
class FromRow {
public:
    explicit FromRow(Row& row) : row_{row} {}

    template <class Value>
    void operator()(const char*, Value& value) {
        read(row_, value);
    }

    template <class Value>
    void name(const char*, Value& value) {
        read(row_, value);
    }

    template <class Value>
    void given(const char*, Value& value) {
        read(row_, value);
    }

    void key(bot::MessageKey& key) {
        read(row_, key.conversation);
        read(row_, key.message);
    }

    void of(bot::MessageKey& post) { key(post); }

    template <class Part, class Each>
    void together(std::optional<Part>& part, Each each) {
        part.reset();
        Counted counted;
        const Part none{};
        each(counted, none);
        if (row_.none(counted.count)) return;
        part = Part{};
        each(*this, *part);
    }

private:
    Row& row_;
};

/// Reads all but the key of the post, which is known.
class FromRowOf : public FromRow {
public:
    FromRowOf(Row& row, const bot::MessageKey& post) : FromRow{row}, post_{post} {}

    void of(bot::MessageKey& post) { post = post_; }

private:
    const bot::MessageKey& post_;
};

}  // namespace store
