#include "bot/speaking/phrases.hpp"

// Each phrase fits any post that it can meet, also one that nobody would like to get. It is read whole, on
// one line.
// clang-format off

namespace bot {

namespace {

Phrases post() {
    return {
        "{author}, thanks a lot for this post. You will get an answer from {owner} in the thread.",
        "{author}, thanks for writing this. An answer will come from {owner}.",
        "Thank you for posting here, {author}. {owner} will write back in this thread.",
        "Thanks for telling us, {author}. {owner} takes it from here.",
        "{author}, thank you for sharing this. You will hear from {owner} below.",
        "Thank you, {author}, your post is here. {owner} is the person who will reply to it.",
        "Thanks for taking the time to write, {author}. The reply will be {owner}’s.",
        "{author}, thanks for letting us know. {owner} will look at this and get back to you.",
        "Many thanks for putting this into words, {author}. A reply from {owner} will follow below.",
        "{author}, this is only the bot saying thank you. A person will answer: {owner}.",
        "Thank you for bringing this up, {author}. {owner} will follow it up with you here.",
        "{author}, your words have reached us, thank you. {owner} will read them carefully and reply.",
        "Thanks for speaking up, {author}. It is now with {owner}, who will come back to you.",
        "{author}, thank you for leaving a note here. {owner} will see it and respond to you.",
        "Many thanks for your message, {author}. {owner} will join this thread to reply.",
        "Thank you for turning to this channel, {author}. Someone will answer you, and that is {owner}.",
    };
}

Phrases question() {
    return {
        "{author}, thank you for asking. {owner} will look into it and answer here.",
        "Thanks for your question, {author}. {owner} will reply in this thread.",
        "{author}, thanks for asking this here. The answer will come from {owner}.",
        "Thank you for the question, {author}. Whoever reads along can learn from what {owner} answers.",
        "{author}, your question is here, thank you. {owner} will check and write back.",
        "Thank you, {author}. Even if finding out takes a while, {owner} will come back to you with an answer.",
        "I am a bot and cannot answer this, {author}, but thank you for asking. {owner} can.",
        "{author}, thanks for raising this question. {owner} will get back to you about it.",
        "Thank you for asking, {author}. If somebody else knows, do say so; {owner} will answer too.",
        "Thanks, {author}. That question will be answered below, by {owner}.",
        "{author}, thank you for writing your question down. {owner} will go through it with you here.",
        "Good that you asked, {author}, and thank you. {owner} will find out and respond.",
        "Thank you for checking with us, {author}. You will hear from {owner} in this thread.",
        "{author}, thank you. {owner} takes up your question and replies under it.",
        "Thanks for asking about this, {author}. {owner} will tell you what we know.",
        "A thank-you from the bot, {author}, for your question. The answer will be {owner}’s.",
    };
}

// With the sentence for the night behind it, each must still be short.
Phrases first_post() {
    return {
        "Welcome, {author}, and thank you for your first post. {owner} will answer it here.",
        "{author}, thank you for posting here for the first time. {owner} will reply in this thread.",
        "Hello, {author}, and welcome. Thanks for writing; the answer will come from {owner}.",
        "Welcome to this channel, {author}. Thank you for your post, which {owner} will read and answer.",
        "{author}, welcome, and thanks for your first message here. You will hear from {owner} below.",
        "Thank you for joining in, {author}. {owner} will write back to your first post.",
        "Welcome 🌱 Thank you, {author}, for a first post here. {owner} will respond to it.",
        "{author}, your first post is here, thank you. {owner} is the person who will reply.",
        "Thank you for writing to us, {author}. As this is your first post, {owner} will also say hello.",
        "{author}, hello from the bot, and thank you. A person will answer your first post: {owner}.",
        "It is good to have you here, {author}. Thank you; {owner} will get back to you on this.",
        "Thanks for your first words in this channel, {author}. {owner} takes it from here.",
        "{author}, thank you and welcome. {owner} will look at your post and write an answer.",
        "Welcome to the group, {author}. Thank you for speaking up; {owner} will join you in the thread.",
        "Thank you, {author}, for making a start here. {owner} will follow up on it with you.",
        "{author}, a welcome and a thank-you first. {owner} will see your post and come back to you.",
    };
}

Phrases welcome_back() {
    return {
        "Welcome back, {author}. Thank you for posting; the answer to it will be {owner}’s.",
        "{author}, thank you for writing again this season. The reply will come from {owner}.",
        "A new season, and thank you for being here, {author}. {owner} will get back to you.",
        "{author}, welcome back. Thanks for your message; {owner} will respond in this thread.",
        "Thank you for joining us again, {author}. {owner} will read this and reply.",
        "It is good to have you back, {author}. Thanks; you will hear from {owner} below.",
        "{author}, thanks for your first post of the season. {owner} takes it from here.",
        "Thank you, {author}, and welcome to the new season. {owner} will write an answer.",
        "Hello again, {author}, and thank you. {owner} is the person who will come back to you.",
        "{author}, thank you for speaking up in this season too. {owner} will follow it up.",
        "Welcome back to this channel, {author}. What you wrote, with thanks, goes to {owner} to answer.",
        "Thanks for coming back, {author}. {owner} will look at your post and write back.",
        "{author}, you are here again, thank you. A person will answer, and that is {owner}.",
        "This season’s first thank-you to you, {author}. {owner} will join you in the thread.",
        "Thank you for sharing this at the start of the season, {author}. {owner} will see to a reply.",
        "{author}, a thank-you and a welcome back from the bot. {owner} will be the one to respond.",
    };
}

Phrases after_hours() {
    return {
        "{author}, thank you for your post. {owner} is back {when} and will answer then.",
        "Thanks for writing, {author}. {owner} returns {when} and will reply here.",
        "{author}, thank you. An answer will come from {owner}, who starts work again {when}.",
        "Thank you for leaving this here, {author}. {owner} will see it {when} and write back.",
        "{author}, thanks for letting us know. {owner} is not at work now and comes back {when} to respond.",
        "Your post is here, {author}, thank you. {owner} will read it {when} and get back to you.",
        "Thank you, {author}. {owner} can look at this {when}, and will reply.",
        "{author}, thanks for your message. Work begins again for {owner} {when}, with your answer to follow.",
        "The bot says thank you now, {author}. {owner} will speak to you once back {when}.",
        "Thanks for telling us, {author}. You will hear from {owner} after they return {when}.",
        "{author}, thank you for sharing this. It waits here for {owner}, who reads it {when}.",
        "Thank you for speaking up, {author}. The person to answer is {owner}, here again {when}.",
        "{author}, this has reached us, with thanks. {owner} will take it up {when}.",
        "Many thanks for writing at this hour, {author}. {owner} is in {when} and will respond below.",
        "Thank you for your words, {author}. {owner} will join the thread {when}.",
        "{author}, thanks for putting this down. {owner} is out just now, back {when}, and will reply.",
    };
}

Phrases late() {
    return {
        "{author}, this thank-you comes late. Your post of {posted} is here, and {owner} will answer it.",
        "A late thank-you, {author}, for your post of {posted}. {owner} will reply to it here.",
        "Your post of {posted} was not lost, {author}, and thank you for it. {owner} will respond.",
        "{author}, thank you for your words of {posted}, though I say it late. An answer comes from {owner}.",
        "Only now do I thank you, {author}, for your post of {posted}. You will hear from {owner}.",
        "My thanks are overdue, {author}: your post of {posted} is here. {owner} will get back to you on it.",
        "{author}, thanks for what you posted ({posted}). The delay was the bot’s; {owner} will write back.",
        "Thank you, {author}, belatedly, for your message of {posted}. {owner} takes it from here.",
        "{author}, I missed the moment to thank you for your post of {posted}. {owner} will see it and reply.",
        "Your post of {posted} went without a thank-you until now, {author}. {owner} will look at it.",
        "{author}, late thanks for what you wrote ({posted}). It is with {owner}, who will come back to you.",
        "Thanks, {author}, later than it should be, for sharing this ({posted}). {owner} will follow it up.",
        "The bot is behind, {author}, so thank you only now for your post of {posted}. {owner} will be in touch here.",
        "{author}, your words of {posted} arrived, thank you. A person, {owner}, will answer in this thread.",
        "Thank you for the post of {posted}, {author}, and for waiting. {owner} will join this thread.",
        "{author}, this should have come with your post of {posted}: thank you. The reply is {owner}’s.",
    };
}

// Without whoever answers: their name stands above already.
Phrases again() {
    return {
        "{author}, thank you for this one too.",
        "This is here as well, {author}.",
        "Thanks again, {author}.",
        "{author}, that one has arrived also.",
        "And thank you for adding this, {author}.",
        "Got this too, {author}, thanks.",
        "{author}, it will be answered like the others.",
        "One more thank-you, {author}.",
    };
}

Phrases closed() {
    return {
        "{author}, {owner} has answered above. If there is more, just carry on here.",
        "There is a reply from {owner} now, {author}. Take your time, and go on here if you like.",
        "{owner} has written back to you, {author}. Anything left over can go in this thread.",
        "{author}, thank you for bringing this here. {owner} has replied, and you can add to it at any time.",
        "That was {owner} answering you, {author}. A new thought can go right below.",
        "With the answer by {owner} this rests for now, {author}. A line from you opens it again.",
        "{author}, you will find what {owner} wrote above. If that does not answer it, reply here.",
        "Thank you for this one, {author}. {owner} has given an answer; ask on if you need to.",
        "{author}, the reply above is by {owner}. If it leaves a question, this is the place for it.",
        "{owner} came back to you, {author}. You can write on here whenever you wish.",
        "Thanks for raising this, {author}. {owner} has responded, and the thread stays open to you.",
        "{author}, {owner} has put an answer here for you. Tell us if something is still missing.",
        "A word from {owner} is waiting above, {author}. One line here is enough if it is not quite right.",
        "This one has its answer from {owner}, {author}. What comes to mind later fits here as well.",
        "Thank you for letting us read this, {author}. {owner} answered it; say so if you see it differently.",
        "{author}, see above for the answer by {owner}. It need not end there.",
    };
}

}  // namespace

std::map<Situation, Phrases> english_phrases() {
    return {
        {Situation::Post, post()},
        {Situation::Question, question()},
        {Situation::FirstPost, first_post()},
        {Situation::WelcomeBack, welcome_back()},
        {Situation::AfterHours, after_hours()},
        {Situation::Late, late()},
        {Situation::Again, again()},
        {Situation::Closed, closed()},
    };
}

}  // namespace bot
