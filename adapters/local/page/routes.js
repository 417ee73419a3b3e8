import { announce } from "./announce.js";
import { giveUp, hasEarlier, loadChannel, loadEarlier, loadOpen } from "./load.js";
import { change, channelNow, members, nameOf, person, readers, remember, remembered, seesAll, state } from "./state.js";
import { honour, say } from "./words.js";

// The address says what is in sight: #THEME/INBOX?as=YOU. #THEME/MESSAGE looks for a post.

const outlineFor = 2_000;

function parse(hash) {
    const [path, query] = hash.replace(/^#/, "").split("?");
    const [channel, second] = path.split("/").map((part) => decodePart(part));
    return { channel, second, as: new URLSearchParams(query ?? "").get("as") };
}

function decodePart(part) {
    try {
        return decodeURIComponent(part);
    } catch (broken) {
        if (broken instanceof URIError) return "";
        throw broken;
    }
}

// Who one is stands in it only in a demo: an address that is passed on makes nobody somebody else.
export const addressOf = (channel, inbox, me) => {
    const as = me && state.clock.moves ? `?as=${encodeURIComponent(me)}` : "";
    return `#${encodeURIComponent(channel ?? "")}${inbox ? `/${encodeURIComponent(inbox)}` : ""}${as}`;
};

/** Puts what is in sight into the address, and remembers it for the next visit. */
export function keepAddress() {
    const address = addressOf(state.channel, seesAll() ? state.inbox : null, state.me);
    if (location.hash !== address) history.replaceState(null, "", address);
    for (const name of ["channel", "inbox", "me"]) if (state[name]) remember(name, state[name]);
}

const isReader = (id) => readers().some((one) => one.id === id);
const isMember = (id) => members().some((one) => one.id === id);
const isChannel = (id) => state.channels.some((one) => one.id === id);
const firstOf = (candidates, holds) => candidates.find((one) => one && holds(one)) ?? null;

/** Takes from the address what it says; what it does not say is as it was, as it was last time, or the first there is. */
export function follow() {
    const { channel, second, as } = parse(location.hash);
    const me = (state.clock.moves && as) || state.me || remembered("me") || (state.clock.moves ? say("you.demo.1") : null);
    const inboxes = [second, state.inbox, isMember(me) ? me : null, remembered("inbox"), members()[0]?.id];
    const channels = [channel, state.channel, remembered("channel"), state.channels[0]?.id];
    change({ me, channel: firstOf(channels, isChannel) });
    change({ inbox: seesAll() ? firstOf(inboxes, isReader) : firstOf([me], isReader) });
    keepAddress();
    if (channel && second && !isReader(second)) void lookFor(channel, second);
    return loadIfMissing();
}

async function loadIfMissing() {
    if (state.channel && !state.messages.has(state.channel)) await loadChannel(state.channel).catch(giveUp);
}

/** Shows another theme. */
export async function chooseChannel(id) {
    history.pushState(null, "", addressOf(id, state.inbox, state.me));
    change({ channel: id, below: 0, replying: null, editing: null, picking: null, deleting: null, removed: [] });
    keepAddress();
    await loadIfMissing();
    const posts = (state.messages.get(id) ?? []).filter((message) => !message.reply_to);
    announce(say("theme.chosen", { theme: channelNow().name, n: posts.length }));
}

/** Shows another member's inbox. */
export function chooseInbox(id) {
    change({ inbox: id });
    keepAddress();
}

const plainly = (name) => name.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();

/** Takes a name that was typed; where it is that of a person of the config, it is first asked whether they are meant. */
export function takeName(name) {
    const alike = state.people.find((one) => [one.name, one.id].some((other) => plainly(other) === plainly(name)));
    if (alike) return change({ alike });
    return become(name);
}

/** Makes you somebody else; a PMO member sees their own inbox. */
export function become(name) {
    change({ me: name, naming: false, alike: null, editing: null, deleting: null });
    if (isMember(name) || !seesAll()) change({ inbox: isReader(name) ? name : null });
    loadOpen().catch(giveUp);
    keepAddress();
    announce(say("you.became", { who: honour(nameOf(name)) }));
}

/** The place of a post on this page that an address names; null where it is none. */
export function placeIn(address) {
    const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
    if (!url || url.pathname !== "/" || !/^https?:$/.test(url.protocol)) return null;
    const { channel, second } = parse(url.hash);
    return isChannel(channel) && second && !person(second) ? { channel, id: second } : null;
}

/** Scrolls to a message, fetching what lies further back if need be, and outlines it for a moment. */
export async function lookFor(channel, id) {
    if (channel !== state.channel) await chooseChannel(channel);
    while (!found(id) && hasEarlier(channel)) await loadEarlier(channel).catch(giveUp);
    if (!found(id)) return;
    change({ view: "channel", outlined: id });
    queueMicrotask(() => {
        const message = document.getElementById(`post-${id}`);
        message?.scrollIntoView({ block: "center" });
        message?.focus({ preventScroll: true });
    });
    setTimeout(() => state.outlined === id && change({ outlined: null }), outlineFor);
}

const found = (id) => (state.messages.get(state.channel) ?? []).some((message) => message.id === id);
