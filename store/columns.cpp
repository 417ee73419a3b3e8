#include "store/columns.hpp"

#include <algorithm>

namespace store {

Columns without_post(const Columns& columns) {
    Columns rest;
    std::ranges::copy_if(columns, std::back_inserter(rest),
                         [](const Column& column) { return column.holds != Holds::Post; });
    return rest;
}

std::string listed(const Columns& columns, const std::string& of) {
    std::string list;
    for (const auto& column : columns) list.append(list.empty() ? "" : ", ").append(of + "." + column.name);
    return list;
}

}  // namespace store
