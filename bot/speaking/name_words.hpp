#pragma once

#include <string_view>

namespace bot {

// Words that stand beside a name in a directory, and are no part of it.

/// A department, a company, a place of work: 人事部, 株式会社コントソ, Contoso Ltd., HR Department.
bool is_of_a_company(std::u32string_view part);

/// Dr., Prof., Ms: before a name.
bool is_title(std::u32string_view word);

/// 部長, PhD: behind one.
bool is_role(std::u32string_view word);

/// PhD, MBA: what somebody has earned.
bool is_degree(std::u32string_view word);

/// Jr., III: part of the name.
bool is_generation(std::u32string_view word);

}  // namespace bot
