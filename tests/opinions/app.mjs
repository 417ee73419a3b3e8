// The app package, by the schema that Microsoft's own tools use.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { strFromU8, unzipSync } from "fflate";

import { check } from "../page/checks.mjs";

const require = createRequire(import.meta.url);

function schema(version, name) {
    return require(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.${name}.json`);
}

/** What a schema finds wrong, a line each. */
function problems(rules, document) {
    // Their schemas say some things in ways that ajv calls untidy, and one pattern is none with the flag u.
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    const fits = ajv.compile(rules);
    return fits(document) ? [] : fits.errors.map((each) => `${each.instancePath} ${each.message}`);
}

export async function app(folder) {
    const files = unzipSync(readFileSync(join(folder, "aizuchi.zip")));
    const json = (name) => JSON.parse(strFromU8(files[name]));

    await check("another library unpacks the app package, and finds all files at its root", () => {
        assert.deepEqual(Object.keys(files).sort(), ["color.png", "en.json", "manifest.json", "outline.png"]);
    });
    await check("the manifest keeps the schema that it names", () => {
        const manifest = json("manifest.json");
        const rules = schema(manifest.manifestVersion, "schema");
        assert.ok(manifest.$schema.includes(`/v${manifest.manifestVersion}/`));
        assert.deepEqual(problems(rules, manifest), []);
    });
    await check("it would keep the newest schema as well", () => {
        const link = "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";
        const manifest = { ...json("manifest.json"), manifestVersion: "1.30", $schema: link };
        assert.deepEqual(problems(schema("1.30", "schema"), manifest), []);
    });
    await check("the English texts keep the schema of localisations", () => {
        assert.deepEqual(problems(schema("1.25", "Localization.schema"), json("en.json")), []);
    });
    await check("the schema is strict enough to find a wrong key and a wrong id", () => {
        const rules = schema("1.25", "schema");
        assert.notDeepEqual(problems(rules, { ...json("manifest.json"), packageName: "aizuchi" }), []);
        assert.notDeepEqual(problems(rules, { ...json("manifest.json"), id: "aizuchi" }), []);
    });
}
