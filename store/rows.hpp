#pragma once

#include "store/lanes.hpp"
#include "store/row.hpp"
#include "store/tables.hpp"

#include <string>

namespace store {

// One row of an answer, or what comes next in it, from whichever database. Nouns are read in the order of
// their columns.

std::string a_text(Row& row);
std::int64_t a_number(Row& row);
bot::Timestamp a_moment(Row& row);
bot::PersonId a_person(Row& row);
bot::MessageKey a_key(Row& row);
bot::Post a_post(Row& row);
bot::Reply a_reply(Row& row);
bot::Heard a_heard(Row& row);
bot::Account an_account(Row& row);
bot::FollowUp a_follow_up(Row& row);
bot::Deed a_deed(Row& row);
bot::Advice an_advice(Row& row);
bot::Told a_told(Row& row);
bot::Said a_said(Row& row);
bot::Reminder a_reminder(Row& row);
bot::LastWritten a_last_written(Row& row);
bot::Refusal a_refusal(Row& row);
bot::NotUnderstood a_not_understood(Row& row);
bot::ConversationId a_channel(Row& row);
bot::LostGround a_lost_ground(Row& row);
bot::Delivery a_delivery(Row& row);

/// Lane, begun, due_at, seq.
Lanes::Place a_place(Row& row);

/// A follow-up, its post, what its reader was told (reader, step, at), and what was done last; the last two
/// without their post's key.
bot::Concern a_concern(Row& row);

/// Four bytes each, the least first.
std::string bytes_of(const bot::Heard& heard);

}  // namespace store
