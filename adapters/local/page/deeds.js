import { announce } from "./announce.js";
import * as api from "./api.js";
import { awaitNod } from "./arrivals.js";
import { giveUp, loadChannel } from "./load.js";
import { change, changed, draft, keepDraft, now, state } from "./state.js";
import { say } from "./words.js";

// What somebody does in a channel. Each deed is tried once; where it fails, it says why, and nothing typed is lost.

/** Why something could not be done, in plain words. */
function reasonOf(refusal, passing) {
    if (!(refusal instanceof api.Refusal)) throw refusal;
    if (refusal.status === 401) giveUp(refusal);
    if (refusal.passing) return say(passing);
    if (refusal.status === 413) return say("send.long");
    if (refusal.status === 403) return say("send.forbidden");
    if (refusal.status === 404) return say("send.gone");
    return say("send.refused");
}

// Made without crypto.randomUUID, which a page has only over TLS or on loopback.
function freshId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The same words by the same person are sent under the same id, however often: so nothing is posted twice.
function attempt(key, message) {
    const last = state.sending.get(key);
    const same = last && ["channel", "author", "text", "reply_to"].every((name) => last[name] === message[name]);
    const id = same && !last.clash ? last.id : freshId();
    return { ...message, id, busy: true, error: null, again: false, clash: false };
}

/** Sends what is written under `key`, as a post or a reply. Gives whether it was recorded. */
export async function post(key, channel, replyTo = null) {
    const text = draft(key);
    if (!text.trim() || state.sending.get(key)?.busy) return false;
    const sent = attempt(key, { channel, author: state.me, text, reply_to: replyTo });
    state.sending.set(key, sent);
    state.pending.push({ ...sent, posted_at: now(), recorded: false, reactions: [] });
    changed();
    try {
        const message = { id: sent.id, author: sent.author, text };
        await api.send(channel, replyTo ? { ...message, reply_to: replyTo } : message);
    } catch (refusal) {
        return takeBack(key, sent, refusal);
    }
    recorded(key, sent);
    loadChannel(channel).catch(giveUp);
    return true;
}

/** Sends what is written under `key` to the bot, as one of its readers; the answer comes into that inbox. */
export async function speak(key, member) {
    const text = draft(key);
    if (!text.trim() || state.sending.get(key)?.busy) return false;
    const sent = attempt(key, { channel: null, author: member, text, reply_to: null });
    state.sending.set(key, sent);
    changed();
    try {
        await api.speak(member, { id: sent.id, text });
    } catch (refusal) {
        return takeBack(key, sent, refusal);
    }
    state.sending.delete(key);
    if (draft(key) === text) keepDraft(key, "");
    announce(say("say.spoken"));
    changed();
    return true;
}

function takeBack(key, sent, refusal) {
    sent.error = reasonOf(refusal, "send.failed");
    Object.assign(sent, { busy: false, again: refusal.passing, clash: refusal.status === 409 });
    state.pending = state.pending.filter((one) => one.id !== sent.id);
    announce(sent.error);
    changed();
    return false;
}

function recorded(key, sent) {
    state.sending.delete(key);
    if (draft(key) === sent.text) keepDraft(key, "");
    for (const one of state.pending) if (one.id === sent.id) one.recorded = true;
    if (!sent.reply_to) awaitNod(sent.id);
    announce(say(sent.reply_to ? "say.replied" : "say.posted"));
    changed();
}

/** Puts one's reaction on a message, or takes it away. */
export async function toggleReaction(message, name, label) {
    const there = !message.reactions.some((one) => one.by === state.me && one.name === name);
    const done = await tried(message.id, () => api.react(message.id, name, state.me, there));
    if (done) announce(say(there ? "say.reacted" : "say.unreacted", { name: label }));
    return done;
}

/** Saves what is written under `edit:ID`. */
export async function saveEdit(message) {
    const text = draft(`edit:${message.id}`);
    if (!text.trim()) return false;
    const done = await tried(message.id, () => api.edit(message.id, text, state.me));
    if (!done) return false;
    keepDraft(`edit:${message.id}`, "");
    change({ editing: null });
    announce(say("say.saved"));
    return true;
}

/** Deletes a message; a line stands in its place until the next load. */
export async function removeMessage(message) {
    const channel = state.channel;
    const done = await tried(message.id, () => api.remove(message.id, state.me), {
        before: () => state.removed.push({ ...message, text: null, reactions: [], channel }),
    });
    if (!done) return false;
    change({ deleting: null });
    announce(say("say.removed"));
    return true;
}

// Does something to a message and fetches its channel; what failed is noted below the message.
async function tried(id, work, { before = () => {} } = {}) {
    const channel = state.channel;
    state.notes.delete(id);
    try {
        await work();
    } catch (refusal) {
        state.notes.set(id, reasonOf(refusal, "send.later"));
        announce(state.notes.get(id));
        changed();
        return false;
    }
    before();
    await loadChannel(channel).catch(giveUp);
    return true;
}
