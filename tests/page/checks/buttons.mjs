import assert from "node:assert/strict";
import { ask, askSato, cardsOf, leave, moveClock, pressIn, rowWith, visit } from "../browser.mjs";
import { check } from "../checks.mjs";

// The buttons that no other walk presses: put off and called back, taken over, answered, kept closed, cannot help;
// and those beside the card, where it changed meanwhile, and the clock.

const later = "新人研修の問題集を作っています。";
const theirs = "経費の規程を要約しました。";
const solved = "議事録が長すぎて要約できません。";

export async function buttons(demo) {
    const write = (author, text, more = {}) => ask(demo.url, "POST", "/local/channels/hr/messages", { author, text, ...more });
    await write("石井 大輔", later);
    await write("渡辺 彩", theirs);
    const { id } = await write("林", solved);
    await write("mori", "分けて渡すとうまくいきます。", { reply_to: id });
    const page = await visit(demo.url);
    await moveClock(page, "morning");
    await rowWith(page, later).waitFor();
    await puttingOff(page);
    await answered(page);
    await keptClosed(page, () => write("林", "なるほど、章ごとにですね。", { reply_to: id }));
    await cannotHelp(page);
    await takenOver(page);
    await tooLate(page, demo.url);
    await jumps(page);
    await leave(page);
}

async function puttingOff(page) {
    await check("a post is put off by a choice, and called back before its time", async () => {
        await pressIn(page, later, "あとで");
        await rowWith(page, later).getByRole("radio", { name: "月曜の朝" }).check();
        await rowWith(page, later).getByRole("textbox", { name: /理由/ }).fill("人事に確認中");
        await pressIn(page, later, "この時間まで待つ");
        await rowWith(page, later).getByText(/まで待っています/).waitFor();
        await rowWith(page, later).getByText(/人事に確認中/).waitFor();
        await pressIn(page, later, "いまお知らせに戻す");
        await rowWith(page, later).getByRole("button", { name: "対応して閉じる" }).waitFor();
    });
    await check("a post is put off until a time in words, which count more than the choice", async () => {
        await pressIn(page, later, "あとで");
        await rowWith(page, later).getByRole("textbox", { name: /言葉で/ }).fill("明日の10時半");
        await pressIn(page, later, "この時間まで待つ");
        await rowWith(page, later).getByText(/10:30 まで待っています/).waitFor();
    });
    await check("words that tell no time change nothing, and the card says so", async () => {
        await pressIn(page, theirs, "あとで");
        await rowWith(page, theirs).getByRole("textbox", { name: /言葉で/ }).fill("そのうち");
        await pressIn(page, theirs, "この時間まで待つ");
        await page.locator(".card .failed", { hasText: "いつまで待つか、読み取れませんでした" }).waitFor();
        assert.equal(await rowWith(page, theirs).getByText(/まで待っています/).count(), 0);
        await rowWith(page, theirs).getByRole("textbox", { name: /言葉で/ }).fill("");
        await pressIn(page, theirs, "あとで");
    });
}

async function answered(page) {
    await check("what a colleague has answered is closed in one click", async () => {
        for (const jump of ["morning", "hour"]) await moveClock(page, jump); // a day after that answer
        await rowWith(page, solved).getByText("Moriさんが返信").waitFor();
        await pressIn(page, solved, "回答済みで閉じる");
        await rowWith(page, solved).getByRole("button", { name: /元に戻す/ }).waitFor();
    });
}

async function keptClosed(page, reply) {
    await check("what is asked about again can stay closed", async () => {
        await moveClock(page, "hour");
        await reply();
        await page.locator(".card").getByRole("button", { name: /^ほか\d/ }).click(); // it is the sixth
        const row = rowWith(page, "なるほど、章ごとにですね。");
        await row.getByText("もう一度ひらきますか").waitFor();
        await row.getByRole("button", { name: "このままで" }).click();
        await row.waitFor({ state: "detached" });
    });
}

async function cannotHelp(page) {
    await check("an advisor who cannot help says so, and whoever asked is told", async () => {
        await askSato(page, theirs);
        await page.locator("#tab-sato").click();
        await pressIn(page, theirs, "わかりません");
        await rowWith(page, theirs).getByRole("button", { name: "わかりません", exact: true }).last().click();
        await page.locator("#tab-ito").click();
        await rowWith(page, theirs).getByText(/佐藤さんにはわからないそうです/).waitFor();
    });
    await check("an advisor who has answered says so with one button", async () => {
        await askSato(page, later);
        await page.locator("#tab-sato").click();
        await pressIn(page, later, "もう答えました");
        await page.getByText("伊藤さんに伝えました。").first().waitFor();
        await page.locator("#tab-ito").click();
        await rowWith(page, later).getByText(/佐藤さんが .* に答えました/).waitFor();
    });
}

async function takenOver(page) {
    await check("a colleague whom it comes to takes a post over, and the card of whoever had it says whose it is", async () => {
        for (let day = 0; day < 3; day += 1) await moveClock(page, "morning");
        await page.locator("#tab-mori").click();
        await pressIn(page, theirs, "Take over"); // Mori reads English
        await rowWith(page, theirs).getByRole("button", { name: /Undo/ }).waitFor();
        await page.locator("#tab-ito").click();
        await rowWith(page, theirs).getByText(/Mori/).first().waitFor();
        await rowWith(page, theirs).getByRole("button", { name: "引き受ける" }).waitFor();
    });
    await check("taking over is undone, and the post comes back to its owner", async () => {
        await page.locator("#tab-mori").click();
        await rowWith(page, theirs).getByRole("button", { name: /Undo/ }).click();
        await rowWith(page, theirs).getByRole("button", { name: "Take over" }).waitFor();
        await page.locator("#tab-ito").click();
        // The row stood there before, as Mori's: what only the owner has shows that the card has come.
        await rowWith(page, theirs).getByRole("button", { name: "対応して閉じる" }).waitFor();
    });
}

/** Closes a post as Mori would, by the button on her card. */
async function closeAsMori(url, text) {
    const [letter] = await cardsOf(url, "mori");
    const row = JSON.stringify(letter.card.body.find((part) => JSON.stringify(part).includes(text)));
    const [post, rev] = [/"post":"(post-\d+)"/, /"rev":(\d+)/].map((pattern) => row.match(pattern)[1]);
    const data = { post, rev: Number(rev), action: "answered", words: "Told him." };
    await ask(url, "POST", "/local/people/mori/actions", { message_id: letter.id, verb: "close", data });
}

async function tooLate(page, url) {
    await check("a card that changes under an open form waits, and what was written can be copied or dropped", async () => {
        await pressIn(page, later, "対応して閉じる");
        await rowWith(page, later).getByRole("textbox", { name: "ひとこと" }).fill("書きかけのひとこと");
        await closeAsMori(url, later);
        await page.getByRole("button", { name: "新しいほうを見る" }).click();
        await page.locator(".line.kept", { hasText: "書きかけのひとこと" }).waitFor();
        await page.getByRole("button", { name: "ひとことを写す" }).click();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "書きかけのひとこと");
        await page.getByRole("button", { name: "もう要りません" }).click();
        await page.locator(".line.kept").waitFor({ state: "detached" });
    });
}

async function jumps(page) {
    await check("the clock jumps to Friday's evening, and over the weekend", async () => {
        await moveClock(page, "friday");
        assert.match(await page.locator(".clock .long").first().textContent(), /金.*17:25/);
        await moveClock(page, "weekend");
        assert.match(await page.locator(".clock .long").first().textContent(), /月/);
    });
}
