// Debian 12's Node.js keeps this in a module; the connector wants it everywhere.
import { webcrypto } from "node:crypto";
import { cards } from "./cards.mjs";
import { app } from "./app.mjs";
import { calls } from "./calls.mjs";
import { summary } from "../page/checks.mjs";
import { tokens } from "./tokens.mjs";

globalThis.crypto ??= webcrypto;

const [folder, tokenProgram, callProgram] = process.argv.slice(2);
if (!callProgram) {
    console.error("usage: judge.mjs FOLDER TOKENS CALLS");
    process.exit(2);
}

await app(folder);
await cards(folder);
await tokens(tokenProgram, folder);
await calls(callProgram);
process.exitCode = summary();
