import { keepKey } from "./api.js";
import { h, morph } from "./dom.js";
import { state } from "./state.js";
import { say } from "./words.js";

/** Draws the one field that asks for a key, in place of the columns. `enter` is called once it is given. */
export function renderLock(region, enter) {
    const wasHidden = region.hidden;
    morph(region, h(region.localName, { id: region.id, class: "lock", hidden: !state.locked }, state.locked && form(enter)));
    if (state.locked && wasHidden) document.getElementById("key")?.focus();
}

function form(enter) {
    const give = (event) => {
        event.preventDefault();
        keepKey(/** @type {HTMLInputElement} */ (document.getElementById("key")).value.trim());
        enter();
    };
    return h(
        "form",
        { onsubmit: give },
        h("h2", {}, say("key.title")),
        h("p", { class: "more", id: "key-more" }, say("key.more")),
        h("label", { for: "key" }, say("key.label")),
        h("input", { id: "key", type: "password", autocomplete: "off", "aria-describedby": "key-more" }),
        state.wrongKey && h("div", { class: "failed" }, h("p", {}, say("key.wrong"))),
        h("button", { class: "filled", type: "submit" }, say("key.enter")),
    );
}
