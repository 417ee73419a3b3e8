import assert from "node:assert/strict";
import { ask, foreign, leave, moveClock, postWith, rowWith, troubles, visit } from "../browser.mjs";
import { check } from "../checks.mjs";

// Whatever people write stays text, wherever it is shown.

const image = '<img src=x onerror="window.owned=1">';
const script = "</script><script>window.owned=1</script>";
const link = "[押して](javascript:window.owned=1) **太字**";

export async function escaping(demo) {
    const { url } = demo;
    const page = await visit(url);
    const untouched = async () => {
        assert.equal(await page.evaluate(() => window.owned), undefined);
        assert.equal(await page.locator("img, .posts script, .card script, a[href^='javascript:']").count(), 0);
    };
    await check("markup in names, posts, replies and reactions is shown as it was written", async () => {
        await ask(url, "POST", "/local/channels/hr/messages", { author: `田中${image}`, text: `${image} ${link} ${script}`, id: "hostile" });
        await ask(url, "POST", "/local/channels/hr/messages", { author: script, text: image, reply_to: "hostile" });
        await ask(url, "PUT", "/local/messages/hostile/reactions/%3Cb%3Ex%3C%2Fb%3E", { by: "小川 美咲" });
        const post = postWith(page, image);
        await post.locator(".reply:not(.bot)", { hasText: image }).waitFor();
        await post.locator(".pill", { hasText: "<b>x</b>" }).waitFor();
        assert.ok((await post.innerText()).includes(link));
        await untouched();
    });
    await check("markup on the card is text too, Markdown included", async () => {
        await moveClock(page, "morning");
        const row = rowWith(page, "<img src=x");
        await row.waitFor();
        assert.ok((await row.innerText()).includes(link));
        assert.equal(await page.locator(".card strong, .card em").count(), 0);
        await untouched();
    });
    await check("markup in the words that are brought is text", async () => {
        const row = rowWith(page, "<img src=x");
        await row.getByRole("button", { name: "対応して閉じる" }).or(row.getByRole("button", { name: "ほかの対応" })).first().click();
        await row.getByRole("textbox", { name: "ひとこと" }).fill(image + link);
        await row.getByRole("checkbox").setChecked(true);
        await row.getByRole("button", { name: "閉じる", exact: true }).click();
        await page.locator(".brought", { hasText: image }).waitFor();
        await untouched();
    });
    await check("markup in one's own name is text", async () => {
        await page.locator("#you").selectOption({ label: "ほかの人になる…" });
        await page.locator("#name").fill(image);
        await page.locator("#name").press("Enter");
        await page.locator(".writing label b", { hasText: image }).first().waitFor();
        await untouched();
    });
    await check("a web address in a post is a link that gives nothing away", async () => {
        await ask(url, "POST", "/local/channels/hr/messages", { author: "石井 大輔", text: "手引きは https://example.com/guide?p=3。" });
        const anchor = page.locator(".post .text a", { hasText: "https://example.com/guide?p=3" }).first();
        await anchor.waitFor();
        assert.equal(await anchor.getAttribute("rel"), "noopener noreferrer nofollow");
        assert.equal(await anchor.getAttribute("href"), "https://example.com/guide?p=3");
    });
    await leave(page);
}

/** What must hold over all visits: asked last. */
export async function nothingStrange(demo) {
    await check("no other host was asked for anything", () => assert.deepEqual(foreign, []));
    await check("nothing broke in the page, and its policy had nothing to refuse", () => assert.deepEqual(troubles, []));
    await check("the page's policy allows nothing inline and no other host", async () => {
        const response = await fetch(demo.url);
        const policy = response.headers.get("content-security-policy");
        for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"]) assert.ok(policy.includes(part));
        assert.doesNotMatch(policy, /unsafe/);
        assert.doesNotMatch(await response.text(), /\sstyle=|\son\w+=|<script>/);
    });
}
