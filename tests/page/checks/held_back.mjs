import assert from "node:assert/strict";
import { ask, cardsOf, leave, moveClock, pressIn, rowWith, visit } from "../browser.mjs";
import { check } from "../checks.mjs";

// What the page asks for comes late, or not at all: what is in sight holds, and catches up.

const text = "研修の感想を三行にまとめました。";
const inbox = /\/local\/people\/ito\/messages$/;

export async function heldBack(demo) {
    await ask(demo.url, "POST", "/local/channels/hr/messages", { author: "渡辺 彩", text });
    const page = await visit(demo.url);
    await moveClock(page, "morning");
    await rowWith(page, text).waitFor();
    await pressedMeanwhile(page);
    await notHad(page, demo.url);
    await toTheBot(page);
    await leave(page);
}

/** The page's inbox comes only once it is released. */
async function hold(page) {
    let open = () => {};
    const opened = new Promise((done) => (open = done));
    await page.route(inbox, async (route) => {
        const response = await route.fetch();
        await opened;
        await route.fulfill({ response });
    });
    return async () => {
        open();
        await page.unroute(inbox, { behavior: "wait" });
    };
}

async function pressedMeanwhile(page) {
    const waits = (row) => row.getByRole("button", { name: "対応して閉じる" }).waitFor();
    await check("what an answer offers can be pressed at once, while the inbox is still on its way", async () => {
        const release = await hold(page);
        await pressIn(page, text, "あとで");
        await rowWith(page, text).getByRole("radio", { name: "月曜の朝" }).check();
        await pressIn(page, text, "この時間まで待つ");
        await pressIn(page, text, "いまお知らせに戻す");
        await waits(rowWith(page, text));
        await release();
        await waits(rowWith(page, text));
    });
}

/** Puts it off as Ito would, by the button on the card. */
async function putOff(url) {
    const [letter] = await cardsOf(url, "ito");
    const row = JSON.stringify(letter.card.body.find((part) => JSON.stringify(part).includes(text)));
    const [post, rev] = [/"post":"(post-\d+)"/, /"rev":(\d+)/].map((pattern) => row.match(pattern)[1]);
    const data = { post, rev: Number(rev), until: "monday", reason: "" };
    await ask(url, "POST", "/local/people/ito/actions", { message_id: letter.id, verb: "snooze", data });
}

async function notHad(page, url) {
    await check("what was told of and could not be had is fetched again", async () => {
        await page.route(inbox, (route) => route.abort(), { times: 1 });
        const lost = page.waitForEvent("requestfailed", (request) => inbox.test(request.url()));
        await putOff(url);
        await lost;
        await rowWith(page, text).getByText(/まで待っています/).waitFor();
    });
    await check("an answer stays in sight where the inbox could not be had, until it can", async () => {
        await page.route(inbox, (route) => route.abort(), { times: 2 });
        const lost = page.waitForEvent("requestfailed", (request) => inbox.test(request.url()));
        await pressIn(page, text, "いまお知らせに戻す");
        await lost;
        await rowWith(page, text).getByRole("button", { name: "対応して閉じる" }).waitFor();
        await page.waitForResponse((response) => inbox.test(response.url()));
        await rowWith(page, text).getByRole("button", { name: "対応して閉じる" }).waitFor();
    });
}

async function toTheBot(page) {
    await check("a member writes to the bot below the inbox, and it answers there", async () => {
        const form = page.locator(".to-bot");
        await form.getByRole("button", { name: "送る" }).click(); // nothing yet: that leads to the field
        await form.locator("textarea:focus").fill("ヘルプ");
        await form.getByRole("button", { name: "送る" }).click();
        await page.locator(".older li").first().waitFor();
        assert.equal(await form.locator("textarea").inputValue(), "");
    });
}
