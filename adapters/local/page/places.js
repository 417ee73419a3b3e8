import { h, morph } from "./dom.js";
import { icon } from "./icons.js";
import { count } from "./inbox.js";
import { change, state } from "./state.js";
import { say } from "./words.js";

/** Draws the tabs at the foot of a phone: the channel, the inbox with its count, or the figures. */
export function renderPlaces(region) {
    document.body.dataset.view = state.view;
    morph(
        region,
        h(
            region.localName,
            { id: region.id, class: "places", "aria-label": say("places.name"), hidden: state.locked },
            place("channel", "bubble", 0),
            place("inbox", "inbox", count(state.inbox)),
        place("glance", "bars", 0),
        ),
    );
}

function place(name, drawing, n) {
    const words = say(`places.${name}`);
    return h(
        "button",
        {
            type: "button",
            id: `place-${name}`,
            "aria-current": state.view === name ? "page" : null,
            "aria-label": n > 0 ? say("inbox.tab", { who: words, n }) : null,
            onclick: () => change({ view: name }),
        },
        h("span", { class: "place-icon" }, icon(drawing), n > 0 && h("span", { class: "count" }, String(n))),
        h("span", {}, words),
    );
}
