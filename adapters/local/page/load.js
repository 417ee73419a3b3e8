import * as api from "./api.js";
import { arrived, lettersCame } from "./arrivals.js";
import { change, changed, readers, seesAll, state } from "./state.js";

// What is known of the server, fetched anew whenever it says that something changed. Nothing has to be replayed for the page to be right.

const together = 100; // milliseconds in which several tellings make one fetch
const pause = 1_000; // after which what could not be fetched is fetched again
const depthAtFirst = 300;

const stale = new Set();
let timer = 0;
const running = new Map();

/** Fetches what a telling of the stream names, soon. */
export function refresh(told) {
    if (told.channel) stale.add(`channel ${told.channel}`);
    if (told.inbox) stale.add(`inbox ${told.inbox}`);
    if (told.clock) stale.add("clock");
    if (told.figures || told.clock) stale.add("figures").add("open"); // what waits grows older by itself
    timer ||= setTimeout(fetchStale, together);
}

function fetchStale() {
    timer = 0;
    const what = [...stale];
    stale.clear();
    for (const one of what) {
        const [kind, ...name] = one.split(" ");
        const again = (failure) => fetchAgain(one, failure);
        if (kind === "clock") loadClock().catch(again);
        if (kind === "figures") loadFigures().catch(again);
        if (kind === "open") loadOpen().catch(again);
        if (kind === "inbox") loadLetters(name.join(" ")).catch(again);
        if (kind === "channel") loadChannel(name.join(" ")).catch(again);
    }
}

/** Fetches what was told of and could not be had once more, after a pause: it is not told of twice. */
export function fetchAgain(what, failure) {
    giveUp(failure);
    if (!failure.passing) return;
    stale.add(what);
    timer ||= setTimeout(fetchStale, pause);
}

/** What to do where a fetch fails: a wanted key is asked for; all else is fetched again once it is told of, or the stream is back. */
export function giveUp(failure) {
    if (!(failure instanceof api.Refusal)) throw failure;
    if (failure.status === 401) change({ locked: true, wrongKey: api.hasKey() });
}

// One fetch of a thing at a time; whoever asks meanwhile gets the one after it.
function once(name, work) {
    const now = running.get(name);
    if (!now) {
        const first = work().finally(() => running.delete(name));
        running.set(name, first);
        return first;
    }
    now.following ??= now.then(
        () => once(name, work),
        () => once(name, work),
    );
    return now.following;
}

export const loadClock = () =>
    once("clock", async () => {
        const clock = await api.getClock().catch((refusal) => {
            if (refusal.status === 404) return null;
            throw refusal;
        });
        state.clock.known = true;
        state.clock.moves = clock?.advance === true;
        state.clock.ahead = clock ? Date.parse(clock.now) - Date.now() : 0;
        state.clock.zone = knownZone(clock?.zone);
        changed();
    });

function knownZone(zone) {
    try {
        return zone && new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
    } catch (refusal) {
        if (refusal instanceof RangeError) return undefined;
        throw refusal;
    }
}

/** Fetches a channel's messages, the latest first of all; gives how many posts are new since the last time. */
export const loadChannel = (channel) =>
    once(`channel ${channel}`, async () => {
        const depth = state.depth.get(channel) ?? depthAtFirst;
        const messages = await api.getMessages(channel, depth);
        const before = state.messages.get(channel);
        state.messages.set(channel, messages);
        const news = arrived(channel, before, messages);
        changed();
        return news;
    });

/** Whether there may be more than what was fetched. */
export const hasEarlier = (channel) => (state.messages.get(channel)?.length ?? 0) >= (state.depth.get(channel) ?? depthAtFirst);

export function loadEarlier(channel) {
    state.depth.set(channel, (state.depth.get(channel) ?? depthAtFirst) * 2);
    return loadChannel(channel);
}

export const loadLetters = (member) =>
    once(`inbox ${member}`, async () => {
        const letters = await api.getLetters(member);
        lettersCame(member, letters);
        state.letters.set(member, letters);
        changed();
    });

export const loadFigures = () =>
    once("figures", async () => {
        change({ figures: await api.getFigures() });
    });

/** What waits, and what was closed within a day: nothing for those who do not see it. */
export const loadOpen = () =>
    once("open", async () => {
        if (seesAll()) change({ open: await api.getOpen() });
    });

/** Who is there, and what about: all that is needed before anything can be shown. */
export async function loadPlaces() {
    const [people, channels] = await Promise.all([api.getPeople(), api.getChannels(), loadClock()]);
    change({ people, channels, locked: false, wrongKey: false });
}

/** Everything else: the channel in sight first, then all inboxes and the other channels. Gives how many posts are new. */
export async function loadRest() {
    const first = state.channel ? await loadChannel(state.channel) : 0;
    const others = state.channels.filter((one) => one.id !== state.channel);
    const counts = await Promise.all([
        ...others.map((one) => loadChannel(one.id)),
        ...readers().map((one) => loadLetters(one.id).then(() => 0)),
        loadFigures().then(() => 0),
        loadOpen().then(() => 0),
    ]);
    return counts.reduce((sum, count) => sum + count, first);
}
