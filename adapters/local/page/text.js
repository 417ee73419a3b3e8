import { h } from "./dom.js";

const link = /https?:\/\/[^\s<>"'「」『』（）【】、。]+/g;
const trailing = /[.,;:!?)\]}]+$/;

/** Text from people as nodes: text nodes, and links where there is a web address. */
export function linked(text) {
    const nodes = [];
    let from = 0;
    for (const found of text.matchAll(link)) {
        const address = found[0].replace(trailing, "");
        if (!URL.canParse(address)) continue;
        nodes.push(text.slice(from, found.index));
        nodes.push(h("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, address));
        from = found.index + address.length;
    }
    nodes.push(text.slice(from));
    return nodes.filter((node) => node !== "");
}

/** The language of a text where one can see it: kana is Japanese, Latin letters alone are English; else undefined. */
export function languageOf(text) {
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
    if (/\p{Script=Han}/u.test(text)) return undefined;
    return /[A-Za-z]{2}/.test(text) ? "en" : undefined;
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const firstOf = (name) => [...characters.segment(name.trim())][0]?.segment ?? "";

function tintOf(name) {
    let sum = 7;
    for (const letter of name) sum = (sum * 33 + letter.codePointAt(0)) % 65_521;
    return (sum % 6) + 1;
}

/** A round letter for somebody, always in the same tint. */
export const avatar = (name) => h("span", { class: `avatar tint-${tintOf(name)}`, "aria-hidden": "true" }, firstOf(name).toUpperCase());
