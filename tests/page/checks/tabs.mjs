import { ask, leave, postWith, visit } from "../browser.mjs";
import { check } from "../checks.mjs";
import assert from "node:assert/strict";

// More tabs than a browser has connections for one server: they share one stream.

const many = 8;

export async function tabs(demo) {
    const first = await visit(demo.url);
    const context = first.context();
    let streams = 0;
    const count = (page) => page.on("request", (request) => (streams += request.url().endsWith("/local/events") ? 1 : 0));
    const all = [first];
    const write = (text) => ask(demo.url, "POST", "/local/channels/hr/messages", { author: "渡辺 彩", text });
    const allShow = (text) => Promise.all(all.map((page) => postWith(page, text).waitFor()));

    await check("eight tabs of one browser all show what is written, and open no stream beside the first one's", async () => {
        while (all.length < many) {
            const page = await context.newPage();
            count(page);
            all.push(page);
            await page.goto(demo.url, { waitUntil: "domcontentloaded" });
        }
        await write("八枚のどれにも届きます。");
        await allShow("八枚のどれにも届きます。");
        assert.equal(streams, 0);
    });
    await check("when the tab that reads is closed, another one goes on, and only one", async () => {
        await all.shift().close();
        await write("一枚閉じても届きます。");
        await allShow("一枚閉じても届きます。");
        assert.equal(streams, 1);
    });
    await check("when the tab that reads falls asleep, another one takes over", async () => {
        const reads = await readingTab(all);
        const asleep = await context.newCDPSession(reads);
        await asleep.send("Page.setWebLifecycleState", { state: "frozen" });
        all.splice(all.indexOf(reads), 1);
        await write("眠っていても届きます。");
        await allShow("眠っていても届きます。");
        await asleep.send("Page.setWebLifecycleState", { state: "active" });
        all.push(reads);
        await write("起きたら追いつきます。");
        await allShow("起きたら追いつきます。");
    });
    await check("a program that goes and comes back is noticed in every tab", async () => {
        await demo.stop();
        await Promise.all(all.map((page) => page.locator("#line.lost").waitFor()));
        await demo.restart();
        await Promise.all(all.map((page) => page.locator("#line.lost").waitFor({ state: "detached" })));
        await write("戻ってからも届きます。");
        await allShow("戻ってからも届きます。");
    });
    await leave(all[0]);
}

/** The tab that holds the lock: the one whose client id stands there. */
async function readingTab(pages) {
    for (const page of pages) {
        const reads = await page.evaluate(async () => {
            const { held } = await navigator.locks.query();
            const own = `aizuchi.probe ${crypto.randomUUID()}`;
            return navigator.locks.request(own, async () => {
                const now = (await navigator.locks.query()).held;
                const self = now.find((lock) => lock.name === own).clientId;
                return held.some((lock) => lock.name.startsWith("aizuchi.stream") && lock.clientId === self);
            });
        });
        if (reads) return page;
    }
    throw new Error("no tab reads");
}
