import assert from "node:assert/strict";
import { ask, leave, visit, writePost } from "../browser.mjs";
import { check } from "../checks.mjs";

// The figures beside the channel: what waits, and how soon people answered.

const numbers = (page) => page.locator("#figures .number").allTextContents();
const total = async (page) => Number.parseInt(await page.locator("#figures caption b").textContent(), 10);

export async function figures(demo) {
    await check("the figures count what waits, row by row, and follow a new post", async () => {
        const page = await visit(demo.url);
        await page.locator("#figures .number").first().waitFor();
        const before = await total(page);
        assert.equal((await numbers(page)).map(Number).reduce((sum, n) => sum + n), before);
        assert.equal(await page.locator("#figures tr.up_to_4h rect").count(), Math.min(8, Number((await numbers(page))[0])));
        await writePost(page, "数字が増えるかを見る投稿です。");
        await page.waitForFunction((n) => Number.parseInt(document.querySelector("#figures caption b").textContent, 10) === n, before + 1);
        await leave(page);
    });
    await check("the first answers by people are dots, with a sentence for those who do not see them", async () => {
        const page = await visit(demo.url);
        const seen = await ask(demo.url, "GET", "/local/figures");
        assert.ok(seen.first_responses.count > 0);
        const plot = page.getByRole("img", { name: /この2週間の、人からの最初のお返事\d+件。まん中の値は/ });
        await plot.waitFor();
        assert.equal(await plot.locator("circle").count(), seen.first_responses.count);
        assert.match(await page.locator("#figures .median").textContent(), /^(\d+時間)?(\d+分)?$/);
        await leave(page);
    });
    await check("on a phone the figures are a place of their own, in both languages", async () => {
        for (const [language, name] of [["ja-JP", "ようす"], ["en-GB", "Glance"]]) {
            const page = await visit(demo.url, { width: 390, height: 844, language });
            assert.equal(await page.locator("#figures").isVisible(), false);
            await page.getByRole("button", { name }).click();
            await page.locator("#figures .number").first().waitFor();
            assert.equal(await page.locator("#channel").isVisible(), false);
            await leave(page);
        }
    });
    await check("nothing in the figures names a person", async () => {
        const page = await visit(demo.url, { language: "en-GB" });
        const text = await page.locator("#figures").textContent();
        for (const person of await ask(demo.url, "GET", "/local/people")) assert.ok(!text.includes(person.name));
        await leave(page);
    });
}
