import { announce } from "./announce.js";
import { post } from "./deeds.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { naming } from "./naming.js";
import { change, channelNow, draft, keepDraft, nameOf, state } from "./state.js";
import { endWelcome } from "./welcome.js";
import { say, weave } from "./words.js";
import { focusField, writing } from "./writing.js";

const openers = ["ask", "tried", "failed"];

const keyOf = () => `post:${state.channel}`;

/** Where one writes a post: openers while all is new, what has come below, the field. */
export function composer() {
    const channel = channelNow();
    // Before it is known where, nothing can be written that could be lost.
    if (!channel) return h("div", { class: "composer", "data-key": "composer" });
    if (!state.me) return whoAreYou();
    return h(
        "div",
        { class: "composer", "data-key": "composer" },
        state.below > 0 && newBelow(),
        (state.welcome || isEmpty()) && openerRow(),
        writing({
            key: keyOf(),
            label: weave("composer.as", { name: h("b", {}, nameOf(state.me)) }),
            hint: say("composer.hint"),
            placeholder: say("composer.placeholder", { theme: channel.name }),
            button: say("composer.send"),
            send,
        }),
    );
}

// Who writes is said first, in the open, with what is here.
function whoAreYou() {
    const done = () => focusField(keyOf());
    return h(
        "div",
        { class: "composer introduction", "data-key": "introduction" },
        h("p", {}, say("composer.introduction")),
        naming({ id: "own-name", classes: "naming", done }),
    );
}

const isEmpty = () => state.messages.has(state.channel) && state.messages.get(state.channel).length === 0;


async function send() {
    if (!draft(keyOf()).trim()) {
        announce(say("composer.empty"));
        return focusField(keyOf());
    }
    state.toFoot = true;
    if (await post(keyOf(), state.channel)) endWelcome();
}

function newBelow() {
    const show = () => change({ below: 0, toFoot: true });
    return h("button", { class: "below", type: "button", onclick: show }, icon("down"), say("list.new", { n: state.below }));
}

function openerRow() {
    return h(
        "div",
        { class: "openers" },
        openers.map((name) => h("button", { class: "opener", type: "button", onclick: () => begin(name) }, say(`opener.${name}`))),
    );
}

// An opener only fills the field. Words that somebody has already written stay, and it comes below them.
function begin(name) {
    const written = draft(keyOf()).trim();
    const isOpener = openers.some((one) => written === say(`opener.${one}.text`));
    const text = say(`opener.${name}.text`);
    keepDraft(keyOf(), written && !isOpener ? `${written}\n${text}` : text);
    change({});
    queueMicrotask(() => {
        const area = focusField(keyOf());
        area.setSelectionRange(area.value.length, area.value.length);
    });
}
