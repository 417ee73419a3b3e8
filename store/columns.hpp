#pragma once

#include "bot/ids.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <vector>

// What a table's columns are is said once, by an `each_column` (tables.hpp), which shows them one after the
// other to whoever asks: to know their names, to read a row, to write one.

namespace store {

/// A noun, or one that may not be changed.
template <class Noun, class Wanted>
concept Is = std::same_as<std::remove_const_t<Noun>, Wanted>;

/// What a column holds, as far as databases may keep it differently.
enum class Holds {
    Value,
    Name,   ///< one of few, so that a number may stand for it
    Post,   ///< half of the key of the post to which the row belongs
    Given,  ///< nothing that is written here: it is found elsewhere when the row is read
};

struct Column {
    std::string name{};
    Holds holds = Holds::Value;
};

using Columns = std::vector<Column>;

/// Notes which columns there are.
class Seen {
public:
    template <class Value>
    void operator()(const char* name, const Value&) {
        columns.push_back({name});
    }

    template <class Value>
    void name(const char* name, const Value&) {
        columns.push_back({name, Holds::Name});
    }

    template <class Value>
    void given(const char* name, const Value&) {
        columns.push_back({name, Holds::Given});
    }

    /// The row's own key.
    void key(const bot::MessageKey&) {
        columns.push_back({"conversation", Holds::Name});
        columns.push_back({"message"});
    }

    /// The post to which it belongs.
    void of(const bot::MessageKey&) {
        columns.push_back({"conversation", Holds::Post});
        columns.push_back({"message", Holds::Post});
    }

    /// What is there as a whole, or not at all: then its first column holds nothing.
    template <class Part, class Each>
    void together(const std::optional<Part>&, Each each) {
        const Part part{};
        each(*this, part);
    }

    Columns columns{};
};

/// All columns of a noun, in the order in which its rows are read.
template <class Noun>
const Columns& columns_of() {
    static const auto columns = [] {
        Seen seen;
        const Noun noun{};
        each_column(seen, noun);
        return std::move(seen.columns);
    }();
    return columns;
}

/// Those that do not say which post it is.
Columns without_post(const Columns& columns);

/// `OF.state, OF.rev, …`.
std::string listed(const Columns& columns, const std::string& of);

}  // namespace store
