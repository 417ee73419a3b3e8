import { announce, announceArrival } from "./announce.js";
import { nameOf, state } from "./state.js";
import { honour, say } from "./words.js";

const awaited = new Set(); // own posts whose reaction and thanks have not been told yet

/** Has the coming of this post's reaction and thanks told, once. */
export const awaitNod = (id) => awaited.add(id);

/**
 * Sees what is new in a channel, marks it fresh and says it. Gives the number of new posts by others.
 * Without a `before` all was there already.
 */
export function arrived(channel, before, messages) {
    state.fresh.clear();
    forgetSettled(channel, messages);
    if (!before) return 0;
    const known = new Map(before.map((message) => [message.id, message]));
    const posts = messages.filter((message) => !known.has(message.id) && !isOwn(message) && !message.from_bot);
    for (const message of messages) markFresh(message, known.get(message.id));
    const elsewhere = channel === state.channel ? null : state.channels.find((one) => one.id === channel)?.name;
    for (const post of posts) announceArrival(honour(nameOf(post.author)), elsewhere);
    if (channel === state.channel) state.below += posts.filter((post) => !post.reply_to).length;
    tellNods(messages);
    return posts.length;
}

const isOwn = (message) => message.author === state.me || state.pending.some((one) => one.id === message.id);

// What was sent and is among the messages by now need not stand in for itself.
function forgetSettled(channel, messages) {
    const there = new Set(messages.map((message) => message.id));
    state.pending = state.pending.filter((one) => one.channel !== channel || !there.has(one.id));
}

function markFresh(message, before) {
    if (!before) state.fresh.add(message.id);
    for (const { by, name } of message.reactions ?? []) {
        const was = before?.reactions?.some((one) => one.by === by && one.name === name);
        if (!was) state.fresh.add(`${message.id} ${name}`);
    }
}

function tellNods(messages) {
    for (const id of awaited) {
        const thanked = messages.some((message) => message.reply_to === id && message.kind === "thanks");
        if (!thanked) continue;
        awaited.delete(id);
        const reacted = messages.find((message) => message.id === id)?.reactions.length > 0;
        announce(say(reacted ? "say.acknowledged" : "say.thanked"));
    }
}

/** The letter that holds a member's live card; undefined where there is none. */
export const liveLetter = (letters) => letters?.findLast((letter) => letter.card);

/** Remembers who has had a reminder. */
export function lettersCame(member, letters) {
    if (liveLetter(letters)) state.hadCard.add(member);
}

/** The ids of all live cards, by member: to tell later which are new. */
export const liveCards = () => new Map([...state.letters].map(([member, letters]) => [member, liveLetter(letters)?.id]));
