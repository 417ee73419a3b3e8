import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";

// Few rules, all fatal: what is undefined (that of the page by the type check), unused, unreachable, or a promise that nobody waits for.

const inBrowserAndNode = [
    ..."console CSS Event URL document fetch getComputedStyle innerHeight innerWidth localStorage location navigator".split(" "),
    ..."performance process requestAnimationFrame sessionStorage setInterval setTimeout clearTimeout structuredClone window".split(" "),
    ..."AbortSignal Buffer crypto MutationObserver Response TextDecoder".split(" "),
];

const ofPromises = {
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/no-misused-promises": "error",
};

export default tseslint.config(
    { ignores: ["**/node_modules/**", "**/*.min.js"] },
    {
        files: ["adapters/local/page/*.js", "tests/page/**/*.mjs", "tests/opinions/*.mjs"],
        plugins: { "@typescript-eslint": tseslint.plugin },
        linterOptions: { reportUnusedDisableDirectives: "error" },
        languageOptions: {
            parser: tseslint.parser,
            parserOptions: { project: "./eslint.json", tsconfigRootDir: fileURLToPath(new URL(".", import.meta.url)) },
        },
        rules: {
            "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
            "no-unreachable": "error",
            ...ofPromises,
        },
    },
    {
        files: ["tests/**/*.mjs"],
        languageOptions: { globals: Object.fromEntries(inBrowserAndNode.map((name) => [name, "readonly"])) },
        rules: { "no-undef": "error" },
    },
);
