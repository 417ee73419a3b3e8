import { h } from "./dom.js";
import { icon } from "./icons.js";
import { draft, keepDraft, state } from "./state.js";
import { say } from "./words.js";

const grows = CSS.supports("field-sizing", "content");

/** Makes a field as high as its words, where the browser does not. */
function fit(field) {
    if (grows) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
}

/** Puts the cursor into the field of a draft; gives the field. */
export function focusField(key) {
    const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(`field-${key}`));
    field?.focus();
    if (field) fit(field);
    return field;
}

/**
 * A field to write in with its button. `key` names the draft and the field's id; `label` are nodes. `send` is called with
 * Ctrl or ⌘ and Enter too, `escape` with Esc. What went wrong stands below it, with the reason.
 *
 * @param {{ key: string, label: any, hint?: any, placeholder?: string, button: string, extra?: any, send: () => any, escape?: () => void }} what
 */
export function writing({ key, label, hint, placeholder, button, extra, send, escape }) {
    const sending = state.sending.get(key);
    const id = `field-${key}`;
    const submit = (event) => {
        event.preventDefault();
        send();
    };
    return h(
        "form",
        { class: "writing", onsubmit: submit, novalidate: true },
        h("div", { class: "writing-head" }, h("label", { for: id }, label), hint && h("p", { class: "hint", id: `${id}-hint` }, hint)),
        h(
            "div",
            { class: "field" },
            h("textarea", {
                id,
                rows: "1",
                placeholder,
                value: draft(key),
                readonly: sending?.busy,
                "aria-describedby": hint ? `${id}-hint` : null,
                oninput: (event) => {
                    keepDraft(key, event.target.value);
                    fit(event.target);
                },
                onkeydown: (event) => onKey(event, send, escape),
            }),
            extra,
            h("button", { class: "filled", type: "submit", "aria-disabled": sending?.busy ? "true" : null }, button),
        ),
        sending?.error && failure(sending, send),
    );
}

function onKey(event, send, escape) {
    if (event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send();
    }
    if (event.key === "Escape" && escape) {
        event.stopPropagation();
        escape();
    }
}

function failure(sending, send) {
    return h(
        "div",
        { class: "failed" },
        icon("warning"),
        h("p", {}, sending.error),
        sending.again && h("button", { class: "plain", type: "button", onclick: send }, say("send.again")),
    );
}
