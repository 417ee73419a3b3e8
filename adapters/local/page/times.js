import { now, state } from "./state.js";
import { language, say } from "./words.js";

const locales = { ja: "ja-JP", en: "en-GB" };
const formats = new Map();

// Formats are slow to make and quick to use. An unknown zone would throw: the browser's own is taken then.
function format(locale, options) {
    const timeZone = state.clock.zone;
    const key = JSON.stringify([locale, timeZone, options]);
    if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone, ...options }));
    return formats.get(key);
}

const spoken = (at, options) => format(locales[language()], options).format(at);

const figures = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23" };

/** A moment (milliseconds) as the wall clock shows it: year, month, day, hour, minute. */
function wall(at) {
    const parts = {};
    for (const { type, value } of format("en-GB", figures).formatToParts(at)) parts[type] = Number(value);
    return parts;
}

/** Days since 1970 on the wall clock, so that days can be counted. */
export function dayOf(at) {
    const { year, month, day } = wall(at);
    return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** 9:05 */
export function hourAndMinute(at) {
    const { hour, minute } = wall(at);
    return `${hour}:${String(minute).padStart(2, "0")}`;
}

function dayName(at) {
    const ago = dayOf(now()) - dayOf(at);
    if (ago === 0) return "";
    if (ago === 1) return language() === "ja" ? "昨日" : "yesterday";
    if (ago > 1 && ago < 7) return spoken(at, { weekday: language() === "ja" ? "short" : "long" }) + (language() === "ja" ? "曜" : "");
    const sameYear = wall(at).year === wall(now()).year;
    return spoken(at, { day: "numeric", month: language() === "ja" ? "long" : "short", year: sameYear ? undefined : "numeric" });
}

/** When something was said, as one would say it now: 9:05, 昨日 9:05, Friday 9:05, 20 Nov 9:05. */
export const when = (at) => `${dayName(at)} ${hourAndMinute(at)}`.trim();

/** The whole moment: 11月26日（木）15:10, Thu 26 Nov, 15:10. */
export function moment(at) {
    const { month, day } = wall(at);
    const weekday = spoken(at, { weekday: "short" });
    if (language() === "ja") return `${month}月${day}日（${weekday}）${hourAndMinute(at)}`;
    return `${weekday} ${spoken(at, { day: "numeric", month: "short" })}, ${hourAndMinute(at)}`;
}

/** How long something took: 42分, 2時間5分; 42 min, 2 h 5 min. From ten hours on, hours are enough. */
export function span(seconds) {
    const all = Math.floor(seconds / 60);
    const [hours, minutes] = [Math.floor(all / 60), all % 60];
    if (hours === 0) return say("span.minutes", { minutes });
    return minutes === 0 || hours >= 10 ? say("span.hours", { hours }) : say("span.both", { hours, minutes });
}

/** Weekday and time: 木 15:10, Thu 15:10. */
export const shortMoment = (at) => `${spoken(at, { weekday: "short" })} ${hourAndMinute(at)}`;

// The moment at which the wall clock shows this, also on days when it is put forward or back.
function momentOf(day, hour, minute) {
    const asUtc = day * 86_400_000 + hour * 3_600_000 + minute * 60_000;
    const shownAt = (at) => dayOf(at) * 86_400_000 + wall(at).hour * 3_600_000 + wall(at).minute * 60_000;
    const guess = asUtc - (shownAt(asUtc) - asUtc);
    return guess - (shownAt(guess) - asUtc);
}

const weekdayOf = (day) => (day + 4) % 7; // 1970 began on a Thursday; 0 is Sunday

/** The next moment after now at `hour:minute`, on that weekday (0 is Sunday) or, without one, on the next day. */
export function next(hour, minute, weekday) {
    for (let day = dayOf(now()) + (weekday === undefined ? 1 : 0); ; ++day) {
        const at = momentOf(day, hour, minute);
        if (at > now() && (weekday === undefined || weekdayOf(day) === weekday)) return at;
    }
}
