import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const quiet = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** What the browser asked of other hosts, and what broke or was refused in the page, over all visits. */
export const foreign = [];
export const troubles = [];

let browser = null;

const filled = "#posts[aria-busy=false]";

/**
 * A visit to the page with a browser that remembers nothing: `width`, `height`, `language`, `dark`, `welcomed`, `hash`. It has
 * begun once what `shows` is there.
 */
export async function visit(url, { width = 1440, height = 900, language = "ja-JP", dark = false, welcomed = true, hash = "", shows = filled } = {}) {
    if (!browser?.isConnected()) browser = await chromium.launch({ executablePath: places.find(existsSync), args: quiet });
    const context = await browser.newContext({
        viewport: { width, height },
        locale: language,
        colorScheme: dark ? "dark" : "light",
        timezoneId: "Asia/Tokyo",
        permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(60_000);
    if (welcomed) await context.addInitScript(() => localStorage.setItem("aizuchi.welcomed", "yes"));
    const page = await context.newPage();
    watch(page, new URL(url).host);
    await page.goto(`${url}/${hash}`, { waitUntil: "domcontentloaded" });
    await page.waitForSelector(shows, { state: "attached" });
    return page;
}

function watch(page, host) {
    page.on("request", (request) => {
        const asked = new URL(request.url());
        if (/^(https?|wss?):$/.test(asked.protocol) && asked.host !== host) foreign.push(request.url());
    });
    page.on("pageerror", (error) => troubles.push(error.stack));
    page.on("console", (message) => {
        const refused = /Content Security Policy|\[Report Only\]/i.test(message.text());
        // That an answer did not come is what some walks are about.
        const broke = message.type() === "error" && !message.text().startsWith("Failed to load resource");
        if (refused || broke) troubles.push(message.text());
    });
}

export const leave = (page) => page.context().close();
export const closeBrowser = () => browser?.close();

/** Asks the program's API directly. */
export async function ask(url, method, path, body) {
    const response = await fetch(url + path, {
        method,
        headers: { "content-type": "application/json" },
        body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
}

/** Writes a post as somebody and presses the button. */
export async function writePost(page, text) {
    await page.locator(".composer textarea").fill(text);
    await page.locator(".composer .filled").click();
    await page.locator(".post", { hasText: text }).waitFor();
}

/**
 * The post with these words, as the page shows it.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} text
 */
export const postWith = (page, text) => page.locator(".post", { has: page.locator(".text", { hasText: text }) }).first();

/**
 * The row of the card with these words.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} text
 */
export const rowWith = (page, text) =>
    page.locator(".card .ac-adaptiveCard > .ac-container", { hasText: text }).filter({ has: page.locator(".ac-pushButton") });

/** Presses buttons in the row with these words, one after the other. */
export async function pressIn(page, text, ...names) {
    for (const name of names) await rowWith(page, text).getByRole("button", { name, exact: true }).click();
}

/** Asks 佐藤, an advisor, about the post with these words. */
export async function askSato(page, text) {
    await pressIn(page, text, "だれかに頼む");
    await rowWith(page, text).getByRole("combobox", { name: /だれに聞いて/ }).selectOption({ label: "佐藤" });
    await pressIn(page, text, "聞いてみる");
    await rowWith(page, text).getByText("佐藤さんに聞いています").waitFor();
}

/** Presses one of the clock's jumps and waits until it is done. */
export async function moveClock(page, jump) {
    const before = await page.locator(".clock .long").first().textContent();
    await page.locator(`#jump-${jump}`).click();
    await page.waitForFunction(movedOn, before);
}

const movedOn = (before) =>
    document.querySelector(".clock .long").textContent !== before && document.querySelector(".jumps").ariaBusy === "false";

/** The live cards of a member, as the API gives them. */
export async function cardsOf(url, member) {
    const letters = await ask(url, "GET", `/local/people/${member}/messages`);
    return letters.filter((letter) => letter.card);
}
