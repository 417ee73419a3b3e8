import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { leave, moveClock, postWith, visit, writePost } from "../browser.mjs";
import { check } from "../checks.mjs";

// Everybody can use it: with the keyboard alone, with a screen reader, on the narrowest phone, in the dark.

const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

export async function reach(demo) {
    await keyboard(demo);
    await looks(demo);
    await narrow(demo);
}

async function keyboard(demo) {
    const page = await visit(demo.url);
    await check("with the keyboard alone one posts, replies and leaves the reply again", async () => {
        await page.keyboard.press("Tab");
        assert.equal(await focused(page), "投稿欄へ");
        await page.keyboard.press("Enter");
        assert.equal(await focused(page), "field-post:hr");
        await page.keyboard.type("鍵盤だけで書いています。");
        await page.keyboard.press("Enter");
        await page.keyboard.type("二行目です。");
        await page.keyboard.press("Control+Enter");
        const post = postWith(page, "鍵盤だけで書いています。");
        await post.locator(".bot").waitFor();
        assert.equal(await focused(page), "field-post:hr");
        await post.getByRole("button", { name: "返信する" }).focus();
        await page.keyboard.press("Enter");
        await page.keyboard.type("下書き");
        await page.keyboard.press("Escape");
        assert.match(await focused(page), /^reply-/);
        await page.keyboard.press("Enter");
        assert.equal(await post.locator("textarea").inputValue(), "下書き");
        await page.keyboard.press("Escape");
    });
    await check("with the keyboard alone one reacts", async () => {
        const post = postWith(page, "鍵盤だけで書いています。");
        await post.getByRole("button", { name: "リアクションを付ける" }).focus();
        for (const key of ["Enter", "ArrowRight", "Enter"]) await page.keyboard.press(key);
        await post.getByRole("button", { name: "ハート あなた", pressed: true }).waitFor();
        assert.match(await focused(page), /^add-/);
    });
    await check("with the keyboard alone one edits and deletes what is one's own", async () => {
        const post = postWith(page, "鍵盤だけで書いています。");
        await post.getByRole("button", { name: "編集" }).focus();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Control+End");
        await page.keyboard.type("直しました。");
        await page.keyboard.press("Control+Enter");
        await post.getByText("編集済み").waitFor();
        await post.getByRole("button", { name: "削除" }).focus();
        await page.keyboard.press("Enter");
        assert.equal(await focused(page).then((id) => id.startsWith("keep-")), true);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByText("この投稿は削除されました。").waitFor();
    });
    await card(page);
    await leave(page);
}

async function card(page) {
    await check("with the keyboard alone one opens and leaves a form on the card", async () => {
        await writePost(page, "カードで確かめる投稿です。");
        await moveClock(page, "morning");
        const open = page.locator(".card").getByRole("button", { name: "対応して閉じる" }).first();
        await open.focus();
        await page.keyboard.press("Enter");
        assert.equal(await open.getAttribute("aria-expanded"), "true");
        assert.equal(await page.evaluate(() => document.activeElement.type), "radio");
        await page.keyboard.press("Escape");
        assert.equal(await open.getAttribute("aria-expanded"), "false");
        assert.equal(await focused(page), "対応して閉じる");
        await page.keyboard.press("Space");
        assert.equal(await open.getAttribute("aria-expanded"), "true");
        await page.keyboard.press("Escape");
    });
    await check("with the keyboard alone one goes from a row to its post, and back to the inbox", async () => {
        await page.locator(".card").getByRole("link").last().focus();
        await page.keyboard.press("Enter");
        await page.locator(".post:focus", { hasText: "カードで確かめる投稿です。" }).waitFor();
        await page.getByRole("link", { name: "受信箱へ" }).focus();
        await page.keyboard.press("Enter");
        assert.equal(await focused(page), "inbox");
    });
    await check("two open forms do not share a choice, and each names its question", async () => {
        const opens = page.locator(".card").getByRole("button", { name: "対応して閉じる" });
        assert.ok((await opens.count()) >= 2);
        await opens.nth(0).click();
        await opens.nth(1).click();
        const groups = page.locator(".card").getByRole("radiogroup", { name: "どんな対応をしましたか" });
        assert.equal(await groups.count(), 2);
        assert.equal(await groups.getByRole("radio", { checked: true }).count(), 2);
        assert.equal(await page.locator(".card [aria-live], .card [title]").count(), 0);
    });
    await check("what is written into a form survives a reload", async () => {
        await page.locator(".card").getByRole("textbox", { name: "ひとこと" }).first().fill("書きかけのひとこと");
        await page.reload();
        const field = page.locator(".card").getByRole("textbox", { name: "ひとこと" }).first();
        await field.waitFor();
        assert.equal(await field.inputValue(), "書きかけのひとこと");
    });
}

async function serious(page) {
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    return found.violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

async function looks(demo) {
    const ways = {
        "by day in Japanese, with an open form": { form: true },
        "by night in English, with an open form": { dark: true, language: "en-GB", form: true },
        "on a first visit": { welcomed: false },
        "on a first visit by night": { welcomed: false, dark: true },
        "on a phone": { width: 390, height: 844 },
        "in a phone's inbox by night, with an open form": { width: 390, height: 844, dark: true, place: "inbox", form: true },
        "in a phone's figures by night": { width: 390, height: 844, dark: true, place: "glance" },
        "between phone and desktop": { width: 1000, height: 800 },
    };
    for (const [name, way] of Object.entries(ways)) {
        await check(`axe finds nothing serious ${name}`, async () => {
            const page = await visit(demo.url, way);
            if (way.place) await page.locator(`#place-${way.place}`).click();
            if (way.form) await page.locator(".card .expandable").first().click();
            assert.deepEqual(await serious(page), []);
            await leave(page);
        });
    }
}

async function narrow(demo) {
    for (const language of ["ja-JP", "en-GB"]) {
        await check(`nothing is wider than a screen of 320 in ${language}`, async () => {
            const page = await visit(demo.url, { width: 320, height: 640, language, welcomed: false });
            assert.deepEqual(await tooWide(page), []);
            await page.locator("#place-inbox").click();
            await page.locator(".card .expandable").first().click();
            assert.deepEqual(await tooWide(page), []);
            await page.locator("#place-glance").click();
            assert.deepEqual(await tooWide(page), []);
            await leave(page);
        });
    }
}

// What reaches beyond the right edge, and what can be scrolled sideways.
const tooWide = (page) =>
    page.evaluate(() => {
        const shown = [...document.querySelectorAll("body, body *")].filter((one) => one.checkVisibility() && !one.closest(".unseen, .skip"));
        const clipped = (one) => getComputedStyle(one).clipPath !== "none" || one.closest(".members");
        const wide = shown.filter((one) => !clipped(one) && one.getBoundingClientRect().right > innerWidth + 0.5);
        if (document.documentElement.scrollWidth > innerWidth) wide.push(document.documentElement);
        return wide.map((one) => one.outerHTML.slice(0, 120));
    });
