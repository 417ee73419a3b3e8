// The one state of the page. Whoever changes it calls `changed`; each region is then drawn once, from what is true by then.

export const state = {
    locked: false, // a key is wanted
    wrongKey: false,
    ready: false, // people, channels and clock are known
    slow: false, // not ready, and long enough for bones to show
    people: [],
    channels: [],
    clock: { ahead: 0, moves: false, zone: undefined, known: false, busy: false, stuck: false },
    channel: null, // id of the one in sight
    inbox: null, // id of the PMO member whose inbox is in sight
    me: null, // a plain name: a person's id, or any participant's name
    naming: false, // typing a new name
    view: "channel", // what a phone shows: channel, inbox or glance
    welcome: false,
    line: null, // { kind: "lost" } or { kind: "back", posts }
    messages: new Map(), // channel → what the server gave, oldest first
    depth: new Map(), // channel → how many were asked for
    pending: [], // sent, not yet among the messages
    removed: [], // deleted here, shown until the next load
    figures: null, // what the server counted, null until it is known
    open: null, // all that waits, and what was closed within a day; null until it is known
    overview: { shows: "themes", words: "" }, // which of it is listed
    alike: null, // a person of the config whose name somebody typed as their own
    letters: new Map(), // member → what the bot wrote to them
    hadCard: new Set(), // members who had a reminder since the page was loaded
    sending: new Map(), // draft's key → { id, busy, error, again, … }
    replying: null, // ids of posts with something open
    editing: null,
    picking: null,
    deleting: null,
    notes: new Map(), // message id → what could not be done with it
    fresh: new Set(), // what has just arrived: message ids and `ID NAME` of reactions
    toFoot: false, // the list goes down to the newest post when it is drawn next
    below: 0, // new posts below what is in sight
    outlined: null, // a post that was looked for
};

const drawers = [];
let waiting = false;

/** Has `draw` called whenever the state has changed, after all changes of the same moment. */
export const onChange = (draw) => drawers.push(draw);

/** Says that the state has changed. */
export function changed() {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
        waiting = false;
        for (const draw of drawers) draw(state);
    });
}

/** Changes some of the state and says so. */
export function change(some) {
    Object.assign(state, some);
    changed();
}

// What a browser keeps may be switched off; then the page forgets with the tab, and works all the same.
function kept(store, work) {
    try {
        return work(window[store]);
    } catch (refusal) {
        if (refusal instanceof DOMException) return null;
        throw refusal;
    }
}

/** What this browser remembers between visits; null where there is nothing. */
export const remembered = (name) => kept("localStorage", (store) => store.getItem(`aizuchi.${name}`));
export const remember = (name, value) => kept("localStorage", (store) => store.setItem(`aizuchi.${name}`, value));

/** What this tab remembers over a reload; null where there is nothing. */
export const noted = (name) => kept("sessionStorage", (store) => store.getItem(`aizuchi.${name}`));
export const note = (name, value) =>
    kept("sessionStorage", (store) =>
        value === null || value === "" ? store.removeItem(`aizuchi.${name}`) : store.setItem(`aizuchi.${name}`, value),
    );

const drafts = new Map();

// Posts and replies belong to who writes them: whoever uses this browser next begins with an empty field.
const whose = (key) => (/^(post|reply):/.test(key) ? `${state.me ?? ""} ${key}` : key);

/** What is being written under this key, "" at first. Drafts outlive errors, redrawing and reloading. */
export function draft(key) {
    const own = whose(key);
    if (!drafts.has(own)) drafts.set(own, noted(`draft.${own}`) ?? "");
    return drafts.get(own);
}

export function keepDraft(key, text) {
    drafts.set(whose(key), text);
    note(`draft.${whose(key)}`, text);
}

/** The person of the config with this id, if it is one. */
export const person = (id) => state.people.find((one) => one.id === id);

/** How somebody is called: a person's display name, else the plain name itself. */
export const nameOf = (id) => person(id)?.name ?? id;

/** The PMO's members, in the order of the config. */
export const members = () => state.people.filter((one) => one.roles.includes("pmo"));

/** All who may have a card: the members, and advisors for what they are asked. */
export const readers = () => state.people.filter((one) => one.roles.includes("pmo") || one.roles.includes("advisor"));

/** Whose inboxes there are to choose from: the members', and of the others those who have something in it. */
export const inboxes = () => {
    const something = (one) => one.id === state.inbox || state.letters.get(one.id)?.length > 0;
    if (!seesAll()) return readers().filter((one) => one.id === state.me);
    return readers().filter((one) => one.roles.includes("pmo") || something(one));
};

/** Who sees the PMO's side: in a demo everybody, elsewhere the members, and advisors for what they are asked. */
export const atDesk = () => state.clock.moves || readers().some((one) => one.id === state.me);

/** … and all of it: not those who are only asked now and then. */
export const seesAll = () => state.clock.moves || members().some((one) => one.id === state.me);

export const channelNow = () => state.channels.find((one) => one.id === state.channel);

/** The moment by the server's clock, in milliseconds. */
export const now = () => Date.now() + state.clock.ahead;
