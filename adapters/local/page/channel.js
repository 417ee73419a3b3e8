import { bones } from "./bones.js";
import { composer } from "./composer.js";
import { h, keep, morph } from "./dom.js";
import { giveUp, hasEarlier, loadEarlier } from "./load.js";
import { post } from "./post.js";
import { chooseChannel } from "./routes.js";
import { atDesk, change, channelNow, now, state } from "./state.js";
import { dayOf } from "./times.js";
import { language, say } from "./words.js";

const near = 48; // pixels from the foot of the list that count as "at the foot"

let drawn = null; // the channel that was drawn last

const list = () => document.getElementById("posts");
const atFoot = (element) => element.scrollHeight - element.scrollTop - element.clientHeight < near;

/** Draws the channel in sight: its head, its posts, and where one writes. */
export function renderChannel(region) {
    const before = list();
    const stay = before && drawn === state.channel && !state.toFoot && !atFoot(before);
    morph(region, frame(region));
    const posts = list();
    posts.setAttribute("aria-busy", String(!state.messages.has(state.channel)));
    keep(posts, itemsOf(state.channel));
    if (!stay) posts.scrollTop = posts.scrollHeight;
    if (!stay && state.below) change({ below: 0 });
    if (state.messages.has(state.channel)) [drawn, state.toFoot] = [state.channel, false];
}

function frame(region) {
    const channel = channelNow();
    const known = state.messages.has(state.channel);
    return h(
        region.localName,
        { id: region.id, class: "channel", "aria-labelledby": "channel-title" },
        h(
            "div",
            { class: "column-head" },
            title(channel),
            h("p", { class: "about" }, [channel?.about, ownerLine(channel)].filter(Boolean).join(language() === "ja" ? "" : " ")),
            channel?.owner && atDesk() && h("p", { class: "owner" }, say("theme.owner", { owner: channel.owner })),
        ),
        !known && state.slow && bones(),
        known && hasNothing() && empty(),
        h("div", { id: "posts", class: "posts", "data-own": true, "data-key": "posts", onscroll: scrolled }),
        composer(),
    );
}

function ownerLine(channel) {
    if (!channel?.owner || !atDesk()) return null;
    return say("theme.owner", { owner: channel.owner }) + (language() === "ja" ? "" : ".");
}

// On a phone the title is itself the choice of the theme.
function title(channel) {
    const choose = (event) => chooseChannel(event.target.value);
    return h(
        "div",
        { class: "title" },
        h("h2", { id: "channel-title" }, channel?.name ?? ""),
        h(
            "select",
            { class: "title-choice", "aria-label": say("themes.choose"), value: state.channel ?? "", onchange: choose },
            state.channels.map((one) => h("option", { value: one.id }, one.name)),
        ),
    );
}

const roots = (channel) => (state.messages.get(channel) ?? []).filter((message) => !message.reply_to);
const hasNothing = () =>
    state.messages.has(state.channel) && ![...roots(state.channel), ...standIns()].some((message) => !message.reply_to);

// What stands in for a message that the server does not list: not yet recorded, or just deleted here.
function standIns() {
    const there = new Set((state.messages.get(state.channel) ?? []).map((message) => message.id));
    return [...state.removed, ...state.pending].filter((one) => one.channel === state.channel && !there.has(one.id));
}

function empty() {
    return h(
        "div",
        { class: "empty", "data-key": "empty" },
        h("p", { class: "host" }, say("empty.channel")),
        h("p", { class: "more" }, say("empty.channel.more")),
    );
}

function scrolled(event) {
    if (state.below && atFoot(event.target)) change({ below: 0 });
}

function itemsOf(channel) {
    if (!state.messages.has(channel)) return [];
    const all = inOrder([...state.messages.get(channel), ...standIns()]);
    const threads = Map.groupBy(all.filter((message) => message.reply_to), (message) => message.reply_to);
    const posts = all.filter((message) => !message.reply_to).map((message) => itemOf(message, threads.get(message.id) ?? []));
    return hasEarlier(channel) ? [earlier(channel), ...posts] : posts;
}

const momentOf = (message) => (typeof message.posted_at === "number" ? message.posted_at : Date.parse(message.posted_at));
const inOrder = (messages) => messages.toSorted((one, other) => momentOf(one) - momentOf(other));

function itemOf(message, replies) {
    const looks = [message, ...replies].map(({ id }) => [
        [state.editing, state.picking, state.deleting, state.outlined].map((open) => open === id),
        state.notes.get(id),
        state.sending.get(`edit:${id}`),
        [...state.fresh].filter((one) => one.startsWith(id)),
    ]);
    const here = [state.replying === message.id, state.sending.get(`reply:${message.id}`)];
    const mark = JSON.stringify([message, replies, looks, here, language(), dayOf(now()), state.me, state.people.length]);
    return { key: message.id, mark, build: () => post(message, replies) };
}

function earlier(channel) {
    const load = () => loadEarlier(channel).catch(giveUp);
    const build = () =>
        h("div", { class: "earlier" }, h("button", { class: "plain", type: "button", onclick: load }, say("list.earlier")));
    return { key: "earlier", mark: language(), build };
}
