import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
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
    const onPort = (port) => start(binary, ["demo", "--listen", `127.0.0.1:${port}`, "--dir", folder]);
    const demo = { binary, folder, ...(await onPort(0)) };
    demo.stop = () => end(demo.child);
    demo.restart = async () => Object.assign(demo, await onPort(new URL(demo.url).port));
    demo.remove = async () => {
        await demo.stop();
        await rm(folder, { recursive: true, force: true });
    };
    return demo;
}

/** The same program with a config of its own, kept in `folder`; `environment` holds its secrets. Gives its `url` and `stop()`. */
export async function startWith(binary, config, folder, environment) {
    const file = join(folder, "own.toml");
    await writeFile(file, config);
    const { child, url } = await start(binary, ["run", "--config", file], environment);
    return { url, stop: () => end(child) };
}

function start(binary, words, environment = {}) {
    const child = spawn(binary, words, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment } });
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
