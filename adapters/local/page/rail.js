import { bones } from "./bones.js";
import { h, morph } from "./dom.js";
import { addressOf, chooseChannel } from "./routes.js";
import { atDesk, state } from "./state.js";
import { unread } from "./unread.js";
import { say } from "./words.js";

/** Draws the themes: a column at the left, or a row above the channel where there is less room. */
export function renderRail(region) {
    morph(
        region,
        h(
            region.localName,
            { id: region.id, class: "rail", "aria-label": say("themes.name") },
            h("h2", {}, say("themes.name")),
            !state.ready && state.slow && bones(),
            h("ul", { "data-key": "themes" }, state.channels.map(theme)),
        ),
    );
}

function theme(channel) {
    const here = channel.id === state.channel;
    const n = unread(channel.id);
    const choose = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void chooseChannel(channel.id);
    };
    return h(
        "li",
        { "data-key": channel.id },
        h(
            "a",
            { href: addressOf(channel.id, state.inbox, state.me), "aria-current": here ? "page" : null, class: n > 0 ? "news" : null, onclick: choose },
            h("span", { class: "theme" }, channel.name),
            channel.owner && atDesk() && h("span", { class: "owner" }, say("theme.owner", { owner: channel.owner })),
            n > 0 && h("span", { class: "count", "aria-label": say("theme.unread", { n }) }, String(n)),
        ),
    );
}
