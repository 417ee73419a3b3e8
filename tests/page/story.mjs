import { closeBrowser } from "./browser.mjs";
import { check, summary } from "./checks.mjs";
import { aside } from "./checks/aside.mjs";
import { buttons } from "./checks/buttons.mjs";
import { escaping, nothingStrange } from "./checks/escaping.mjs";
import { figures } from "./checks/figures.mjs";
import { followThrough } from "./checks/follow_through.mjs";
import { heldBack } from "./checks/held_back.mjs";
import { helping } from "./checks/helping.mjs";
import { inEarnest } from "./checks/in_earnest.mjs";
import { interruption } from "./checks/interruption.mjs";
import { reach } from "./checks/reach.mjs";
import { tabs } from "./checks/tabs.mjs";
import { words } from "./checks/words.mjs";
import { takePictures } from "./pictures.mjs";
import { startDemo } from "./program.mjs";

const walks = { aside, inEarnest, followThrough, helping, buttons, heldBack, escaping, interruption, words, figures, reach, tabs };

const [binary, ...named] = process.argv.slice(2);
const pictures = named[0] === "--pictures" ? named[1] : null;
const chosen = named.length === 0 ? Object.values(walks) : named.map((word) => walks[word]);
if (!binary || (!pictures && chosen.includes(undefined))) {
    console.error(`usage: story.mjs PROGRAM [${Object.keys(walks).join("|")} …|--pictures FOLDER]`);
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

if (pictures) {
    await withDemo((demo) => takePictures(demo, pictures));
} else {
    for (const walk of chosen) await withDemo(walk);
    await withDemo(nothingStrange);
}
await closeBrowser();
process.exitCode = pictures ? 0 : summary();
