// A small runner: checks have names that are promises, run one after the other, and are counted.

const longest = 180_000;

let passed = 0;
const failed = [];

/** Runs a check and says how it went. A check that fails does not stop the others. */
export async function check(name, work) {
    let timer;
    const tooLong = new Promise((_, refuse) => {
        timer = setTimeout(() => refuse(new Error(`not done after ${longest / 1000} s`)), longest);
    });
    try {
        await Promise.race([work(), tooLong]);
        passed += 1;
        console.log(`ok      ${name}`);
    } catch (failure) {
        failed.push(name);
        console.log(`FAILED  ${name}\n${String(failure.stack ?? failure).replace(/^/gm, "        ")}`);
    } finally {
        clearTimeout(timer);
    }
}

/** Says how many passed and failed; gives the exit code. */
export function summary() {
    for (const name of failed) console.log(`failed: ${name}`);
    console.log(`${passed} passed, ${failed.length} failed`);
    return failed.length === 0 && passed > 0 ? 0 : 1;
}
