import { announce } from "./announce.js";
import { press, Refusal } from "./api.js";
import { liveLetter } from "./arrivals.js";
import { Card } from "./card.js";
import { buttons, deedsOf, offers, postsIn, waiting, waitingCount, wordsUnsent } from "./card_facts.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { fetchAgain, giveUp, loadLetters } from "./load.js";
import { lookFor, placeIn } from "./routes.js";
import { changed, state } from "./state.js";
import { say } from "./words.js";

/**
 * One member's live card with all that happens to it: pressed as that member, replaced by the answer, or by a newer one unless
 * a form is open.
 */
export class Desk {
    element = h("div", { class: "desk" });

    #member;
    #letter = null; // the one that is drawn
    #stands = ""; // the card that the server keeps for it: an answer to a press may say more, once
    #newer = null; // one that came while a form was open
    #kept = ""; // words that were not sent, to be copied
    #busy = false; // a press is on its way
    #answers = 0; // how many presses were answered
    #behind = false; // an answer was drawn, and what the server keeps since then has not come yet
    #passed = null; // letters that are older than the answer that is drawn
    #card;
    #above = h("div", { class: "above" });

    constructor(member) {
        this.#member = member;
        this.#card = new Card(member, { press: (action) => this.#press(action), open });
        this.element.append(this.#above, this.#card.element);
    }

    /** Draws the letter, or keeps it until the open form is done with. */
    take(letter) {
        if (this.#busy || this.#behind || this.#passed === state.letters.get(this.#member)) return;
        if (JSON.stringify(letter.card) === this.#stands) [this.#letter.id, this.#newer] = [letter.id, null];
        else if (this.#letter && this.#card.writing) this.#newer = letter;
        else this.#draw(letter);
        this.#drawAbove();
    }

    #draw(letter) {
        const written = this.#card.written;
        [this.#letter, this.#newer, this.#stands] = [{ ...letter }, null, JSON.stringify(letter.card)];
        this.#card.show(letter.card);
        for (const [name, { values }] of Object.entries(written)) {
            const [verb, post] = name.split(" ");
            if (offers(letter.card, post, verb)) continue;
            if (values.words) this.#kept = values.words;
            this.#card.forget(name);
        }
    }

    #drawAbove() {
        this.#above.replaceChildren(...[this.#newer && this.#changedLine(), this.#kept && !this.#givesBack() && this.#keptLine()].filter(Boolean));
    }

    // The card has the words in their field again.
    #givesBack() {
        return wordsUnsent(this.#letter.card);
    }

    #changedLine() {
        const more = waitingCount(this.#newer.card) - waitingCount(this.#letter.card);
        const key = more > 0 ? "card.changed.more" : more < 0 ? "card.changed.fewer" : "card.changed";
        const show = () => {
            this.#draw(this.#newer);
            this.#drawAbove();
            this.#card.focusPost(null);
        };
        return line("changed", "inbox", say(key, { n: Math.abs(more) }), [plain(say("card.show"), show)]);
    }

    #keptLine() {
        const words = h("q", {}, this.#kept);
        const copy = (event) => copyWords(words, event.target);
        const discard = () => {
            this.#kept = "";
            this.#drawAbove();
        };
        return line("kept", null, [say("card.words"), words], [plain(say("card.copy"), copy), plain(say("card.discard"), discard)]);
    }

    async #press(action) {
        if (this.#busy) return;
        this.#setBusy(true);
        const { verb, data } = action;
        const before = this.#letter.card;
        try {
            const { card } = await press(this.#member, { message_id: this.#letter.id, verb, data });
            void this.#catchUp(card);
            if (card) this.#answered(before, card, verb, data);
        } catch (failure) {
            this.#refused(action, failure);
        } finally {
            this.#setBusy(false);
            changed();
        }
    }

    // Meanwhile the answer stands, and can be pressed: what was known before it is older.
    async #catchUp(card) {
        const mine = ++this.#answers;
        this.#behind = true;
        const failed = await loadLetters(this.#member).then(() => null, (failure) => failure);
        if (mine !== this.#answers) return;
        const letters = state.letters.get(this.#member);
        this.#behind = false;
        this.#passed = failed ? letters : null;
        const kept = liveLetter(letters)?.card;
        if (!failed && card && kept && deedsOf(kept) === deedsOf(card)) this.#stands = JSON.stringify(kept);
        changed();
        if (failed) fetchAgain(`inbox ${this.#member}`, failed);
    }

    #setBusy(busy) {
        this.#busy = busy;
        this.#card.element.setAttribute("aria-busy", String(busy));
    }

    #answered(before, card, verb, data) {
        if (!wordsUnsent(card)) this.#card.forget(`${verb} ${[data.post].flat().join("+")}`);
        this.#draw({ ...this.#letter, card });
        this.#drawAbove();
        if (verb === "page") return this.#pageTurned();
        this.#moveFocus(before, card, data.post);
        announce(outcome(card, verb, data.post));
    }

    #pageTurned() {
        this.#card.focusPost(null);
        this.#card.element.scrollIntoView({ block: "start" });
    }

    // To the same post while it asks for something, else to the next one that does, else to the title.
    #moveFocus(before, card, pressed) {
        const asking = waiting(card);
        const order = postsIn(before);
        const from = order.indexOf([pressed].flat()[0]);
        const following = order.slice(from).find((post) => asking.includes(post));
        this.#card.focusPost(following ?? null);
    }

    #refused(action, failure) {
        if (!(failure instanceof Refusal)) throw failure;
        giveUp(failure);
        const key = { 403: "card.refused", 404: "card.gone", 400: "card.unknown" }[failure.status] ?? "card.failed";
        // What is unclear is told in the words of whoever could not understand it.
        const words = failure.code === "unclear" ? failure.message : say(key);
        const place = this.#card.placeOf(action);
        place.querySelector(".failed")?.remove();
        place.append(h("div", { class: "failed" }, icon("warning"), h("p", {}, words)));
        announce(words);
        if (failure.status === 404) loadLetters(this.#member).catch(giveUp);
    }
}

const plain = (words, onclick) => h("button", { class: "plain", type: "button", onclick }, words);

const line = (kind, drawing, words, actions) =>
    h("div", { class: `line ${kind}` }, drawing && icon(drawing), h("p", {}, words), h("div", { class: "line-buttons" }, actions));

// Where a page may not write to the clipboard, the words are marked, to be copied by hand.
async function copyWords(words, button) {
    try {
        await navigator.clipboard.writeText(words.textContent);
        button.textContent = say("card.copied");
    } catch (refusal) {
        if (!(refusal instanceof DOMException || refusal instanceof TypeError)) throw refusal;
        window.getSelection().selectAllChildren(words);
    }
}

function outcome(card, verb, pressed) {
    const still = waiting(card);
    const [post] = [pressed].flat();
    if (verb === "undo") return say("say.undone");
    if (verb === "close" && still.includes(post)) return say("say.asked");
    if (verb !== "close") return say("say.done");
    const undone = buttons(card).some((button) => button.verb === "undo" && [button.data.post].flat().includes(post));
    if (!undone || wordsUnsent(card)) return say("say.done");
    return still.length > 0 ? say("say.closed", { n: waitingCount(card) }) : say("say.closed.last");
}

function open(url) {
    const place = placeIn(url);
    if (place) void lookFor(place.channel, place.id);
    else if (url.startsWith("https:")) window.open(url, "_blank", "noopener,noreferrer");
}
