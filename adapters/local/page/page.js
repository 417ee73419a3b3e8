import { announceIn } from "./announce.js";
import { renderChannel } from "./channel.js";
import { renderFigures } from "./figures.js";
import { renderInbox } from "./inbox.js";
import { lineBack, lineLost, renderLine } from "./line.js";
import { giveUp, loadPlaces, loadRest, refresh } from "./load.js";
import { renderLock } from "./lock.js";
import { renderPlaces } from "./places.js";
import { renderRail } from "./rail.js";
import { follow } from "./routes.js";
import { atDesk, change, changed, onChange, remembered, state } from "./state.js";
import { listen } from "./stream.js";
import { renderTop } from "./top.js";
import { noteSeen, titleWith } from "./unread.js";
import { beginWelcome, renderWelcome } from "./welcome.js";
import { say, speak } from "./words.js";

const bonesAfter = 200;
const streamPatience = 1_000; // after which the page does not wait for the stream to fetch what it shows

const region = (id) => document.getElementById(id);

/** @returns {NodeListOf<HTMLElement>} */
const skips = () => document.querySelectorAll(".skip");
const ownLanguage = () => (navigator.language.toLowerCase().startsWith("ja") ? "ja" : "en");

let stream = null;

function drawAll() {
    for (const link of skips()) link.textContent = say(link.dataset.words);
    document.body.classList.toggle("locked", state.locked);
    renderTop(region("top"));
    renderLine(region("line"), () => stream.again());
    renderLock(region("lock"), () => stream.again());
    renderWelcome(region("welcome"));
    noteSeen();
    document.title = titleWith(say("page.title"));
    renderRail(region("rail"));
    renderChannel(region("channel"));
    renderDesk();
}

// What is the PMO's is not there for participants, neither to see nor to tab through.
function renderDesk() {
    const shown = !state.ready || atDesk();
    document.body.classList.toggle("participant", !shown);
    for (const name of ["inbox", "figures", "places"]) region(name).hidden = !shown;
    for (const link of skips()) link.hidden = !shown && link.dataset.words === "skip.inbox";
    if (!shown) document.body.dataset.view = "channel";
    if (!shown) return;
    renderInbox(region("inbox"));
    renderFigures(region("figures"));
    renderPlaces(region("places"));
}

/** Fetches all that is shown. Gives how many posts by others are new. */
async function catchUp() {
    try {
        await loadPlaces();
        const first = !state.ready;
        state.ready = true;
        if (first) beginWelcome();
        await follow();
        return await loadRest();
    } catch (failure) {
        giveUp(failure);
        return 0;
    }
}

function skip(event) {
    event.preventDefault();
    const inbox = event.target.dataset.words === "skip.inbox";
    change({ view: inbox ? "inbox" : "channel" });
    const target = inbox ? region("inbox") : region(`field-post:${state.channel}`);
    queueMicrotask(() => target?.focus());
}

// The clock in the top goes on by itself, and with it what is called today.
function tick() {
    changed();
    setTimeout(tick, 60_000 - ((Date.now() + state.clock.ahead) % 60_000));
}

speak(remembered("language") ?? ownLanguage());
announceIn(region("live"));
onChange(drawAll);
for (const link of skips()) link.onclick = skip;
window.addEventListener("hashchange", () => void follow());
document.addEventListener("visibilitychange", changed);
setTimeout(() => change({ slow: true }), bonesAfter);
stream = listen({
    heard: refresh,
    opened: () => lineBack(catchUp),
    lost: (refusal) => (refusal?.status === 401 ? giveUp(refusal) : lineLost()),
});
setTimeout(() => state.ready || catchUp(), streamPatience);
tick();
