import assert from "node:assert/strict";
import { ask, leave, visit } from "../browser.mjs";
import { check } from "../checks.mjs";

// The program goes away and comes back: nothing typed is lost, nothing is doubled.

export async function interruption(demo) {
    const page = await visit(demo.url);
    const field = page.locator(".composer textarea");
    await check("a lost line is said, and everything stays readable and writable", async () => {
        await demo.stop();
        await page.locator("#line.lost").waitFor();
        await field.fill("切れている間に書きました。");
        assert.ok((await page.locator(".post").count()) > 0);
    });
    await check("what cannot be sent is back in the field with the reason, and survives a reload", async () => {
        await field.press("Control+Enter");
        await page.locator(".composer .failed", { hasText: "文章はここに残っています" }).waitFor();
        assert.equal(await field.inputValue(), "切れている間に書きました。");
        assert.equal(await page.locator(".post", { hasText: "切れている間に書きました。" }).count(), 0);
    });
    await check("once the line is back the page brings itself up to date, and says what was missed", async () => {
        await demo.restart();
        await ask(demo.url, "POST", "/local/channels/hr/messages", { author: "石井 大輔", text: "その間の投稿です。" });
        await page.locator("#line.back").waitFor();
        await page.locator(".post", { hasText: "その間の投稿です。" }).waitFor();
    });
    await check("sending again posts it once", async () => {
        await page.getByRole("button", { name: "もう一度送る" }).click();
        await page.locator(".post .bot", { hasText: "" }).last().waitFor();
        await page.waitForFunction(() => document.querySelector(".composer textarea").value === "");
        const messages = await ask(demo.url, "GET", "/local/channels/hr/messages");
        assert.equal(messages.filter((message) => message.text === "切れている間に書きました。").length, 1);
    });
    await check("a draft survives a reload", async () => {
        await field.fill("まだ途中です");
        await page.reload();
        await field.waitFor();
        assert.equal(await field.inputValue(), "まだ途中です");
    });
    await leave(page);
}
