import { besideInput, formName, openFormName, plainId, withWritten } from "./card_facts.js";
import { look } from "./card_look.js";
import { mend } from "./card_mending.js";
import { draft, keepDraft } from "./state.js";

const { AdaptiveCard, ExecuteAction, GlobalSettings, HostConfig, OpenUrlAction, ShowCardAction, ToggleVisibilityAction } =
    window.AdaptiveCards;

GlobalSettings.setTabIndexAtCardRoot = false;
// Else text that is measured while hidden shrinks to "…".
GlobalSettings.useAdvancedTextBlockTruncation = false;
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
// This processes nothing: texts stay plain, no global markdownit is asked, and the renderer warns of neither.
AdaptiveCard.onProcessMarkdown = () => {};

const hostConfig = new HostConfig(look);
const focusable = "input:checked, input, textarea, select, button, [tabindex='0']";

/**
 * One card on the page, as the renderer draws it. What is written into its forms is kept as a draft of `owner`, so it outlives
 * a card that changes, and a reload. `press(action)` is called for a button that acts, `open(url)` for a link.
 */
export class Card {
    element = document.createElement("div");
    json = null;

    #owner;
    #press;
    #open;
    #card = null;
    #restoring = false;
    #unfolded = {};

    constructor(owner, { press, open }) {
        this.#owner = owner;
        this.#press = press;
        this.#open = open;
        this.element.className = "card";
        this.element.onkeydown = (event) => this.#onKey(event);
    }

    /** Draws a card, with what was written into an earlier edition. Throws where it is none. */
    show(json) {
        const card = new AdaptiveCard();
        card.hostConfig = hostConfig;
        card.onExecuteAction = (action) => this.#execute(action);
        card.onInlineCardExpanded = (form, opened) => this.#onForm(form, opened);
        card.onInputValueChanged = (input) => this.#onInput(input);
        card.parse(withWritten(json, this.written, this.#unfolded));
        this.json = json;
        this.#card = card;
        this.element.replaceChildren(card.render());
        this.element.lang = json.lang ?? "";
        mend(this.element);
        this.#reopen();
    }

    /** What was written into forms: `{open, values}` by the form's name. */
    get written() {
        return JSON.parse(draft(`card.${this.#owner}`) || "{}");
    }

    /** Forgets what was written into a form. */
    forget(name) {
        const { [name]: _, ...others } = this.written;
        this.#remember(others);
    }

    /** Whether a form is open, or words stand in one that was opened by the card itself. */
    get writing() {
        const open = this.element.querySelector(".ac-pushButton.expanded") !== null;
        return open || [...this.element.querySelectorAll("textarea")].some((field) => field.value !== "");
    }

    /** What an action stands below: where a line about it belongs. */
    placeOf(action) {
        const form = this.#formOf(action);
        return form ? form.card.renderedElement : action.renderedElement.closest(".ac-actionSet").parentElement;
    }

    /** Puts the focus on the first button of a post, else on the card's title. */
    focusPost(post) {
        const ofPost = (action) => action instanceof ExecuteAction && [action.data?.post].flat().includes(post);
        const button = this.#card.getAllActions().find(ofPost);
        const outer = button && (this.#formOf(button) ?? button).renderedElement;
        /** @type {HTMLElement} */
        const title = this.element.querySelector("[role=heading]") ?? this.element;
        if (!outer) title.tabIndex = -1;
        (outer ?? title).focus();
    }

    // The renderer counts some twice.
    get #forms() {
        return [...new Set(this.#card.getAllActions())].filter((action) => action instanceof ShowCardAction);
    }

    // A form's card hangs below what its button hangs below, not below the button.
    // Of forms in forms it is the innermost.
    #formOf(place) {
        const forms = this.#forms;
        for (let one = place.parent; one; one = one.parent) {
            const form = forms.find((other) => other.card === one);
            if (form) return form;
        }
        return undefined;
    }

    #execute(action) {
        if (action instanceof ExecuteAction) this.#press(action);
        if (action instanceof OpenUrlAction) this.#open(action.url);
        if (action instanceof ToggleVisibilityAction) this.#onUnfold(action);
    }

    // The button that unfolds hides itself, so the focus goes on to what it has shown.
    #onUnfold(action) {
        Object.assign(this.#unfolded, action.targetElements);
        const shown = Object.keys(action.targetElements).find((id) => action.targetElements[id]);
        this.#card.getElementById(shown)?.renderedElement?.querySelector(focusable)?.focus();
    }

    #onForm(form, opened) {
        this.#keep(formName(form.toJSON()), form.getAllInputs(), opened);
        if (!opened) return;
        mend(this.element);
        if (!this.#restoring) form.card.renderedElement?.querySelector(focusable)?.focus();
    }

    #onInput(input) {
        const form = this.#formOf(input);
        if (form) return this.#keep(formName(form.toJSON()), form.getAllInputs(), true);
        const beside = besideInput(this.json, input.id).map((id) => this.#card.getElementById(id));
        this.#keep(openFormName(this.json, input.id), beside, true);
    }

    #keep(name, inputs, open) {
        if (!name) return;
        const values = Object.fromEntries(inputs.map((input) => [plainId(input.id), input.value ?? ""]));
        this.#remember({ ...this.written, [name]: { open, values } });
    }

    #remember(written) {
        keepDraft(`card.${this.#owner}`, JSON.stringify(written));
    }

    #reopen() {
        this.#restoring = true;
        const written = this.written;
        for (const form of this.#forms) if (written[formName(form.toJSON())]?.open) form.execute();
        this.#restoring = false;
    }

    #onKey(event) {
        if (event.key !== "Escape" || event.isComposing) return;
        const form = this.#forms.findLast((one) => one.card.renderedElement?.contains(event.target));
        if (!form) return;
        event.stopPropagation();
        form.execute();
        form.renderedElement?.focus();
    }
}
