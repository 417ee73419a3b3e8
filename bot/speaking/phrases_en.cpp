#include "bot/speaking/phrases.hpp"

// A phrase is read whole, on one line.
// clang-format off

namespace bot {

namespace {

Phrases post() {
    return {
        "Thank you for putting this here, {author}. {owner} will read it and write back in this thread.",
        "{author}, thanks for starting this conversation. {owner} will carry it on with you.",
        "Your post is in, {author}, and thank you for it. {owner} will reply below.",
        "Thanks for taking the time to write, {author}. The next word from our side is {owner}’s.",
        "{author}, thank you for sharing this with everyone. Expect {owner} here with an answer.",
        "Heard, and thank you, {author}. {owner} is the one who will answer.",
        "Thanks for speaking up here, {author}. From here on you’ll be talking with {owner}.",
        "It’s good of you to write this down, {author}. {owner} will come by and respond.",
        "That’s a voice added to the room: thank you, {author}. {owner} will answer it.",
        "Thank you, {author}, for writing where we can all read it. {owner} will reply under your post.",
        "I’m only the bot, {author}, so just my thanks for writing. The answer comes from {owner}.",
        "{author}, thanks for letting the rest of us in on this. {owner} will pick it up from here.",
        "A thank-you from the bot, {author}. The human part, a proper read and a reply, is with {owner}.",
        "Many thanks for saying this out loud, {author}. {owner} will join you in this thread.",
        "{author}, your words have landed, with thanks. It’s {owner} who will reply to them.",
        "Thanks for bringing this along, {author}. You’ll hear from {owner} about it, right here.",
    };
}

Phrases question() {
    return {
        "Thanks for asking, {author}. {owner} will look into it and answer in this thread.",
        "{author}, thank you for asking this in the open. Whoever wonders next can read what {owner} replies.",
        "A question is always a way in: thank you, {author}. {owner} will take it up with you here.",
        "Thank you for not keeping this question to yourself, {author}. An answer will come from {owner}.",
        "{author}, thanks for the question. Even if it takes some digging, {owner} will come back to you here.",
        "You asked, {author}, and that helps whoever reads along. {owner} will respond below.",
        "Thank you, {author}: asked here, it can be answered for all. {owner} is the one who will write.",
        "{author}, thank you for raising your hand. {owner} will get to your question in this thread.",
        "Your question has arrived, {author}, with thanks. {owner} will think it through and write back.",
        "Somebody has to ask first; thank you for doing it, {author}. {owner} will be with you here.",
        "I’m a bot and can’t answer this one, {author}, but thank you for asking. {owner} will.",
        "{author}, thanks for wondering out loud. {owner} will wonder along and reply to you.",
        "Thank you for the question, {author}. Someone reading may know too, and {owner} will make sure you hear back.",
        "Asking is how this place works; thank you, {author}. {owner} will follow up on it with you.",
        "Thanks, {author}, for asking rather than guessing. {owner} will check and let you know here.",
        "Good of you to ask, {author}, and thank you. {owner} will sit down with it and answer in this thread.",
    };
}

// With the sentence for the night behind it, each must still be short.
Phrases first_post() {
    return {
        "Welcome, {author}, and thank you for your first post. {owner} will answer it here in the thread.",
        "{author}, thank you for stepping in with a first post. {owner} will meet you here with a reply.",
        "Hello, {author}, and welcome in. Thank you for writing; {owner} will come and answer right here.",
        "The first post is the hardest one, and you wrote it: thank you, {author}. {owner} will respond below.",
        "Thank you for adding your voice, {author}, and welcome. You’ll hear from {owner} in this thread.",
        "{author}, hello from the bot, and thanks for your first words here. A person will answer them: {owner}.",
        "A warm welcome, {author} 🌱 Thank you for posting here for the first time. {owner} will write back.",
        "You’ve made a start, {author}; thank you. {owner} will read your first post and answer it here.",
        "Thanks for taking the plunge, {author}. Your first post is with {owner}, who will reply below.",
        "It takes some nerve to write to a big group for the first time. Thank you, {author}; {owner} will answer.",
        "Now this group has heard from you, {author}: thank you, and welcome. {owner} will carry on from here.",
        "{author}, welcome to the conversation. Thank you for a first post; sit back, the reply comes from {owner}.",
        "First post, first thank-you: this one is for you, {author}. {owner} will follow with an answer.",
        "This is where you start, {author}, and thank you for it. {owner} will come by to say hello and reply.",
        "Someone new is speaking: thank you, {author}. {owner} is the person who will write to you.",
        "{author}, thank you for saying something here for the first time. It will be {owner} who answers, right below.",
    };
}

Phrases welcome_back() {
    return {
        "Welcome back, {author}. Thank you for joining in again this season; {owner} will reply here.",
        "{author}, a new season and you are here again: thank you. An answer will come from {owner}.",
        "Thank you for returning, {author}. {owner} will read this and carry on the talk with you.",
        "Here we are again, {author}, in a new season. Thanks for writing; {owner} will get back to you.",
        "{author}, thanks for coming back to the conversation. {owner} takes the next turn in it.",
        "Your place was kept, {author}; welcome back, and thank you. {owner} will come by with an answer.",
        "Another season with you, {author}: thank you for speaking up. {owner} will pick this up.",
        "Back again, and thank you for that, {author}. Your first post of the season will be answered by {owner}.",
        "{author}, welcome back to the conversation. Thank you for this season’s first post; {owner} will respond below.",
        "It’s a new season and your voice is in it again, {author}: thank you. {owner} will answer you here.",
        "Welcome back, and thank you for speaking up once more, {author}. Next to write here is {owner}.",
        "Thank you for coming round again, {author}. What you wrote is with {owner}, who will reply in this thread.",
        "You were here before, {author}, and you’ve come again: thank you. {owner} will write back to you.",
        "New season, familiar voice: welcome back, {author}, and thanks for writing. {owner} will be with you here.",
        "The season is yours too, {author}; thank you for this start. {owner} will read it and answer.",
        "Thanks for taking up the thread again this season, {author}. An answer from {owner} comes next.",
    };
}

Phrases after_hours() {
    return {
        "Thanks for leaving this here, {author}. {owner} is back {when} and will reply after that.",
        "{author}, thank you for your post. {owner} returns {when}; you’ll get an answer here afterwards.",
        "Your words are safe here, {author}, and thank you for them. {owner} will be back {when} to answer.",
        "Thank you, {author}. This waits for {owner}, who comes back {when} and will write to you then.",
        "{author}, thanks for writing while it was on your mind. {owner} is here again {when}, and will respond.",
        "The bot is always up, so here is a thank-you, {author}. {owner} will be along {when} to answer you.",
        "Thanks for speaking up, {author}; no need to stay by the screen. {owner} is back {when} and will reply.",
        "{author}, that has reached us, thank you. Look for {owner} {when}, and for an answer after that.",
        "With thanks, {author}: your post waits in the thread for an answer by {owner}, here again {when}.",
        "Thank you for adding this, {author}. {owner} is off just now, back {when}, and will answer here.",
        "{author}, thank you for sharing this. {owner} gets back {when}, finds it waiting, and answers you.",
        "Thanks, {author}. People need their rest, so {owner} is away and returns {when} to write back.",
        "Thank you, {author}; I’m keeping this safe. Back {when}, {owner} will read it and reply.",
        "{author}, many thanks for taking the time. {owner} starts again {when}, with your answer to come.",
        "It’s written, it’s here, and thank you, {author}. {owner} will take it up once back {when}.",
        "Thank you for your words, {author}. They will be here when {owner} comes in {when}, and an answer follows.",
    };
}

Phrases late() {
    return {
        "{author}, this thank-you should have come with your post from {posted}. Here it is, and {owner} will answer.",
        "A late thank-you, {author}, for your post from {posted}. {owner} will reply to it here.",
        "Your post from {posted} was not lost, {author}. Thank you for it, even this late; {owner} will respond.",
        "I’m behind with my thanks, {author}: your post from {posted} is here, and {owner} will get back to you on it.",
        "{author}, thank you for writing, though I say it late. Your post from {posted} is with {owner} to answer.",
        "Only now do I get to thank you, {author}, for your post from {posted}. You’ll hear from {owner} here.",
        "Thanks are overdue for the post from {posted}, {author}. Take them now; an answer will come from {owner}.",
        "Better late than silent: thank you, {author}. What you posted ({posted}) goes to {owner}, who will answer it.",
        "{author}, thank you, and a late one at that: your post from {posted} is here. {owner} will write back.",
        "This should have reached you before, {author}: thanks for what you wrote ({posted}). {owner} takes it from here.",
        "Thank you for your post from {posted}, {author}. The delay was the bot’s; the answer will be {owner}’s.",
        "{author}, I missed the moment to thank you for your post from {posted}. I do so now, and {owner} will answer.",
        "Belated thanks for your post from {posted}, {author}. It is in good hands with {owner}, who will reply.",
        "Your post from {posted} went without a thank-you until now, {author}. Here is one; expect {owner} in this thread.",
        "{author}, late thanks are thanks too. Your post from {posted} waits for {owner}, who will come by and answer.",
        "Thanks at last, {author}, for the post from {posted}. You’ll get a reply from {owner} right here.",
    };
}

Phrases closed() {
    return {
        "{author}, you’ll find {owner}’s answer above. If something is still open, just add it here.",
        "{owner} has written back to you, {author}. Anything left over is welcome in this thread.",
        "There is a reply from {owner} now, {author}. Read it in peace, and go on here if there is more.",
        "{author}, thank you for bringing this here. {owner} has answered, and this thread is still yours to use.",
        "That was {owner} answering you, {author}. Should a new thought come up, write it right below.",
        "With {owner}’s answer this rests for now, {author}. A line from you wakes it up again.",
        "{author}, {owner} has replied to your post. Not quite it? Say so here.",
        "Thank you for this one, {author}; {owner} has given an answer. More to ask or tell goes here too.",
        "{author}, the answer above is {owner}’s. If it raises a new question, this is the place for it.",
        "{owner} came back to you, {author}; the reply is up there. Write on here whenever you like.",
        "Thanks for raising this, {author}. {owner} has responded, and you can go on below at any time.",
        "{author}, {owner} has written to you now. Tell us here if something is still missing.",
        "There’s a word from {owner} for you, {author}. Should it leave anything open, a line here is enough.",
        "This one has its answer from {owner}, {author}. Whatever comes to mind later fits in this thread as well.",
        "Thank you, {author}, for letting us read along. The reply above is by {owner}; add to it as you wish.",
        "{author}, see above for what {owner} wrote. It needn’t end there: just reply.",
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
        {Situation::Closed, closed()},
    };
}

}  // namespace bot
