import { cards } from "./cards.mjs";
import { app } from "./app.mjs";
import { summary } from "../page/checks.mjs";
import { tokens } from "./tokens.mjs";

const [folder, program] = process.argv.slice(2);
if (!program) {
    console.error("usage: judge.mjs FOLDER TOKENS");
    process.exit(2);
}

await app(folder);
await cards(folder);
await tokens(program, folder);
process.exitCode = summary();
