#pragma once

#include "store/from_row.hpp"
#include "store/rows.hpp"
#include "store/sqlite/names.hpp"
#include "store/sqlite/statements.hpp"

namespace store {

/// Gives the columns of a noun to a statement, which runs before the noun changes.
class Values {
public:
    Values(Bindings& to, Names& names) : to_{to}, names_{names} {}

    template <class Value>
    void operator()(const char*, const Value& value) {
        to_.add(value);
    }

    void operator()(const char*, const bot::Heard& heard) { to_.add_copy(Blob{bytes_of(heard)}); }

    void operator()(const char*, const std::optional<bot::Digest>& digest) {
        digest ? to_.add_copy(bot::written(*digest)) : to_.add_none();
    }

    void operator()(const char*, std::chrono::local_days day) {
        to_.add(std::int64_t{day.time_since_epoch().count()});
    }

    template <class Kind>
    void name(const char*, const bot::Id<Kind>& id) {
        to_.add(names_.give(id));
    }

    template <class Value>
    void given(const char*, const Value&) {}

    void key(const bot::MessageKey& key) {
        to_.add(names_.give(key.conversation));
        to_.add(key.message);
    }

    void of(const bot::MessageKey& post) { to_.add(names_.find(post)); }

    template <class Part, class Each>
    void together(const std::optional<Part>& part, Each each) {
        if (part) return each(*this, *part);
        Counted counted;
        const Part none{};
        each(counted, none);
        for (int n = 0; n < counted.count; ++n) to_.add_none();
    }

private:
    Bindings& to_;
    Names& names_;
};

/// Runs a statement with all that a noun has, and gives the number of rows that changed.
template <class Noun>
int write(const char* sql, const Noun& noun, Statements& with, Names& names) {
    return with.run_with(sql, [&](Bindings& to) {
        Values values{to, names};
        each_column(values, noun);
    });
}

}  // namespace store
