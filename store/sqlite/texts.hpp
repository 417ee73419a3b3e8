#pragma once

#include "store/columns.hpp"

#include <string>
#include <utility>
#include <vector>

namespace store {

// Statements, made of the columns of a table. Here a name is a number of the table `name`, and the key of a
// post is the number `post`.

/// Columns that no noun has, each with what it is given: a literal, or an expression.
using Beside = std::vector<std::pair<std::string, std::string>>;

/// `insert into TABLE (…) values (?, …)`.
std::string insert_into(const std::string& table, const Columns& columns, const Beside& beside = {});

/// The same, and in the place of a row with the same `key`.
std::string put_into(const std::string& table, const Columns& columns, const std::vector<std::string>& key);

/// Changes the row with the same `key`, but for what is to `stay`; the values are those of `insert_into`.
std::string update_in(const std::string& table, const Columns& columns, const std::vector<std::string>& key,
                      const std::vector<std::string>& stay);

/// What `put_into` ends with, so that a row that is the same already costs no page.
std::string unless_same(const Columns& columns, const std::vector<std::string>& key);

/// `TABLE.rev, OWNER.text, …`: without the key of the post, and with each name joined under its column's
/// name.
std::string joined(const Columns& columns, const std::string& table);

/// The views `post`, `reply`, `duty` and `errand`, made anew: rows with their names, their columns in the
/// order in which they are read.
std::string views();

}  // namespace store
