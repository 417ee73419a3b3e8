import { h, morph } from "./dom.js";
import { change, remember, remembered, state } from "./state.js";
import { focusField } from "./writing.js";
import { say } from "./words.js";

/** Shows the welcome on a first visit to a demo. */
export function beginWelcome() {
    change({ welcome: state.clock.moves && remembered("welcomed") !== "yes" });
}

/** The welcome is over, for this browser. */
export function endWelcome() {
    remember("welcomed", "yes");
    change({ welcome: false });
}

/** Brings the welcome back. */
export const showWelcome = () => change({ welcome: true });

/** Draws the strip under the top that says what is here and offers the first step. */
export function renderWelcome(region) {
    const shown = state.welcome && state.ready && !state.locked;
    morph(
        region,
        h(
            region.localName,
            { id: region.id, class: "welcome", "aria-label": say("welcome.name"), hidden: !shown },
            shown && [h("p", { class: "host" }, h("span", {}, say("welcome.lead")), " ", h("span", {}, say("welcome.lead2"))), steps(), buttons()],
        ),
    );
}

function steps() {
    const step = (n) =>
        h(
            "li",
            {},
            h("span", { class: "number", "aria-hidden": "true" }, String(n)),
            h(
                "div",
                {},
                h("b", { class: "long" }, say(`welcome.${n}`)),
                h("b", { class: "short" }, say(n === 2 ? "welcome.2" : `welcome.${n}.short`)),
                h("p", {}, say(`welcome.${n}.more`)),
            ),
        );
    return h("ol", {}, [1, 2, 3].map(step));
}

function buttons() {
    const tryIt = () => {
        change({ view: "channel" });
        queueMicrotask(() => focusField(`post:${state.channel}`));
    };
    const close = () => {
        endWelcome();
        document.getElementById("again")?.focus();
    };
    return h(
        "div",
        { class: "welcome-buttons" },
        h("button", { class: "filled", type: "button", onclick: tryIt }, say("welcome.try")),
        h("button", { class: "plain", type: "button", onclick: close }, say("welcome.close")),
    );
}
