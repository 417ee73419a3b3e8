import { draw, h, morph } from "./dom.js";
import { state } from "./state.js";
import { span } from "./times.js";
import { say } from "./words.js";

// How the community is doing, at a glance: how long posts wait, and how soon the first answer by a person came. Posts, never people.

const ages = ["up_to_4h", "up_to_1d", "up_to_2d", "longer"];
const mostBlocks = 8; // one block is one post; more are a bar
const block = { width: 14, height: 10, gap: 3 };
const rowWidth = mostBlocks * (block.width + block.gap) - block.gap;

const strip = { width: 200, height: 44, base: 40 };
const dot = 2.6;
const step = dot * 2 + 0.6;
const shortest = 30 * 60;
const longest = 8 * 3600; // a working day
const ticks = [shortest, 2 * 3600, longest];

/** Draws the figures. */
export function renderFigures(region) {
    const seen = state.figures;
    morph(
        region,
        h(
            region.localName,
            { id: region.id, class: "figures", "aria-labelledby": "figures-title" },
            h("h2", { id: "figures-title" }, say("figures.name")),
            seen && waiting(seen.open),
            seen && answers(seen.first_responses),
            seen && h("p", { class: "more" }, say("figures.measure")),
        ),
    );
}

function waiting(open) {
    return h(
        "table",
        { class: "waits", "data-key": "waits" },
        h("caption", {}, say("figures.waiting"), h("b", {}, say("figures.posts", { n: open.total }))),
        h(
            "tbody",
            {},
            ages.map((age) =>
                h(
                    "tr",
                    { "data-key": age, class: age },
                    h("th", { scope: "row" }, say(`figures.${age}`)),
                    h("td", { "aria-hidden": "true" }, blocks(open[age])),
                    h("td", { class: "number" }, String(open[age])),
                ),
            ),
        ),
    );
}

function blocks(n) {
    const { width, height, gap } = block;
    const rect = (x, wide) => draw("rect", { x, y: 0, width: wide, height, rx: 3 });
    const shapes = n > mostBlocks ? rect(0, rowWidth) : Array.from({ length: n }, (_, at) => rect(at * (width + gap), width));
    return draw("svg", { viewBox: `0 0 ${rowWidth} ${height}`, focusable: "false" }, shapes);
}

function answers({ seconds, median, count }) {
    const known = median !== null;
    return h(
        "div",
        { class: "answers", "data-key": "answers" },
        h("h3", {}, say("figures.answers")),
        h("p", { class: "median" }, known ? span(median) : "—"),
        h("p", { class: "more" }, say(known ? "figures.median" : "figures.none")),
        known && dots(seconds, median, say("figures.dots", { n: count, median: span(median) })),
    );
}

/** Where a time stands from left to right: on a log scale, what is beyond its ends at the end. */
function place(seconds) {
    const within = Math.min(Math.max(seconds, shortest), longest);
    const part = Math.log(within / shortest) / Math.log(longest / shortest);
    return dot + part * (strip.width - 2 * dot);
}

/** One dot for each answer, those of about the same time upon each other. */
function dots(seconds, median, name) {
    const columns = new Map();
    for (const one of seconds) {
        const column = Math.round(place(one) / step);
        columns.set(column, (columns.get(column) ?? 0) + 1);
    }
    const highest = Math.max(...columns.values());
    const rise = Math.min(step, (strip.base - 2 * dot) / Math.max(1, highest - 1));
    const circles = [...columns].flatMap(([column, n]) =>
        Array.from({ length: n }, (_, at) => draw("circle", { cx: inside(column * step), cy: strip.base - dot - at * rise, r: dot })),
    );
    const line = { x1: place(median), x2: place(median), y1: 2, y2: strip.base + 4 };
    return h(
        "div",
        { class: "strip" },
        draw(
            "svg",
            { viewBox: `0 0 ${strip.width} ${strip.height}`, role: "img", "aria-label": name, focusable: "false" },
            circles,
            draw("path", { class: "axis", d: `M0 ${strip.base}H${strip.width}` }),
            draw("line", { class: "middle-line", ...line }),
        ),
        h("p", { class: "ticks", "aria-hidden": "true" }, ticks.map((at) => h("span", {}, at === longest ? say("figures.day") : span(at)))),
    );
}

const inside = (x) => Math.min(Math.max(x, dot), strip.width - dot);
