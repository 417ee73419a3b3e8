import { keyHeader, Refusal } from "./api.js";
import { share } from "./stream_shared.js";

// Read by fetch, not by EventSource, with and without a key: EventSource can send no key, and tells no status.

const firstWait = 500;
const longestWait = 8_000;

/**
 * Listens to what changes. `heard` gets each telling; `opened` is called with each connection, `lost` when one ends or cannot be
 * had, with the Refusal if there was one. It comes back by itself, later each time; `again()` tries at once.
 *
 * A browser has six connections for each server: tabs that each held one would leave none for anything else. So they share one,
 * where the browser can do that.
 */
export const listen = (hooks) => (canShare() ? share(hooks, read) : read({ ...hooks, alive: () => {} }));

const canShare = () => Boolean(navigator.locks && window.BroadcastChannel);

/** This tab's own stream; `alive` is called with whatever comes, `stop()` ends it. */
function read({ heard, opened, lost, alive }) {
    const over = new AbortController();
    let wait = firstWait;
    let timer = 0;
    let running = false;

    async function run() {
        if (running || over.signal.aborted) return;
        running = true;
        clearTimeout(timer);
        const failure = await once().then(
            () => null,
            (failed) => failed,
        );
        running = false;
        if (over.signal.aborted) return;
        lost(failure instanceof Refusal ? failure : null);
        timer = setTimeout(run, wait);
        wait = Math.min(wait * 2, longestWait);
    }

    const once = () =>
        connected(over.signal, { heard, alive }, () => {
            wait = firstWait;
            opened();
        });

    function stop() {
        over.abort();
        clearTimeout(timer);
    }

    void run();
    return { again: run, stop };
}

async function connected(signal, { heard, alive }, opened) {
    const headers = { accept: "text/event-stream", ...keyHeader() };
    const response = await fetch("/local/events", { headers, cache: "no-store", signal });
    if (!response.ok) throw new Refusal(response.status, "", response.statusText);
    opened();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        alive();
        const events = (rest + value).split(/\r?\n\r?\n/);
        rest = events.pop();
        for (const event of events) tell(event, heard);
    }
}

function tell(event, heard) {
    const text = event
        .split(/\r?\n/)
        .filter((line) => line.startsWith("data:"))
        .map((line) => line.slice(5).trimStart())
        .join("\n");
    if (text) heard(JSON.parse(text));
}
