import { remember, remembered, state } from "./state.js";

// What this browser has not shown yet. A channel that was never looked at begins with nothing unread.

const noted = new Map(); // channel → the moment up to which its messages were seen

const momentOf = (message) => (typeof message.posted_at === "number" ? message.posted_at : Date.parse(message.posted_at));
const byOthers = (message) => !message.from_bot && message.text !== null && message.author !== state.me;

function seen(channel) {
    if (!noted.has(channel)) noted.set(channel, Number(remembered(`seen.${channel}`) ?? Number.NaN));
    return noted.get(channel);
}

function see(channel) {
    const newest = Math.max(0, ...state.messages.get(channel).map(momentOf));
    if (newest <= seen(channel)) return;
    noted.set(channel, newest);
    remember(`seen.${channel}`, String(newest));
}

/** Takes what is in sight as seen, and what was there before the first look. */
export function noteSeen() {
    for (const channel of state.messages.keys()) {
        const inSight = channel === state.channel && state.view === "channel" && document.visibilityState === "visible";
        if (inSight || Number.isNaN(seen(channel))) see(channel);
    }
}

/** How many messages of others in a channel were not shown yet. */
export const unread = (channel) =>
    (state.messages.get(channel) ?? []).filter((message) => byOthers(message) && momentOf(message) > seen(channel)).length;

/** The page's title with how much is unread in all channels. */
export function titleWith(title) {
    const all = state.channels.reduce((sum, channel) => sum + unread(channel.id), 0);
    return all > 0 ? `(${all}) ${title}` : title;
}
