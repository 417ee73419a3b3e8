import assert from "node:assert/strict";
import { join } from "node:path";
import { ask, leave, postWith, visit } from "../browser.mjs";
import { check } from "../checks.mjs";
import { startWith } from "../program.mjs";

// What stands beside the main way: first words that are offered, other names, posts out of sight, a lost line, a key.

export async function aside(demo) {
    const page = await visit(demo.url, { welcomed: false });
    await openers(page);
    await otherNames(page);
    await outOfSight(page, demo.url);
    await lostLine(page, demo);
    await leave(page);
    await key(demo);
}

async function openers(page) {
    const field = page.locator(".composer textarea");
    const opener = (name) => page.getByRole("button", { name, exact: true });
    await check("each opener offers words of its own, in the place of another's", async () => {
        const offered = [];
        for (const name of ["質問してみる", "試したことを話す", "うまくいかなかった話をする"]) {
            await opener(name).click();
            await page.waitForFunction((before) => !before.includes(document.querySelector(".composer textarea").value), ["", ...offered]);
            offered.push(await field.inputValue());
        }
        assert.equal(new Set(offered).size, 3);
    });
    await check("an opener leaves what somebody wrote themselves, and comes below it", async () => {
        await field.fill("はじめまして。");
        await opener("質問してみる").click();
        await page.waitForFunction(() => document.querySelector(".composer textarea").value.startsWith("はじめまして。\n"));
        await field.fill("");
    });
    await check("the welcome leads to the field, and goes when it is closed", async () => {
        await page.getByRole("button", { name: "ためしに書いてみる" }).click();
        await page.locator(".composer textarea:focus").waitFor();
        await page.locator("#welcome").getByRole("button", { name: "とじる" }).click();
        await page.locator("#welcome").waitFor({ state: "hidden" });
    });
}

async function otherNames(page) {
    const nameless = "ほかの人になる…";
    await check("one becomes somebody who was not there yet, and writes as them", async () => {
        await page.locator("#you").selectOption({ label: nameless });
        await page.getByRole("textbox", { name: "お名前" }).fill("高橋 ゆき");
        await page.getByRole("button", { name: "この名前にする" }).click();
        await page.locator(".composer", { hasText: "高橋 ゆき" }).waitFor();
        await page.locator(".composer textarea").fill("はじめて書きます。");
        await page.locator(".composer .filled").click();
        await postWith(page, "はじめて書きます。").getByText("高橋 ゆき").first().waitFor();
    });
    await check("whoever changes their mind stays who they were", async () => {
        await page.locator("#you").selectOption({ label: nameless });
        await page.getByRole("button", { name: "やめる" }).click();
        assert.equal(await page.locator("#you option:checked").textContent(), "高橋 ゆき");
    });
}

const messages = /\/local\/channels\/hr\/messages/;

/** What the page fetches next comes only once it is released. */
async function holdNextFetch(page) {
    let release = () => {};
    const released = new Promise((done) => (release = done));
    const hold = async (route) => {
        const response = await route.fetch();
        await released;
        await route.fulfill({ response });
    };
    await page.route(messages, hold, { times: 1 });
    return release;
}

async function outOfSight(page, url) {
    const write = (text, more = {}) => ask(url, "POST", "/local/channels/hr/messages", { author: "渡辺 彩", text, ...more });
    await check("new posts below what one reads are counted, and a press leads down to them", async () => {
        for (let n = 1; n <= 12; n += 1) await write(`${n}つ目の話です。`);
        await postWith(page, "12つ目の話です。").waitFor();
        await page.locator("#posts").evaluate((list) => (list.scrollTop = 0));
        await write("下に届いた投稿です。");
        await page.getByRole("button", { name: "新しい投稿 1件" }).click();
        await page.getByRole("button", { name: /新しい投稿/ }).waitFor({ state: "detached" });
        await page.waitForFunction(() => {
            const list = document.querySelector("#posts");
            return list.scrollHeight - list.scrollTop - list.clientHeight < 48;
        });
    });
    await check("of many posts the latest are there at first, and the ones before by a press, also while others come in", async () => {
        const { id } = await write("長い話のはじまりです。");
        for (let n = 0; n < 320; n += 1) await write(`続きの${n}番目です。`, { reply_to: id }); // which the bot leaves alone
        await write("いちばん新しい投稿です。");
        await page.reload();
        await postWith(page, "いちばん新しい投稿です。").waitFor();
        assert.equal(await postWith(page, "はじめて書きます。").count(), 0);
        const release = await holdNextFetch(page);
        const fetching = page.waitForRequest(messages);
        await write("その間の投稿です。");
        await fetching;
        await page.getByRole("button", { name: "これより前の投稿を見る" }).click();
        release();
        await postWith(page, "はじめて書きます。").waitFor();
    });
}

async function lostLine(page, demo) {
    await check("a lost line is looked at again at once, where somebody asks for it", async () => {
        await demo.stop();
        await page.locator("#line.lost").waitFor();
        const asked = page.waitForRequest("**/local/events*");
        await page.getByRole("button", { name: "いま確かめる" }).click();
        await asked;
        await demo.restart();
        await page.locator("#line.lost").waitFor({ state: "detached" });
    });
}

const locked = (folder) => `
[server]
listen = "127.0.0.1:0"
[store]
url = "sqlite:${join(folder, "locked.db")}"
[local]
key = { env = "AIZUCHI_PAGE_KEY" }
[people.ito]
name = "伊藤"
calendar = "tokyo"
[pmo]
members = ["ito"]
lead = "ito"
reminders_by = "local"
[theme.hr]
name = "人事 × 生成AI"
channels = ["local:hr"]
owners = ["ito"]
[calendar.tokyo]
zone = "Asia/Tokyo"
hours = ["Mon-Fri 09:00-18:00"]
`;

async function key(demo) {
    const secret = "tobira-7481";
    const program = await startWith(demo.binary, locked(demo.folder), demo.folder, { AIZUCHI_PAGE_KEY: secret });
    const page = await visit(program.url, { shows: "#lock form" });
    const give = async (words) => {
        await page.getByLabel("鍵", { exact: true }).fill(words);
        await page.getByRole("button", { name: "ひらく" }).click();
    };
    await check("a channel with a key shows nothing before the right one is given, and says where one was wrong", async () => {
        await give("another");
        await page.getByText("その鍵では、ひらけませんでした。").waitFor();
        assert.equal(await page.locator(".rail a").count(), 0);
        await give(secret);
        await page.locator(".rail a", { hasText: "人事 × 生成AI" }).waitFor();
        await page.locator("#lock").waitFor({ state: "hidden" });
    });
    await leave(page);
    await program.stop();
}
