import { announce } from "./announce.js";
import { Refusal, moveClock } from "./api.js";
import { liveCards } from "./arrivals.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { giveUp, loadClock, loadLetters } from "./load.js";
import { changed, readers, nameOf, now, state } from "./state.js";
import { moment, next, shortMoment } from "./times.js";
import { honour, say, together } from "./words.js";

const delivered = 1_100; // milliseconds within which what a moved clock makes due has arrived
const friday = 5;
const monday = 1;

const jumps = {
    hour: () => now() + 3_600_000,
    morning: () => next(9, 0),
    friday: () => next(17, 25, friday),
    weekend: () => next(9, 0, monday),
};

/** The demo's clock and its four jumps; nothing where the clock cannot be moved. */
export function clock() {
    if (!state.clock.moves) return null;
    return h(
        "div",
        { class: "clock", "data-key": "clock" },
        h(
            "p",
            { class: "shows" },
            icon("clock"),
            h("span", { class: "clock-name" }, say("clock.name")),
            h("time", { class: "long" }, moment(now())),
            h("time", { class: "short" }, shortMoment(now())),
        ),
        h(
            "div",
            { class: "jumps", role: "group", "aria-label": say("clock.jumps"), "aria-busy": String(state.clock.busy) },
            Object.keys(jumps).map(jump),
        ),
        state.clock.stuck && h("p", { class: "stuck" }, say("clock.stuck")),
    );
}

const jump = (name) =>
    h(
        "button",
        { type: "button", id: `jump-${name}`, "aria-disabled": state.clock.busy ? "true" : null, onclick: () => move(name) },
        h("span", { class: "long" }, say(`clock.${name}`)),
        h("span", { class: "short" }, say(`clock.${name}.short`)),
    );

async function move(name) {
    if (state.clock.busy) return;
    Object.assign(state.clock, { busy: true, stuck: false });
    changed();
    const before = liveCards();
    try {
        await moveClock(Math.ceil((jumps[name]() - now()) / 1000));
        await loadClock();
        await new Promise((done) => setTimeout(done, delivered));
        await Promise.all(readers().map((one) => loadLetters(one.id)));
        tellNews(before);
    } catch (failure) {
        if (!(failure instanceof Refusal)) throw failure;
        giveUp(failure);
        state.clock.stuck = true;
        announce(say("clock.stuck"));
    }
    state.clock.busy = false;
    changed();
}

function tellNews(before) {
    const fresh = [...liveCards()].filter(([member, card]) => card && card !== before.get(member)).map(([member]) => member);
    const news = fresh.map((member) => say("clock.news", { who: honour(nameOf(member)), n: 1 }));
    announce(say("clock.moved", { when: moment(now()), news: together(news) || say("clock.quiet") }));
}
