import { keyHeader, Refusal } from "./api.js";

// Read by fetch, not by EventSource, with and without a key: EventSource can send no key, and tells no status.

const firstWait = 500;
const longestWait = 8_000;

/**
 * Listens to what changes. `heard` gets each telling; `opened` is called with each connection, `lost` when one ends or cannot be
 * had, with the Refusal if there was one. It comes back by itself, later each time; `again()` tries at once.
 */
export function listen({ heard, opened, lost }) {
    let wait = firstWait;
    let timer = 0;
    let running = false;

    async function run() {
        if (running) return;
        running = true;
        clearTimeout(timer);
        try {
            await read(heard, () => {
                wait = firstWait;
                opened();
            });
            lost(null);
        } catch (failure) {
            lost(failure instanceof Refusal ? failure : null);
        }
        running = false;
        timer = setTimeout(run, wait);
        wait = Math.min(wait * 2, longestWait);
    }

    run();
    return { again: run };
}

async function read(heard, opened) {
    const response = await fetch("/local/events", { headers: { accept: "text/event-stream", ...keyHeader() }, cache: "no-store" });
    if (!response.ok) throw new Refusal(response.status, "", response.statusText);
    opened();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
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
