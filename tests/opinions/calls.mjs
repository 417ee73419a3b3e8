// Our calls beside those of Microsoft's own client. Their client writes only the fields that it knows, and those only
// in the types that they have; so whatever it makes of our bodies must be our bodies again.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

import { check } from "../page/checks.mjs";
import { nextPage, sentBy, token } from "./service.mjs";

// The whole package would load all that it can log in with as well.
const { ConnectorClient } = createRequire(import.meta.url)("botframework-connector/lib/connectorApi/connectorClient.js");

const team = "19:b7e0c4a9general@thread.tacv2";
const thread = "19:b7e0c4a9channel@thread.tacv2;messageid=1790212532418";
const chat = "a:chat+with/ito=";
const inThread = "1790212539000";
const inChat = "1790212539001:x";

/** What we do, in the order in which calls.cpp does it, as their client says it. Reactions it cannot say. */
const deeds = [
    ["thanks in a thread", (to, body) => to.sendToConversation(thread, body)],
    ["words in a thread", (to, body) => to.sendToConversation(thread, body)],
    ["words taken away from a thread", (to) => to.deleteActivity(thread, inThread)],
    ["the first page of a roster", (to) => to.getConversationPagedMembers(team, { pageSize: 500 })],
    ["its second page", (to) => to.getConversationPagedMembers(team, { pageSize: 500, continuationToken: nextPage })],
    ["a chat with one person", (to, body) => to.createConversation(body)],
    ["a card in a chat", (to, body) => to.sendToConversation(chat, body)],
    ["the card written anew", (to, body) => to.updateActivity(chat, inChat, body)],
    ["the card taken away", (to) => to.deleteActivity(chat, inChat)],
];

/** Differences that are ours to choose, `deed: place`, each with its reason. None so far. */
const ours = new Map();

function client(baseUri) {
    const signRequest = async (request) => {
        request.headers.set("Authorization", `Bearer ${token}`);
        return request;
    };
    return new ConnectorClient({ signRequest }, { baseUri }).conversations;
}

/** Where two JSON texts differ, a place each: `body.entities.0.mentioned.id`. */
function differences(one, other, place = "") {
    if (Object.is(one, other)) return [];
    const bothHaveParts = [one, other].every((each) => typeof each === "object" && each !== null);
    if (!bothHaveParts || Array.isArray(one) !== Array.isArray(other)) return [place];
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].flatMap((key) => differences(one[key], other[key], place ? `${place}.${key}` : key));
}

async function theirs(body) {
    return (await sentBy((url) => client(url).sendToConversation(thread, body)))[0].body;
}

async function wordForWord(program) {
    let we = [];
    await check("we make one call for each deed", async () => {
        we = await sentBy((url) => promisify(execFile)(program, [url]));
        assert.equal(we.length, deeds.length);
    });
    for (const [index, [deed, say]] of deeds.entries()) {
        await check(`${deed}: the same call as their own client makes`, async () => {
            const they = await sentBy((url) => say(client(url), we[index].body));
            assert.equal(they.length, 1);
            assert.equal(they[0].authorization, `Bearer ${token}`);
            const found = differences(we[index], they[0]).filter((place) => !ours.has(`${deed}: ${place}`));
            assert.deepEqual(found, [], JSON.stringify([we[index], they[0]], null, 1));
        });
    }
    return we;
}

export async function calls(program) {
    const we = await wordForWord(program);
    await check("what we send is not empty: words, a mention, a card, a member", () => {
        assert.equal(we[0].body.entities[0].mentioned.id, "29:hanako");
        assert.match(we[1].body.text, /&lt;b&gt;plain&lt;\/b&gt; words &amp; 日本語/);
        assert.deepEqual(we[5].body.members, [{ id: "29:ito" }]);
        for (const call of [we[6], we[7]]) assert.equal(call.body.attachments[0].content.type, "AdaptiveCard");
    });
    await check("their client does leave out a key unknown, and refuses a type that is wrong", async () => {
        const strange = { type: "message", text: "x", sumary: "x" };
        assert.deepEqual(differences(strange, await theirs(strange)), ["sumary"]);
        const mention = { type: "message", entities: [{ type: "mention", mentioned: { id: "29:x", nam: "x" } }] };
        assert.deepEqual(differences(mention, await theirs(mention)), ["entities.0.mentioned.nam"]);
        await assert.rejects(theirs({ type: "message", text: 5 }), /must be of type string/);
    });
}
