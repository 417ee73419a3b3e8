// What the renderer leaves out or does twice, put right after each rendering and each opened form.

let groups = 0;

/** Mends all below `element`. Doing it twice does no harm. */
export function mend(element) {
    for (const group of element.querySelectorAll(".ac-choiceSetInput-expanded:not([role])")) mendChoice(group);
    for (const place of element.querySelectorAll("div.ac-selectable")) place.removeAttribute("aria-label");
    for (const one of element.querySelectorAll("[title]")) one.removeAttribute("title");
    for (const form of element.querySelectorAll("[aria-live]")) form.removeAttribute("aria-live");
    for (const button of element.querySelectorAll("button[aria-label]")) {
        if (button.getAttribute("aria-label") === button.textContent) button.removeAttribute("aria-label");
    }
}

// Radios take the input's id as their name, so two open forms would share one choice; and only the first radio knew the question.
function mendChoice(group) {
    const radios = group.querySelectorAll("input[type=radio]");
    if (radios.length === 0) return;
    const [question, own] = radios[0].getAttribute("aria-labelledby")?.trim().split(/\s+/) ?? [];
    group.setAttribute("role", "radiogroup");
    if (own) group.setAttribute("aria-labelledby", question);
    const name = `choice-${++groups}`;
    for (const radio of radios) {
        const chosen = radio.checked;
        radio.name = name;
        radio.checked = chosen;
        radio.removeAttribute("aria-labelledby");
        radio.removeAttribute("aria-label");
    }
}
