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

/** Says that others have posted: at most once in five seconds, then how many they were. */
export function announceArrival(author) {
    arrived.push(author);
    if (timer) return;
    timer = setTimeout(tellArrivals, Math.max(0, spokeAt + pause - performance.now()));
}

function tellArrivals() {
    timer = 0;
    spokeAt = performance.now();
    announce(arrived.length === 1 ? say("say.arrived", { who: arrived[0] }) : say("say.arrived.many", { n: arrived.length }));
    arrived = [];
}
