import { keyHeader, Refusal } from "./api.js";

// One stream for all tabs: the tab that holds the lock reads it and passes on what it hears; the others wait for the lock. It is
// free again as soon as that tab is closed. One that is held, but silent, is a tab that sleeps: then the lock is taken from it.
// Tabs with different keys do not hear each other.

const lookEvery = 5_000;
const silentFor = 40_000; // the server says each 15 seconds that it lives

/** As `listen` of stream.js; `read` is how a tab reads by itself. */
export function share(hooks, read) {
    const key = () => JSON.stringify(keyHeader());
    let under = key();
    let seat = takeSeat(under, hooks, read);

    function sitAgain() {
        seat.leave();
        under = key();
        seat = takeSeat(under, hooks, read);
    }

    window.addEventListener("pagehide", () => seat.leave());
    window.addEventListener("pageshow", (event) => event.persisted && sitAgain());
    document.addEventListener("resume", () => hooks.opened()); // what was told while it slept may be lost
    return { again: () => (under === key() ? seat.again() : sitAgain()) };
}

function takeSeat(under, hooks, read) {
    const name = `aizuchi.stream ${under}`;
    const self = crypto.randomUUID();
    const tabs = new BroadcastChannel(name);
    let reading = null; // the stream, while this tab is the one that reads
    let standing = null; // how the stream is: what was told of it last
    let heardAt = Date.now();
    let waiting = null;
    let left = false;
    let rise = () => {};

    function pass(telling) {
        if (telling.opened || telling.lost) standing = telling;
        take(telling, hooks);
        tabs.postMessage(telling);
    }

    const ownStream = () =>
        read({
            heard: (told) => pass({ heard: told }),
            opened: () => pass({ opened: true }),
            lost: (refusal) => pass({ lost: { status: refusal?.status ?? null } }),
            alive: () => tabs.postMessage({ alive: true }),
        });

    /**
     * Waits for the lock, or takes it, and reads until this tab leaves, or it is taken away.
     *
     * @param {LockOptions} [how]
     */
    async function stand(how) {
        let own = null;
        const lead = () =>
            new Promise((over) => {
                if (left) return over(undefined);
                rise = () => over(undefined);
                own = reading = ownStream();
            });
        waiting?.abort();
        waiting = new AbortController();
        try {
            await navigator.locks.request(name, how ?? { signal: waiting.signal }, lead);
        } catch (end) {
            if (end.name !== "AbortError") throw end;
            if (own && !left) stepBack(own);
        }
    }

    function stepBack(own) {
        own.stop();
        if (reading === own) reading = null;
        heardAt = Date.now();
        void stand();
    }

    tabs.onmessage = ({ data: telling }) => {
        heardAt = Date.now();
        if (telling.asks && reading && standing) tabs.postMessage({ ...standing, to: telling.asks });
        if (telling.again) reading?.again();
        if (!reading && (!telling.to || telling.to === self)) take(telling, hooks);
    };

    const watch = setInterval(() => {
        if (reading || Date.now() - heardAt < silentFor) return;
        heardAt = Date.now();
        void stand({ steal: true });
    }, lookEvery);

    void stand();
    tabs.postMessage({ asks: self });

    return {
        again: () => (reading ? reading.again() : tabs.postMessage({ again: true })),
        leave() {
            left = true;
            clearInterval(watch);
            waiting?.abort();
            reading?.stop();
            reading = null;
            tabs.close();
            rise();
        },
    };
}

function take(telling, { heard, opened, lost }) {
    if (telling.heard) heard(telling.heard);
    if (telling.opened) opened();
    if (telling.lost) lost(telling.lost.status === null ? null : new Refusal(telling.lost.status, "", ""));
}
