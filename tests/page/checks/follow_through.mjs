import assert from "node:assert/strict";
import { cardsOf, leave, moveClock, postWith, rowWith, visit, writePost } from "../browser.mjs";
import { check } from "../checks.mjs";

// One post from its first word to its last, as people see it.

const first = "研修の案内文を生成AIと書いたら、やさしい文章になりました。";
const second = "面接の質問を生成AIに考えてもらうときの、よい頼み方はありますか。";
const words = "水曜の勉強会で紹介させてください。";

export async function followThrough(demo) {
    const page = await visit(demo.url, { welcomed: false });
    await newcomer(page);
    await acknowledged(page);
    await reminded(page, demo.url);
    await closed(page);
    await nobodyWaiting(page);
    await reopened(page);
    await leave(page);
}

async function newcomer(page) {
    await check("a newcomer sees what happens to a post, who answers, and what to try first", async () => {
        await page.locator("#welcome", { hasText: "お返事は、かならず人から。" }).waitFor();
        assert.equal(await page.locator("#welcome li").count(), 3);
        assert.equal(await page.locator(".opener").count(), 3);
        await page.locator(".quiet", { hasText: "いまは静かです。" }).waitFor();
    });
    await check("an opener fills the field and sends nothing", async () => {
        const posts = await page.locator(".post").count();
        await page.getByRole("button", { name: "質問してみる" }).click();
        assert.notEqual(await page.locator(".composer textarea").inputValue(), "");
        assert.equal(await page.locator(".post").count(), posts);
        await page.locator(".composer textarea").fill("");
    });
}

async function acknowledged(page) {
    await check("a post gets its reaction and its thanks without a reload", async () => {
        await page.evaluate(() => (window.stayed = true));
        await writePost(page, first);
        const post = postWith(page, first);
        await post.locator(".pill", { hasText: "👍" }).waitFor();
        await post.locator(".bot", { hasText: "ボット" }).waitFor();
        assert.equal(await page.evaluate(() => window.stayed), true);
        await page.locator("#live", { hasText: "いいねと、Aizuchiのお礼が届きました" }).waitFor({ state: "attached" });
    });
    await check("the welcome goes with the first post, and can be brought back", async () => {
        await page.locator("#welcome").waitFor({ state: "hidden" });
        await page.locator("#again").click();
        await page.locator("#welcome").waitFor();
        await page.getByRole("button", { name: "とじる" }).click();
        await page.locator("#welcome").waitFor({ state: "hidden" });
    });
    await check("the bot is marked as a bot and speaks in the owner's name", async () => {
        const line = postWith(page, first).locator(".bot");
        assert.match(await line.locator("header").innerText(), /ボット[\s\S]*伊藤さんに代わって/);
    });
}

async function reminded(page, url) {
    await check("a working day later the theme's owner has one live reminder of it, and nobody else has any", async () => {
        await moveClock(page, "morning");
        await rowWith(page, first).waitFor();
        assert.equal((await cardsOf(url, "ito")).length, 1);
        for (const other of ["uebuchi", "mori"]) assert.ok(!JSON.stringify(await cardsOf(url, other)).includes(first));
    });
    await check("a second post stands in the same reminder", async () => {
        await writePost(page, second);
        await moveClock(page, "morning");
        await rowWith(page, second).waitFor();
        await rowWith(page, first).waitFor();
        assert.equal((await cardsOf(url, "ito")).length, 1);
    });
    await check("pressing a row's words leads to the post", async () => {
        await rowWith(page, first).getByRole("link").click();
        await page.locator(".post:focus", { hasText: first }).waitFor();
    });
    await check("it is one click to see what another member got", async () => {
        await page.locator("#tab-mori").click();
        await page.locator("#tab-mori[aria-selected=true]").waitFor();
        assert.equal(await rowWith(page, first).count(), 0);
        await page.locator("#tab-ito").click();
        await rowWith(page, first).waitFor();
    });
}

async function closeRow(row, said, toThread) {
    await row.getByRole("button", { name: "対応して閉じる" }).click();
    await row.getByRole("textbox", { name: "ひとこと" }).fill(said);
    await row.getByRole("checkbox").setChecked(toThread);
    await row.getByRole("button", { name: "閉じる", exact: true }).click();
}

async function closed(page) {
    await check("closing without a word, where nobody has answered, asks once", async () => {
        const row = rowWith(page, second);
        await row.getByRole("button", { name: "対応して閉じる" }).click();
        await row.getByRole("button", { name: "閉じる", exact: true }).click();
        await row.getByText("まだ誰も返信していません。").waitFor();
        await row.getByRole("button", { name: "まだ閉じない" }).click();
        await row.getByRole("button", { name: "対応して閉じる" }).click();
        await row.getByRole("button", { name: "閉じる", exact: true }).click();
        await row.getByText("まだ誰も返信していません。").waitFor();
        await row.getByRole("button", { name: "閉じる", exact: true }).click();
        await row.getByRole("button", { name: /元に戻す/ }).waitFor();
    });
    await check("closing with an action and words brings the words into the thread", async () => {
        await closeRow(rowWith(page, first), words, true);
        await postWith(page, first).locator(".brought", { hasText: words }).waitFor();
        await rowWith(page, first).getByRole("button", { name: /元に戻す/ }).waitFor();
        assert.match(await page.locator("#live").innerText(), /閉じました/);
    });
    await check("the focus goes on to what waits next, or to the card's title", async () => {
        const place = await page.evaluate(() => document.activeElement.closest(".card") !== null);
        assert.ok(place);
    });
}

async function nobodyWaiting(page) {
    await check("the last one closed, the card says that nobody is waiting", async () => {
        const open = page.getByRole("button", { name: "対応して閉じる" });
        const rows = page.locator(".card .ac-adaptiveCard > .ac-container", { has: open });
        for (let left = await rows.count(); left > 0; left -= 1) {
            await closeRow(rows.first(), "お返事しました。", false);
            await rows.nth(left - 1).waitFor({ state: "detached" });
        }
        await page.getByRole("heading", { name: "お返事を待っている人は、いません。" }).waitFor();
    });
    await check("undo brings a post back, and it can be closed again", async () => {
        await rowWith(page, first).getByRole("button", { name: /元に戻す/ }).click();
        await rowWith(page, first).getByRole("button", { name: "対応して閉じる" }).waitFor();
        await page.getByRole("heading", { name: "1件の投稿がお返事を待っています" }).waitFor();
        await closeRow(rowWith(page, first), "もう一度。", false);
        await rowWith(page, first).getByRole("button", { name: /元に戻す/ }).waitFor();
    });
    await check("after ten minutes the card is gone, and the inbox is at rest", async () => {
        await moveClock(page, "hour");
        await page.locator(".quiet", { hasText: "お返事を待っている人は、いません。" }).waitFor();
        assert.equal(await page.locator("#tab-ito .count").count(), 0);
    });
}

async function reopened(page) {
    const again = "「アクセスが拒否されました」と出ます。";
    await check("a reply that is neither thanks nor a clear question asks the owner whether to open it again", async () => {
        const post = postWith(page, first);
        await post.getByRole("button", { name: "返信する" }).click();
        await post.locator("textarea").fill(again);
        await post.locator("textarea").press("Control+Enter");
        await post.locator(".reply", { hasText: again }).waitFor();
        await moveClock(page, "morning");
        await rowWith(page, again).getByText("もう一度ひらきますか").waitFor();
    });
    await check("opened again, the post stands in the reminder", async () => {
        await rowWith(page, again).getByRole("button", { name: "もう一度ひらく" }).click();
        const row = rowWith(page, first);
        await row.getByRole("button", { name: /閉じる/ }).first().waitFor();
        await row.getByText("もう一度ひらきました").first().waitFor();
    });
}
