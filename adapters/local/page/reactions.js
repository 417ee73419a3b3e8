import { toggleReaction } from "./deeds.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { change, nameOf, state } from "./state.js";
import { say } from "./words.js";

const faces = { like: "👍", heart: "❤️", laugh: "😄", surprised: "😮", celebrate: "🎉", thinking: "🤔" };

const labelOf = (name) => (name in faces ? say(`react.${name}`) : name);

/** The reactions on a message as pills to press. */
export function pills(message) {
    const names = [...new Set(message.reactions.map((one) => one.name))];
    return names.map((name) => pill(message, name));
}

function pill(message, name) {
    const by = message.reactions.filter((one) => one.name === name).map((one) => one.by);
    const own = by.includes(state.me);
    const names = by.map((one) => (one === state.me ? say("react.self") : nameOf(one)));
    const [shown, whole] = [by.length === 1 ? names[0] : String(by.length), names.join(say("list.and"))];
    const label = by.length === 1 ? `${labelOf(name)} ${whole}` : say("react.pill", { name: labelOf(name), n: shown, who: whole });
    return h(
        "button",
        {
            class: state.fresh.has(`${message.id} ${name}`) ? "pill grows" : "pill",
            type: "button",
            "data-key": `pill ${name}`,
            "aria-pressed": String(own),
            title: whole,
            "aria-label": label,
            onclick: () => toggleReaction(message, name, labelOf(name)),
        },
        name in faces ? h("span", { class: "face" }, faces[name]) : name,
        h("span", { class: "count" }, shown),
    );
}

/** The button that opens the choice of reactions. */
export function addReaction(message) {
    const open = state.picking === message.id;
    return h(
        "button",
        {
            class: "word add",
            type: "button",
            id: `add-${message.id}`,
            "data-key": "add",
            "aria-label": say("react.add"),
            "aria-expanded": String(open),
            onclick: () => (open ? close(message) : openPicker(message)),
        },
        icon("smile"),
    );
}

function openPicker(message) {
    change({ picking: message.id });
    const first = () => /** @type {HTMLElement} */ (document.querySelector(`[data-picker="${CSS.escape(message.id)}"] button`));
    queueMicrotask(() => first()?.focus());
}

function close(message) {
    change({ picking: null });
    queueMicrotask(() => document.getElementById(`add-${message.id}`)?.focus());
}

/** Six reactions to choose from, in the flow below the post. */
export function picker(message) {
    return h(
        "div",
        {
            class: "picker",
            role: "toolbar",
            "aria-label": say("react.choose"),
            "data-key": "picker",
            "data-picker": message.id,
            onkeydown: (event) => onKey(event, message),
        },
        Object.keys(faces).map((name, index) =>
            h(
                "button",
                {
                    type: "button",
                    class: "choice",
                    tabindex: index === 0 ? "0" : "-1",
                    "aria-label": labelOf(name),
                    onclick: () => choose(message, name),
                },
                faces[name],
            ),
        ),
    );
}

function choose(message, name) {
    close(message);
    const there = message.reactions.some((one) => one.by === state.me && one.name === name);
    if (!there) void toggleReaction(message, name, labelOf(name));
}

function onKey(event, message) {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const here = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === "Escape") close(message);
    if (to === undefined) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length].focus();
}
