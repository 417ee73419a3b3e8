import { h, morph } from "./dom.js";
import { icon } from "./icons.js";
import { change, state } from "./state.js";
import { say } from "./words.js";

const patience = 3_000; // milliseconds without the stream that are not worth a word
const shownFor = 6_000;

let timer = 0;

/** The stream has ended: said after a while, if it is not back by then. */
export function lineLost() {
    if (state.line?.kind === "lost") return;
    timer ||= setTimeout(() => change({ line: { kind: "lost" } }), patience);
}

/** The stream is back. `catchUp` fetches all and gives how many posts were missed; said only where the loss was said. */
export async function lineBack(catchUp) {
    clearTimeout(timer);
    timer = 0;
    const posts = await catchUp();
    if (state.line?.kind !== "lost") return;
    const back = { kind: "back", posts };
    change({ line: back });
    setTimeout(() => state.line === back && change({ line: null }), shownFor);
}

/** Draws the line under the top that says that the connection is lost, or back. `check` tries at once. */
export function renderLine(region, check) {
    const { kind, posts } = state.line ?? {};
    const back = () => (posts > 0 ? say("line.back", { n: posts }) : say("line.back.none"));
    morph(
        region,
        h(
            region.localName,
            { id: region.id, class: `line ${kind ?? ""}`, role: "status", hidden: !kind },
            kind === "lost" && [
                icon("broken"),
                h("p", {}, say("line.lost")),
                h("button", { class: "plain", type: "button", onclick: check }, say("line.check")),
            ],
            kind === "back" && [icon("check"), h("p", {}, back())],
        ),
    );
}
