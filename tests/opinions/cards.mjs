// The cards, by the library that Microsoft's clients show them with.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { check } from "../page/checks.mjs";

const AC = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

/** A card as the library takes it, held to version 1.5, with all that it finds wrong. */
function parsed(json) {
    const card = new AC.AdaptiveCard();
    // Its pattern goes on where it matched last, and so would refuse every second card.
    AC.AdaptiveCard.langProperty.regEx.lastIndex = 0;
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
        // What a button sends is ours to shape; a fallback is looked at by itself.
        if (key !== "data" && key !== "fallback") yield* objects(value, place ? `${place}.${key}` : key);
    }
}

/** What the card says and the library did not take for its own: a key that it does not know vanishes. */
function lost(json, taken) {
    const known = new Map(objects(taken));
    const all = [];
    for (const [place, object] of objects(json)) {
        for (const key of Object.keys(object)) {
            if (key !== "fallback" && known.has(place) && !isDefault(key, object[key]) && !(key in known.get(place))) {
                all.push(`${place}.${key}`);
            }
        }
        if (!known.has(place)) all.push(place);
    }
    return all;
}

/** The fallbacks in a card, each on a card of its own: the library reads one only where it needs it. */
function standIns(json) {
    const actions = [...objects(json)].map(([, object]) => object.fallback).filter(Boolean);
    return actions.map((one) => ({ type: "AdaptiveCard", version: json.version, actions: [one] }));
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
            for (const each of [json, ...standIns(json)]) {
                const { card, problems } = parsed(each);
                assert.deepEqual(problems, []);
                assert.deepEqual(lost(each, card.toJSON()), []);
            }
        });
    }
    await check("on Teams' cards each button that acts has a stand-in, which is an Action.Submit that names the verb", () => {
        let acting = 0;
        for (const name of names.filter((one) => one.includes(".teams."))) {
            for (const [, button] of objects(JSON.parse(readFileSync(join(folder, name), "utf8")))) {
                if (button.type !== "Action.Execute") continue;
                acting += 1;
                assert.equal(button.fallback.type, "Action.Submit");
                assert.deepEqual(button.fallback.data, { ...button.data, verb: button.verb });
            }
        }
        assert.ok(acting > 50);
    });
    await check("the library does object to a card with an unknown element, a key too new or a key unknown", () => {
        assert.notDeepEqual(parsed({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlok", text: "x" }] }).problems, []);
        const input = { type: "Input.Text", id: "x", label: "x", labelPosition: "inline" };
        assert.notDeepEqual(parsed({ type: "AdaptiveCard", version: "1.5", body: [input] }).problems, []);
        const strange = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "x", wrapp: true }] };
        assert.deepEqual(lost(strange, parsed(strange).card.toJSON()), ["body.0.wrapp"]);
    });
}
