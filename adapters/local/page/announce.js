import { say } from "./words.js";

const pause = 5_000;

let region = null;
let arrived = [];
let timer = 0;
let spokeAt = -pause;

/** The one live region that everything is said by. */
export function announceIn(element) {
    region = element;
}

/** Says something at once: the answer to what the reader has just done. */
export function announce(words) {
    // The same words twice running would not be read: an empty region in between makes them news.
    region.textContent = "";
    requestAnimationFrame(() => (region.textContent = words));
}

/** Says that others have posted, in another theme than the one in sight: which; at most once in five seconds, then how many they were. */
export function announceArrival(who, theme) {
    arrived.push({ who, theme });
    if (timer) return;
    timer = setTimeout(tellArrivals, Math.max(0, spokeAt + pause - performance.now()));
}

function tellArrivals() {
    timer = 0;
    spokeAt = performance.now();
    const [{ who, theme }] = arrived;
    if (arrived.length > 1) announce(say("say.arrived.many", { n: arrived.length }));
    else announce(theme ? say("say.arrived.in", { who, theme }) : say("say.arrived", { who }));
    arrived = [];
}
