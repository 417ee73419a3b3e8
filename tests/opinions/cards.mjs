// The cards, by the library that Microsoft's clients show them with.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { check } from "../page/checks.mjs";

const AC = createRequire(import.meta.url)("adaptivecards");

/** A card as the library takes it, held to version 1.5, with all that it finds wrong. */
function parsed(json) {
    const card = new AC.AdaptiveCard();
    const context = new AC.SerializationContext(AC.Versions.v1_5);
    card.parse(json, context);
    const found = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index));
    const wrong = card.validateProperties().validationEvents;
    return { card, problems: [...found, ...wrong].map((event) => `${AC.ValidationEvent[event.event]}: ${event.message}`) };
}

/** Each object of a card with its place, `body.0.items.1`. */
function* objects(json, place = "") {
    if (typeof json !== "object" || json === null) return;
    if (!Array.isArray(json)) yield [place, json];
    for (const [key, value] of Object.entries(json)) {
        // What a button sends is ours to shape.
        if (key !== "data") yield* objects(value, place ? `${place}.${key}` : key);
    }
}

/** What the card says and the library did not take for its own: a key that it does not know vanishes. */
function lost(json, taken) {
    const known = new Map(objects(taken));
    const all = [];
    for (const [place, object] of objects(json)) {
        for (const key of Object.keys(object)) {
            if (known.has(place) && !isDefault(key, object[key]) && !(key in known.get(place))) {
                all.push(`${place}.${key}`);
            }
        }
        if (!known.has(place)) all.push(place);
    }
    return all;
}

/** What means the same said or unsaid is not written again by the library. */
function isDefault(key, value) {
    return value === "default" || value === false || value === "";
}

export async function cards(folder) {
    const names = readdirSync(folder).filter((name) => name.endsWith(".card.json"));
    await check("there are cards to look at, of each channel and language", () => {
        for (const part of [".teams.", ".local.", ".ja.", ".en."]) {
            assert.ok(names.filter((name) => name.includes(part)).length >= 5, part);
        }
    });
    for (const name of names) {
        const json = JSON.parse(readFileSync(join(folder, name), "utf8"));
        await check(`${name} raises no objection, and nothing in it is unknown`, () => {
            const { card, problems } = parsed(json);
            assert.deepEqual(problems, []);
            assert.deepEqual(lost(json, card.toJSON()), []);
        });
    }
    await check("the library does object to a card with an unknown element, a key too new and a button without a title", () => {
        assert.notDeepEqual(parsed({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlok", text: "x" }] }).problems, []);
        const input = { type: "Input.Text", id: "x", label: "x", labelPosition: "inline" };
        assert.notDeepEqual(parsed({ type: "AdaptiveCard", version: "1.5", body: [input] }).problems, []);
        const strange = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "x", wrapp: true }] };
        assert.deepEqual(lost(strange, parsed(strange).card.toJSON()), ["body.0.wrapp"]);
    });
}
