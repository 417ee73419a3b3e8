import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ask, leave, moveClock, rowWith, visit } from "./browser.mjs";

const text = "はじめて書きます。研修の案内文を生成AIと書いたら、やさしい文章になりました。";

/** Two pictures for the README: a desktop by day with an open form, phones by night. */
export async function takePictures(demo, folder) {
    await mkdir(folder, { recursive: true });
    await ask(demo.url, "POST", "/local/channels/hr/messages", { author: "小川 美咲", text });
    const page = await visit(demo.url, { height: 900 });
    await moveClock(page, "hour");
    await moveClock(page, "morning");
    await rowWith(page, "小川 美咲").waitFor();
    const row = rowWith(page, "田中 花子");
    await row.getByRole("button", { name: "対応して閉じる" }).click();
    await row.getByRole("textbox", { name: "ひとこと" }).fill("お名前は入れずに「Aさん」のように置きかえてください。手引きの3ページにまとめています。");
    await page.screenshot({ path: join(folder, "page-desktop.png") });
    await leave(page);
    const phone = await visit(demo.url, { width: 390, height: 844, dark: true, language: "en-GB" });
    await phone.locator("#place-inbox").click();
    await rowWith(phone, "小川 美咲").waitFor();
    await phone.screenshot({ path: join(folder, "page-phone.png") });
    await leave(phone);
}
