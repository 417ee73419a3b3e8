import { h } from "./dom.js";
import { lookFor } from "./routes.js";
import { change, nameOf, now, state } from "./state.js";
import { languageOf } from "./text.js";
import { dayOf, when } from "./times.js";
import { honour, say } from "./words.js";

// All that waits in the whole community, whoever looks after it, and what was closed today: for members, below the card.

const longestExcerpt = 120;

const waits = (post) => post.state === "open" || post.state === "snoozed";
const closedToday = (post) => post.state === "closed" && dayOf(Date.parse(post.closed_at)) === dayOf(now());

/** What can be listed, each with what belongs to it. */
const lists = {
    themes: waits,
    mine: (post) => waits(post) && post.owner === state.inbox,
    snoozed: (post) => post.state === "snoozed",
    asked: (post) => waits(post) && post.asked.length > 0,
    closed: closedToday,
};

/** The section with the lists, or nothing where it is not known yet. */
export function overview() {
    if (!state.open) return null;
    const found = state.open.filter((post) => lists[state.overview.shows](post) && has(post, state.overview.words));
    return h(
        "section",
        { class: "overview", "data-key": "overview", "aria-labelledby": "overview-title" },
        h("h3", { id: "overview-title" }, say("overview.name")),
        choices(),
        search(),
        found.length === 0 ? h("p", { class: "more", "data-key": "none" }, say("overview.none")) : byTheme(found),
    );
}

const look = (some) => change({ overview: { ...state.overview, ...some } });

function choices() {
    const choice = (name) => {
        const n = state.open.filter(lists[name]).length;
        const pressed = String(name === state.overview.shows);
        const attributes = { type: "button", "data-key": name, "aria-pressed": pressed, onclick: () => look({ shows: name }) };
        return h("button", attributes, say(`overview.${name}`), " ", h("span", { class: "count" }, String(n)));
    };
    return h("div", { class: "choices", role: "group", "aria-label": say("overview.shows"), "data-key": "choices" }, Object.keys(lists).map(choice));
}

function search() {
    return h("input", {
        type: "search",
        id: "overview-search",
        "data-key": "search",
        autocomplete: "off",
        "aria-label": say("overview.search"),
        placeholder: say("overview.search"),
        value: state.overview.words,
        oninput: (event) => look({ words: event.target.value }),
    });
}

const plainly = (text) => text.normalize("NFKC").toLowerCase();

/** Whether each of the words stands in the post, its author's, owner's or theme's name. */
function has(post, words) {
    const text = plainly([post.text, post.author, themeName(post.theme), nameOf(post.owner ?? "")].join(" "));
    return plainly(words).split(/\s+/u).every((word) => text.includes(word));
}

const themeName = (theme) => state.channels.find((one) => one.theme === theme)?.name ?? theme;

function byTheme(posts) {
    const order = state.channels.map((one) => one.theme);
    const themes = [...Map.groupBy(posts, (post) => post.theme)];
    themes.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
    return h("div", { class: "groups", "data-key": "groups" }, themes.map(([theme, some]) => group(theme, some)));
}

function group(theme, posts) {
    return h(
        "div",
        { "data-key": theme },
        h("h4", {}, themeName(theme), " ", h("span", { class: "count" }, String(posts.length))),
        h("ul", {}, posts.map(one)),
    );
}

function one(post) {
    return h(
        "li",
        { "data-key": post.post },
        h("span", { class: "time" }, when(Date.parse(post.posted_at))),
        title(post),
        h("p", { class: "more" }, standing(post)),
    );
}

// A post of this page's channels leads to it; one of another chat is named alone.
function title(post) {
    const text = post.text.length > longestExcerpt ? `${post.text.slice(0, longestExcerpt)}…` : post.text;
    const words = [h("b", {}, honour(post.author)), " ", h("span", { lang: languageOf(text) }, text)];
    const [kind, ...id] = post.channel.split(":");
    if (kind !== "local") return h("p", {}, words);
    return h("button", { class: "word", type: "button", onclick: () => lookFor(id.join(":"), post.message_id) }, words);
}

/** Whose it is, and how it stands. */
function standing(post) {
    const who = honour(nameOf(post.owner ?? ""));
    if (post.state === "closed") return say("overview.closed.by", { who: honour(nameOf(post.closed_by)), when: when(Date.parse(post.closed_at)) });
    if (post.state === "snoozed" && post.snoozed_until) return say("overview.until", { who, when: when(Date.parse(post.snoozed_until)) });
    if (post.asked.length > 0) return say("overview.asked.of", { who, asked: post.asked.map((id) => honour(nameOf(id))).join(say("list.and")) });
    return say("theme.owner", { owner: who });
}
