import { liveLetter } from "./arrivals.js";
import { bones } from "./bones.js";
import { postsIn, waitingCount } from "./card_facts.js";
import { speak } from "./deeds.js";
import { Desk } from "./desk.js";
import { h, morph } from "./dom.js";
import { bowl, mark } from "./icons.js";
import { overview } from "./overview.js";
import { chooseInbox } from "./routes.js";
import { draft, inboxes, nameOf, now, seesAll, state } from "./state.js";
import { dayOf, when } from "./times.js";
import { honour, say } from "./words.js";
import { focusField, writing } from "./writing.js";

const desks = new Map(); // member → Desk

/** How many posts wait for a word of a member, as their live card has it. */
export function count(member) {
    const letter = liveLetter(state.letters.get(member));
    return letter ? waitingCount(letter.card) : 0;
}

/** Draws the inbox of one PMO member, and a tab for each. */
export function renderInbox(region) {
    const letters = state.letters.get(state.inbox);
    const live = liveLetter(letters);
    morph(region, frame(region, letters, live));
    const holder = document.getElementById("desk");
    if (!holder) return;
    if (!desks.has(state.inbox)) desks.set(state.inbox, new Desk(state.inbox));
    const desk = desks.get(state.inbox);
    if (holder.firstChild !== desk.element) holder.replaceChildren(desk.element);
    desk.take(live);
}

function frame(region, letters, live) {
    const known = letters !== undefined;
    const older = (letters ?? []).filter((letter) => letter !== live && letter.text && !letter.card);
    return h(
        region.localName,
        { id: region.id, class: "inbox", "aria-labelledby": "inbox-title", tabindex: "-1" },
        h("div", { class: "column-head" }, h("h2", { id: "inbox-title" }, say("inbox.name")), tabs()),
        h(
            "div",
            {
                class: "panel",
                id: "panel",
                "data-key": "panel",
                role: state.inbox ? "tabpanel" : null,
                tabindex: state.inbox ? "0" : null,
                "aria-labelledby": state.inbox ? `tab-${state.inbox}` : null,
                "aria-busy": String(!known && Boolean(state.inbox)),
            },
            !known && state.slow && bones(),
            live && [sender(live), h("div", { id: "desk", "data-own": true, "data-key": `desk ${state.inbox}` })],
            known && (!live || postsIn(live.card).length === 0) && quiet(),
            state.ready && !state.inbox && h("p", { class: "more" }, say("inbox.nobody")),
            state.inbox && words(state.inbox),
            seesAll() && overview(),
            older.length > 0 && olderOnes(older),
        ),
    );
}

function tabs() {
    return h(
        "div",
        { class: "members", role: "tablist", "aria-label": say("inbox.members"), onkeydown: onKey },
        inboxes().map(tab),
    );
}

function tab(member) {
    const chosen = member.id === state.inbox;
    const n = count(member.id);
    return h(
        "button",
        {
            type: "button",
            role: "tab",
            id: `tab-${member.id}`,
            "data-key": member.id,
            "data-member": member.id,
            "aria-selected": String(chosen),
            "aria-controls": "panel",
            "aria-label": n > 0 ? say("inbox.tab", { who: member.name, n }) : null,
            tabindex: chosen ? "0" : "-1",
            onclick: () => chooseInbox(member.id),
        },
        h("span", {}, member.name),
        n > 0 && h("span", { class: "count" }, String(n)),
    );
}

function onKey(event) {
    const all = inboxes().map((member) => member.id);
    const here = all.indexOf(state.inbox);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const member = all[(to + all.length) % all.length];
    chooseInbox(member);
    queueMicrotask(() => document.getElementById(`tab-${member}`)?.focus());
}

function sender(letter) {
    return h(
        "p",
        { class: "sender" },
        h("span", { class: "avatar bot-face", "aria-hidden": "true" }, mark()),
        h("b", {}, "Aizuchi"),
        h("span", { class: "tag" }, say("bot.tag")),
        h("span", { class: "time" }, say("inbox.to", { who: honour(nameOf(state.inbox)), when: when(Date.parse(letter.updated_at)) })),
    );
}

// Before the first reminder it says what will come; afterwards that all is well.
function quiet() {
    const n = answeredToday(state.inbox);
    const calm = state.hadCard.has(state.inbox) || n > 0;
    const more = n > 0 ? say("inbox.empty.today", { n }) : say("inbox.empty.more");
    const before = say(state.clock.moves ? "inbox.quiet.demo" : "inbox.quiet.more");
    return h(
        "div",
        { class: "quiet", "data-key": "quiet" },
        bowl(),
        h("p", { class: "host" }, say(calm ? "inbox.empty" : "inbox.quiet")),
        h("p", { class: "more" }, calm ? more : before),
    );
}

/** How many threads a member has written into today, themselves or by words that were brought. */
function answeredToday(member) {
    const theirs = (message) => (message.from_bot ? message.kind === "words" && message.for === nameOf(member) : message.author === member);
    const today = dayOf(now());
    const written = [...state.messages.values()].flat().filter((message) => message.reply_to && theirs(message));
    return new Set(written.filter((message) => dayOf(Date.parse(message.posted_at)) === today).map((message) => message.reply_to)).size;
}

/** Where a member writes to the bot; it answers below. */
function words(member) {
    const key = `bot:${member}`;
    const send = () => (draft(key).trim() ? speak(key, member) : focusField(key));
    return h(
        "div",
        { class: "to-bot", "data-key": `to-bot ${member}` },
        writing({
            key,
            label: say("inbox.write"),
            hint: say("inbox.write.hint"),
            placeholder: say("inbox.write.placeholder"),
            button: say("inbox.write.send"),
            send,
        }),
    );
}

function olderOnes(letters) {
    const one = (letter) =>
        h(
            "li",
            { "data-key": letter.id },
            h("span", { class: "time" }, when(Date.parse(letter.updated_at))),
            h("p", { class: "text" }, letter.text),
        );
    return h("div", { class: "older", "data-key": "older" }, h("h3", {}, say("inbox.older")), h("ul", {}, letters.toReversed().map(one)));
}
