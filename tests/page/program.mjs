import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const startsWithin = 90_000;

const running = new Set();

/**
 * The demo of the real program, on a store of its own that goes with it. `port` 0 takes a free one. Gives its `url`, and
 * `stop()`, which waits until it has ended; `restart()` has it come back with the same store on the same port.
 */
export async function startDemo(binary) {
    const folder = await mkdtemp(join(tmpdir(), "aizuchi-page-"));
    const demo = { folder, ...(await start(binary, folder, 0)) };
    demo.stop = () => end(demo.child);
    demo.restart = async () => Object.assign(demo, await start(binary, folder, new URL(demo.url).port));
    demo.remove = async () => {
        await demo.stop();
        await rm(folder, { recursive: true, force: true });
    };
    return demo;
}

function start(binary, folder, port) {
    const child = spawn(binary, ["demo", "--listen", `127.0.0.1:${port}`, "--dir", folder], { stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    child.once("exit", () => running.delete(child));
    return new Promise((done, refuse) => {
        const said = [];
        const listen = (line) => {
            said.push(line);
            const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(line);
            if (found) done({ child, url: found[1] });
        };
        createInterface({ input: child.stdout }).on("line", listen);
        createInterface({ input: child.stderr }).on("line", listen);
        child.once("error", refuse);
        child.once("exit", (code) => refuse(new Error(`the program ended with ${code}:\n${said.join("\n")}`)));
        setTimeout(() => refuse(new Error(`the program did not listen:\n${said.join("\n")}`)), startsWithin).unref();
    });
}

function end(child) {
    if (!running.has(child)) return Promise.resolve();
    return new Promise((done) => {
        child.once("exit", done);
        child.kill("SIGTERM");
    });
}

process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));
