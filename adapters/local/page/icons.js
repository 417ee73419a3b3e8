import { draw, h } from "./dom.js";

const drawings = {
    clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2",
    chevron: "m6.5 9.5 5.5 5.5 5.5-5.5",
    smile: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8.2 13.6c.8 1.7 2.1 2.5 3.8 2.5s3-.8 3.8-2.5M9.2 9.6v.6M14.8 9.6v.6",
    check: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8.4 12.3l2.5 2.5 4.8-5.2",
    warning: "M12 4.2 2.9 19.5h18.2L12 4.2ZM12 10v4.2M12 16.8v.4",
    broken: "m9.5 14.5-2 2a3.5 3.5 0 0 1-5-5l2.2-2.2M14.5 9.5l2-2a3.5 3.5 0 0 1 5 5l-2.2 2.2M4 4l16 16",
    inbox: "M3.5 13.5h4.7c.5 2 1.9 3 3.8 3s3.3-1 3.8-3h4.7M6 5h12l2.5 8.5V18a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18v-4.5L6 5Z",
    bubble: "M6 4.5h12A2.5 2.5 0 0 1 20.5 7v7a2.5 2.5 0 0 1-2.5 2.5h-6.5L7 20.5v-4H6A2.5 2.5 0 0 1 3.5 14V7A2.5 2.5 0 0 1 6 4.5Z",
    bars: "M5 20v-7M12 20V4M19 20V9",
    down: "M12 5v13M6.5 12.5 12 18l5.5-5.5",
};

/** A small drawing beside a word. */
export const icon = (name) =>
    draw("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, draw("path", { d: drawings[name] }));

/** The mark: a speech bubble, and a small dot beside it that listens. */
export const mark = (nods = false) =>
    draw(
        "svg",
        { class: nods ? "mark nods" : "mark", viewBox: "0 0 28 28", "aria-hidden": "true", focusable: "false" },
        draw("path", { class: "bubble", d: "M12.5 2.5a10 10 0 0 1 0 20H4.2c-1 0-1.5-1.1-.9-1.9l1.2-1.6a10 10 0 0 1 8-16.5Z" }),
        draw("circle", { class: "dot", cx: "23.2", cy: "22", r: "3.4" }),
    );

/** A bowl of tea, for when nobody is waiting. */
export const bowl = () =>
    h(
        "div",
        { class: "bowl", "aria-hidden": "true" },
        draw(
            "svg",
            { viewBox: "0 0 56 64", focusable: "false" },
            draw("path", { class: "steam", d: "M22 4c4 3-3 6 1 10M35 4c4 3-3 6 1 10" }),
            draw("path", { class: "tea", d: "M10 33c6-4 8 2 15 0s9-3 21-1v12c0 6-4 10-10 10H20c-6 0-10-4-10-10Z" }),
            draw("path", { class: "wall", d: "M10 22h36v22c0 6-4 10-10 10H20c-6 0-10-4-10-10ZM10 33c6-4 8 2 15 0s9-3 21-1M2 60h52" }),
        ),
    );
