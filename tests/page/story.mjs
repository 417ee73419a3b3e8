import { closeBrowser } from "./browser.mjs";
import { check, summary } from "./checks.mjs";
import { escaping, nothingStrange } from "./checks/escaping.mjs";
import { followThrough } from "./checks/follow_through.mjs";
import { interruption } from "./checks/interruption.mjs";
import { reach } from "./checks/reach.mjs";
import { words } from "./checks/words.mjs";
import { takePictures } from "./pictures.mjs";
import { startDemo } from "./program.mjs";

const [binary, ...rest] = process.argv.slice(2);
if (!binary) {
    console.error("usage: story.mjs PROGRAM [--pictures FOLDER]");
    process.exit(2);
}

async function withDemo(work) {
    let demo = null;
    try {
        demo = await startDemo(binary);
        await work(demo);
    } catch (failure) {
        // What is not in a check must not keep the other walks from being taken.
        await check("the walk comes to its end", () => Promise.reject(failure));
    } finally {
        await demo?.remove();
    }
}

const pictures = rest.indexOf("--pictures");
if (pictures >= 0) {
    await withDemo((demo) => takePictures(demo, rest[pictures + 1]));
} else {
    await withDemo(followThrough);
    await withDemo(escaping);
    await withDemo(interruption);
    await withDemo(async (demo) => {
        await words(demo);
        await reach(demo);
        await nothingStrange(demo);
    });
}
await closeBrowser();
process.exitCode = pictures >= 0 ? 0 : summary();
