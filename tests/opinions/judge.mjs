import { cards } from "./cards.mjs";
import { app } from "./app.mjs";
import { summary } from "../page/checks.mjs";

const [folder] = process.argv.slice(2);
if (!folder) {
    console.error("usage: judge.mjs FOLDER");
    process.exit(2);
}

await app(folder);
await cards(folder);
process.exitCode = summary();
