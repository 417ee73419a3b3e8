import assert from "node:assert/strict";
import { ask, leave, postWith, visit } from "../browser.mjs";
import { check } from "../checks.mjs";
import { startWith } from "../program.mjs";

// A channel that is no demo: no clock to move, and people who are who they say.

const config = (folder) => `[server]
listen = "127.0.0.1:0"
[store]
url = "sqlite:${folder}/earnest.db"
[local]
[calendar.tokyo]
zone = "Asia/Tokyo"
[people.ito]
name = "伊藤"
local = "ito"
[people.sato]
name = "佐藤"
local = "sato"
[pmo]
members = ["ito"]
[theme.hr]
name = "人事"
channels = ["local:hr"]
owners = ["ito"]
advisors = ["sato"]
[theme.sales]
name = "営業"
channels = ["local:sales"]
owners = ["ito"]
`;

export async function inEarnest(demo) {
    const program = await startWith(demo.binary, config(demo.folder), demo.folder, {});
    const write = (author, text, channel = "hr") => ask(program.url, "POST", `/local/channels/${channel}/messages`, { author, text });
    try {
        await write("林", "はじめての投稿です。");
        const page = await visit(program.url);
        await introduces(page);
        await asParticipant(page, program.url);
        await ownDrafts(page);
        await unreadMarks(page, write);
        await asMember(page, write);
        await leave(page);
    } finally {
        await program.stop();
    }
}

const introduction = (page) => page.locator(".introduction");

async function introduces(page) {
    await check("who comes first is told what is here and says who they are, before anything else can be written", async () => {
        await introduction(page).getByText("ボットがすぐに相槌を打ち").waitFor();
        assert.equal(await page.locator(".composer textarea").count(), 0);
    });
    await check("a name that the config has is told apart from the person", async () => {
        await introduction(page).getByRole("textbox").fill("伊 藤");
        await introduction(page).getByRole("button", { name: "この名前にする" }).click();
        await introduction(page).getByText("伊藤さんは、このコミュニティの設定にある名前です。ご本人ですか。").waitFor();
        await introduction(page).getByRole("button", { name: /ちがいます/ }).click();
        await introduction(page).getByRole("textbox").fill("伊藤（総務）");
        await page.keyboard.press("Enter");
        await page.locator(".composer textarea:focus").waitFor();
        await page.getByText("伊藤（総務） として書く").waitFor();
    });
}

async function asParticipant(page, url) {
    await check("a participant sees the channel and nothing of the PMO's", async () => {
        for (const id of ["#inbox", "#figures", "#places"]) assert.equal(await page.locator(id).isVisible(), false, id);
        assert.equal(await page.getByText("担当：").count(), 0);
        assert.equal(await page.getByText("受信箱へ").isVisible(), false);
    });
    await check("the address carries nobody's identity, and makes nobody somebody else", async () => {
        assert.equal(new URL(page.url()).hash.includes("as="), false);
        await page.goto(`${url}/#hr?as=${encodeURIComponent("社長 花子")}`);
        await page.reload();
        await page.getByText("伊藤（総務） として書く").waitFor();
    });
    await check("who gave the reaction is seen", async () => {
        await page.locator(".composer textarea").fill("案内文を試しました。");
        await page.locator(".composer .filled").click();
        await postWith(page, "案内文を試しました。").locator(".pill", { hasText: "Aizuchi" }).waitFor();
    });
}

async function ownDrafts(page) {
    await check("a draft belongs to whoever wrote it", async () => {
        await page.locator(".composer textarea").fill("書きかけです");
        await page.locator("#you").selectOption({ label: "林" });
        await page.getByText("林 として書く").waitFor();
        assert.equal(await page.locator(".composer textarea").inputValue(), "");
        await page.locator("#you").selectOption({ label: "伊藤（総務）" });
        await page.waitForFunction(() => document.querySelector(".composer textarea").value === "書きかけです");
        await page.locator(".composer textarea").fill("");
    });
}

async function unreadMarks(page, write) {
    const mark = page.locator(".rail a", { hasText: "営業" }).locator(".count");
    await check("what came elsewhere is marked in the rail and counted in the title, until it was seen", async () => {
        await write("林", "営業にも書きます。", "sales");
        await write("小川", "わたしも。", "sales");
        await mark.filter({ hasText: "2" }).waitFor();
        assert.match(await page.title(), /^\(2\) Aizuchi/);
        await page.locator(".rail a", { hasText: "営業" }).click();
        await mark.waitFor({ state: "detached" });
        await page.waitForFunction(() => !document.title.startsWith("("));
    });
}

async function asMember(page, write) {
    const overview = page.locator(".overview");
    await check("a member sees all that waits, by theme, and finds it by words", async () => {
        await page.locator("#you").selectOption({ label: "伊藤" });
        await overview.getByRole("button", { name: "待っているもの 4" }).waitFor();
        await overview.getByRole("heading", { name: "営業 2" }).waitFor();
        await overview.getByRole("searchbox").fill("わたし");
        await overview.getByText("わたしも。").waitFor();
        assert.equal(await overview.locator("li").count(), 1);
        await overview.getByRole("searchbox").fill("");
    });
    await check("a post in the overview leads to it, and what comes in is seen at once", async () => {
        await overview.getByRole("button", { name: /はじめての投稿です/ }).click();
        await page.locator(".post.outlined", { hasText: "はじめての投稿です。" }).waitFor();
        await write("中村", "もうひとつ。");
        await overview.getByRole("button", { name: "待っているもの 5" }).waitFor();
    });
}
