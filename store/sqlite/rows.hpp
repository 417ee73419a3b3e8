#pragma once

#include "bot/decision.hpp"
#include "store/lanes.hpp"
#include "store/sqlite/statements.hpp"

#include <cstdint>
#include <string>

namespace store {

// One row of an answer, or what comes next in it. Nouns are read in the order of the columns of their view or
// table.

std::string a_text(Cells& row);
std::int64_t a_number(Cells& row);
bot::Timestamp a_moment(Cells& row);
bot::PersonId a_person(Cells& row);
bot::MessageKey a_key(Cells& row);
bot::Post a_post(Cells& row);
bot::Reply a_reply(Cells& row);
bot::Heard a_heard(Cells& row);
bot::Account an_account(Cells& row);
bot::FollowUp a_follow_up(Cells& row);
bot::Deed a_deed(Cells& row);
bot::Advice an_advice(Cells& row);
bot::Told a_told(Cells& row);
bot::Said a_said(Cells& row);
bot::Reminder a_reminder(Cells& row);
bot::LastWritten a_last_written(Cells& row);
bot::Refusal a_refusal(Cells& row);
bot::NotUnderstood a_not_understood(Cells& row);
bot::Delivery a_delivery(Cells& row);
Lanes::Place a_place(Cells& row);

/// A follow-up, its post, what its reader was told, and what was done last.
bot::Concern a_concern(Cells& row);

Blob blob_of(const bot::Heard& heard);

}  // namespace store
