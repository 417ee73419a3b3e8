import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { leave, visit } from "../browser.mjs";
import { check } from "../checks.mjs";

const page = new URL("../../../adapters/local/page/", import.meta.url);

// The page's modules have the ending that browsers want; older Node.js takes that for something else.
const catalogue = async (code) => {
    const source = await readFile(new URL(`words.${code}.js`, page), "base64");
    return (await import(`data:text/javascript;base64,${source}`)).default;
};
const placeholders = (words) => [...new Set(Object.values(typeof words === "string" ? { words } : words).join().match(/\{\w+\}/g))];

export async function words(demo) {
    const [ja, en] = [await catalogue("ja"), await catalogue("en")];
    await check("what one language says, the other says too", () => {
        assert.deepEqual(Object.keys(ja).sort(), Object.keys(en).sort());
        const empty = [ja, en].flatMap((words) => Object.keys(words).filter((key) => !words[key] && key !== "page.reading"));
        assert.deepEqual(empty, []);
    });
    await check("both languages are told the same things", () => {
        for (const key of Object.keys(ja)) {
            const more = placeholders(ja[key]).filter((name) => name !== "{n}" && !placeholders(en[key]).includes(name));
            assert.deepEqual(more, [], key);
        }
    });
    await check("every word that the page asks for is there", async () => {
        const files = (await readdir(page)).filter((name) => name.endsWith(".js") && !/^(words|adaptivecards)\./.test(name));
        const source = (await Promise.all(files.map((name) => readFile(new URL(name, page), "utf8")))).join("\n");
        const asked = [...source.matchAll(/\b(?:say|weave)\("([\w.]+)"/g)].map((found) => found[1]);
        assert.ok(asked.length > 60);
        assert.deepEqual(asked.filter((key) => !(key in ja)), []);
    });
    await check("the card's renderer is the package's own file", async () => {
        const [ours, theirs] = await Promise.all([
            readFile(new URL("adaptivecards.min.js", page)),
            readFile(new URL("../node_modules/adaptivecards/dist/adaptivecards.min.js", import.meta.url)),
        ]);
        assert.ok(ours.equals(theirs));
    });
    await languages(demo);
}

async function languages(demo) {
    await check("the page speaks the browser's language, and keeps the one that was chosen", async () => {
        const english = await visit(demo.url, { language: "en-GB" });
        assert.equal(await english.title(), "Aizuchi — a nod for every post");
        await english.getByRole("button", { name: "日本語" }).click();
        assert.equal(await english.title(), "Aizuchi — 投稿に、すぐ相槌を");
        assert.equal(await english.locator("html").getAttribute("lang"), "ja");
        await english.reload();
        await english.getByRole("button", { name: "投稿する" }).waitFor();
        await leave(english);
    });
    await check("a change of language keeps what is being written, and the focus", async () => {
        const both = await visit(demo.url);
        await both.locator(".composer textarea").fill("書きかけです");
        await both.getByRole("button", { name: "English" }).focus();
        await both.keyboard.press("Enter");
        await both.getByRole("button", { name: "Post", exact: true }).waitFor();
        assert.equal(await both.locator(".composer textarea").inputValue(), "書きかけです");
        assert.equal(await both.evaluate(() => document.activeElement.textContent), "English");
        await leave(both);
    });
}
