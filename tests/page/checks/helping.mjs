import assert from "node:assert/strict";
import { ask, askSato, leave, moveClock, pressIn, rowWith, visit } from "../browser.mjs";
import { check } from "../checks.mjs";

// Members help each other: a post is handed over, an advisor is asked, several posts are closed together.

const single = "就業規則の要約を試しましたが、条番号がずれます。";
const several = ["採用ページの下書きを作りました。", "見出しだけは自分で直しました。"];

export async function helping(demo) {
    const post = (author, text) => ask(demo.url, "POST", "/local/channels/hr/messages", { author, text });
    await post("石井 大輔", single);
    for (const text of several) await post("渡辺 彩", text);
    const page = await visit(demo.url);
    await moveClock(page, "morning");
    await rowWith(page, single).waitFor();
    await asking(page);
    await handingOver(page);
    await together(page);
    await leave(page);
}

async function asking(page) {
    await check("an advisor is asked in three clicks, and the card says so", async () => {
        await askSato(page, single);
    });
    await check("the advisor has an inbox of their own, with the post and who asks", async () => {
        await page.locator("#tab-sato").click();
        await rowWith(page, single).getByText("伊藤さんが聞いています").waitFor();
        assert.equal(await rowWith(page, single).getByRole("button", { name: "対応して閉じる" }).count(), 0);
    });
    await check("what the advisor writes stays while it is being written, and reaches whoever asked", async () => {
        await pressIn(page, single, "伊藤さんにひとこと");
        await rowWith(page, single).getByRole("textbox", { name: "ひとこと" }).fill("3ページにあります。");
        await page.reload();
        const field = rowWith(page, single).getByRole("textbox", { name: "ひとこと" });
        await field.waitFor();
        assert.equal(await field.inputValue(), "3ページにあります。");
        await pressIn(page, single, "伝える");
        await page.getByText("伊藤さんに伝えました。").waitFor();
        await page.locator("#tab-ito").click();
        await rowWith(page, single).getByText("「3ページにあります。」").waitFor();
    });
}

async function handingOver(page) {
    await check("a post is handed over from the form behind the other, and that can be undone", async () => {
        await pressIn(page, single, "だれかに頼む", "引き継ぐ");
        const whom = rowWith(page, single).getByRole("combobox", { name: /だれに引き継ぎ/ });
        await whom.selectOption({ label: "上渕" });
        await rowWith(page, single).getByRole("button", { name: "引き継ぐ", exact: true }).last().click();
        await rowWith(page, single).getByText("上渕さんに引き継ぎました").waitFor();
        await page.locator("#tab-uebuchi").click();
        await rowWith(page, single).getByText("伊藤さんが").first().waitFor();
        await page.locator("#tab-ito").click();
        await rowWith(page, single).getByRole("button", { name: /元に戻す/ }).click();
        await rowWith(page, single).getByRole("button", { name: "対応して閉じる" }).waitFor();
    });
}

async function together(page) {
    await check("what one person wrote within minutes stands together and is closed together", async () => {
        const [first, second] = several;
        await pressIn(page, first, "2件まとめて閉じる");
        await rowWith(page, first).getByRole("textbox", { name: "ひとこと" }).fill("ありがとうございます。");
        await rowWith(page, first).getByRole("button", { name: "2件まとめて閉じる", exact: true }).last().click();
        for (const text of [first, second]) {
            await rowWith(page, text).getByRole("button", { name: /元に戻す/ }).waitFor();
        }
    });
}
