import { note, noted } from "./state.js";

/** What the server refused (`status`, `code`), or could not be asked at all (status 0). */
export class Refusal extends Error {
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Whether the very same request may work in a moment. */
    get passing() {
        return this.status === 0 || this.status >= 500;
    }
}

const patience = 20_000;

/** The key that was given, sent along; none where none is needed. */
export const keyHeader = () => (noted("key") ? { authorization: `Bearer ${noted("key")}` } : {});
export const hasKey = () => Boolean(noted("key"));
export const keepKey = (key) => note("key", key);

async function refusalOf(response) {
    const body = await response.json().catch((broken) => ({ error: { message: broken.message } }));
    return new Refusal(response.status, body?.error?.code ?? "", body?.error?.message ?? response.statusText);
}

/** Asks the server; gives what it answered, or throws a Refusal. */
export async function ask(method, path, body) {
    const headers = keyHeader();
    if (body !== undefined) headers["content-type"] = "application/json";
    let response;
    try {
        response = await fetch(path, {
            method,
            headers,
            body: body === undefined ? undefined : JSON.stringify(body),
            cache: "no-store",
            signal: AbortSignal.timeout(patience),
        });
    } catch (failure) {
        throw new Refusal(0, "unreachable", failure.message);
    }
    if (!response.ok) throw await refusalOf(response);
    return response.json().catch((broken) => {
        throw new Refusal(0, "broken", broken.message);
    });
}

const safe = encodeURIComponent;

export const getChannels = () => ask("GET", "/local/channels");
export const getPeople = () => ask("GET", "/local/people");
export const getClock = () => ask("GET", "/local/clock");
export const getFigures = () => ask("GET", "/local/figures");
export const getOpen = () => ask("GET", "/local/posts");
export const getLetters = (member) => ask("GET", `/local/people/${safe(member)}/messages`);
export const getMessages = (channel, limit) => ask("GET", `/local/channels/${safe(channel)}/messages?limit=${limit}`);
export const moveClock = (seconds) => ask("POST", "/local/clock", { advance: `${seconds}s` });
export const send = (channel, message) => ask("POST", `/local/channels/${safe(channel)}/messages`, message);
export const edit = (id, text, by) => ask("PATCH", `/local/messages/${safe(id)}`, { text, by });
export const remove = (id, by) => ask("DELETE", `/local/messages/${safe(id)}`, { by });
export const speak = (member, words) => ask("POST", `/local/people/${safe(member)}/messages`, words);
export const press = (member, pressed) => ask("POST", `/local/people/${safe(member)}/actions`, pressed);

/** Puts a reaction, or takes it away. */
export const react = (id, name, by, there) =>
    ask(there ? "PUT" : "DELETE", `/local/messages/${safe(id)}/reactions/${safe(name)}`, { by });
