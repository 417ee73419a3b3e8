import { h } from "./dom.js";
import { say } from "./words.js";

/** Three grey bones, where something is being loaded and it takes a while. */
export const bones = () =>
    h("div", { class: "bones", "data-key": "bones" }, h("span", { class: "unseen" }, say("bones")), h("i"), h("i"), h("i"));
