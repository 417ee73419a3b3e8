import en from "./words.en.js";
import ja from "./words.ja.js";

const catalogues = { ja, en };
const plurals = { ja: new Intl.PluralRules("ja"), en: new Intl.PluralRules("en") };

let spoken = "en";

/** The language that the page speaks: "ja" or "en". */
export const language = () => spoken;

/** Speaks another language from now on; one that it does not know is English. */
export function speak(wanted) {
    spoken = wanted in catalogues ? wanted : "en";
    document.documentElement.lang = spoken;
}

/** The words under `key` in the language spoken, `{name}` filled from `values`; `n` chooses between one and other. */
export function say(key, values = {}) {
    let words = catalogues[spoken][key];
    if (typeof words === "object") words = words[plurals[spoken].select(values.n)] ?? words.other;
    return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A name as one speaks of somebody: with さん in Japanese, once; plain in English. */
export function honour(name) {
    return spoken === "ja" && !/(さん|さま|様)$/.test(name) ? `${name}さん` : name;
}

/** Several phrases in one, as the language joins them. */
export const together = (phrases) => phrases.filter(Boolean).join(say("list.and"));

/** The words under `key` as a list of texts and nodes: each `{name}` is the node of that name. */
export function weave(key, nodes) {
    const words = catalogues[spoken][key];
    return words.split(/(\{\w+\})/).filter(Boolean).map((piece) => nodes[piece.slice(1, -1)] ?? piece);
}
