import { clock } from "./clock.js";
import { h, morph } from "./dom.js";
import { icon, mark } from "./icons.js";
import { naming } from "./naming.js";
import { become } from "./routes.js";
import { change, changed, members, nameOf, person, remember, state } from "./state.js";
import { avatar } from "./text.js";
import { showWelcome } from "./welcome.js";
import { language, say, speak } from "./words.js";

const someoneElse = "\n"; // no name can be this
const languages = { ja: "日本語", en: "English" };

/** Draws the top: name, clock, language, and who you are. */
export function renderTop(region) {
    const nods = [...state.fresh].some((id) => isThanks(id));
    morph(region, h("header", { id: region.id, class: "top" }, brand(nods), clock(), tongues(), who()));
}

const who = () => !state.locked && (state.naming ? someone() : you());
const isThanks = (id) => [...state.messages.values()].flat().some((message) => message.id === id && message.kind === "thanks");

function brand(nods) {
    const again = h("button", { class: "word again", type: "button", id: "again", "aria-label": say("page.again"), onclick: showWelcome }, "?");
    return h(
        "div",
        { class: "brand" },
        mark(nods),
        h("h1", {}, "Aizuchi"),
        say("page.reading") && h("span", { class: "reading" }, say("page.reading")),
        state.clock.moves && !state.welcome && again,
    );
}

function tongues() {
    return h(
        "div",
        { class: "tongues", role: "group", "aria-label": say("language.name"), "data-key": "tongues" },
        Object.entries(languages).map(([code, name]) =>
            h(
                "button",
                { type: "button", lang: code, "data-key": code, "aria-pressed": String(code === language()), onclick: () => talk(code) },
                name,
            ),
        ),
    );
}

function talk(code) {
    speak(code);
    remember("language", code);
    changed();
}

function you() {
    const choose = (event) => {
        if (event.target.value !== someoneElse) return become(event.target.value);
        change({ naming: true });
        queueMicrotask(() => document.getElementById("name")?.focus());
    };
    return h(
        "div",
        { class: "you", "data-key": "you" },
        h("label", { for: "you" }, say("you.are")),
        h(
            "span",
            { class: "you-choice" },
            state.me ? avatar(nameOf(state.me)) : null,
            h("select", { id: "you", value: state.me ?? "", onchange: choose }, choices()),
            icon("chevron"),
        ),
    );
}

function choices() {
    const option = (id) => h("option", { value: id }, nameOf(id));
    return [
        !state.me && h("option", { value: "" }, say("you.nobody")),
        h("optgroup", { label: say("you.participants") }, participants().map(option), h("option", { value: someoneElse }, say("you.other"))),
        h("optgroup", { label: say("you.pmo") }, members().map((one) => option(one.id))),
    ];
}

/** All who are no PMO members: who is named in the config, who has written, and in a demo two who have not yet. */
function participants() {
    const isMember = (id) => person(id)?.roles.includes("pmo");
    const authors = [...state.messages.values()].flat().filter((message) => !message.from_bot).map((message) => message.author);
    const demo = state.clock.moves ? [say("you.demo.1"), say("you.demo.2")] : [];
    const all = [...demo, ...authors, ...state.people.map((one) => one.id), state.me];
    return [...new Set(all)].filter((id) => id && !isMember(id));
}

function someone() {
    const focusChoice = () => document.getElementById("you")?.focus();
    const leave = () => {
        change({ naming: false, alike: null });
        queueMicrotask(focusChoice);
    };
    return naming({ id: "name", classes: "you naming", leave, done: focusChoice });
}
