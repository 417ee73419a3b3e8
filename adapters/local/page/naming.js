import { h } from "./dom.js";
import { become, takeName } from "./routes.js";
import { change, draft, keepDraft, state } from "./state.js";
import { honour, say } from "./words.js";

/**
 * A form in which somebody says who they are. `id` is the field's; `classes` are the form's; `leave`, where there is one, gives it up.
 * `done` is called once a name was taken.
 *
 * @param {{ id: string, classes: string, leave?: () => void, done: () => void }} what
 */
export function naming({ id, classes, leave, done }) {
    const take = (event) => {
        event.preventDefault();
        const name = draft("name").trim();
        if (!name) return document.getElementById(id).focus();
        takeName(name);
        if (!state.alike) taken(done);
    };
    const typed = (event) => {
        keepDraft("name", event.target.value);
        if (state.alike) change({ alike: null });
    };
    return h(
        "form",
        { class: classes, "data-key": "naming", onsubmit: take, onkeydown: (event) => event.key === "Escape" && leave?.() },
        h("label", { for: id }, say("you.name")),
        h("input", { id, maxlength: "80", autocomplete: "off", value: draft("name"), oninput: typed, "aria-describedby": state.alike ? "alike" : null }),
        h("button", { class: "plain", type: "submit" }, say("you.become")),
        leave && h("button", { class: "word", type: "button", onclick: leave }, say("you.keep")),
        state.alike && alike(id, done),
    );
}

function taken(done) {
    keepDraft("name", "");
    queueMicrotask(done);
}

// The name of somebody whom the config knows: whoever is somebody else tells themselves apart.
function alike(id, done) {
    const itIsMe = () => {
        become(state.alike.id);
        taken(done);
    };
    const another = () => {
        change({ alike: null });
        const field = /** @type {HTMLInputElement} */ (document.getElementById(id));
        field.focus();
        field.setSelectionRange(field.value.length, field.value.length);
    };
    return h(
        "div",
        { class: "alike", id: "alike", role: "alert" },
        h("p", {}, say("you.alike", { who: honour(state.alike.name) })),
        h("button", { class: "plain", type: "button", onclick: itIsMe }, say("you.alike.me")),
        h("button", { class: "plain", type: "button", onclick: another }, say("you.alike.other")),
    );
}
