// Tokens, both ways, by a library that knows nothing of ours.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import * as jose from "jose";

import { check } from "../page/checks.mjs";

const app = "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36";
const issuer = "https://api.botframework.com";
const login = "https://login.microsoftonline.com/5f3c1d7e-0000-4000-8000-000000000001/oauth2/v2.0/token";

const now = () => Math.floor(Date.now() / 1000);

/** The claims of a good token, with some of them changed. */
function claims(changed = {}) {
    const good = { iss: issuer, aud: app, nbf: now() - 10, exp: now() + 3600, serviceurl: "https://smba.trafficmanager.net/jp/" };
    return { ...good, ...changed };
}

function signed(key, payload, header = {}) {
    return new jose.SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: "one", typ: "JWT", ...header }).sign(key);
}

/** Changes one claim of a token that is signed already. */
function forged(token) {
    const [header, payload, signature] = token.split(".");
    const changed = { ...JSON.parse(Buffer.from(payload, "base64url")), aud: app, serviceurl: "https://evil.example" };
    return [header, Buffer.from(JSON.stringify(changed)).toString("base64url"), signature].join(".");
}

async function comingIn(program, folder) {
    const file = join(folder, "keys.json");
    const { publicKey, privateKey } = await jose.generateKeyPair("RS256", { extractable: true });
    const jwk = { ...(await jose.exportJWK(publicKey)), kid: "one", use: "sig" };
    writeFileSync(file, JSON.stringify({ keys: [jwk] }));
    const verdict = (token) =>
        execFileSync(program, ["heard", file, app, issuer, `Bearer ${token}`], { encoding: "utf8" }).trim();
    const other = await jose.generateKeyPair("RS256");
    const ps256 = await jose.importJWK(await jose.exportJWK(privateKey), "PS256");
    const secret = new TextEncoder().encode(await jose.exportSPKI(publicKey));

    await check("a token that jose signs for us is trusted, by the keys that jose writes", async () => {
        assert.equal(verdict(await signed(privateKey, claims())), "trusted");
    });
    const refused = {
        "another key under the same name": [await signed(other.privateKey, claims()), /signature/],
        "a key that nobody knows": [await signed(privateKey, claims(), { kid: "two" }), /no such key/],
        "another bot's token": [await signed(privateKey, claims({ aud: "00000000-0000-4000-8000-000000000000" })), /not for this app/],
        "another issuer": [await signed(privateKey, claims({ iss: "https://sts.windows.net/x/" })), /sts.windows.net/],
        "one that has expired": [await signed(privateKey, claims({ exp: now() - 400 })), /expired/],
        "one that is not good yet": [await signed(privateKey, claims({ nbf: now() + 400 })), /not good yet/],
        "one without an end": [await signed(privateKey, claims({ exp: undefined })), /never expires/],
        "one changed after it was signed": [forged(await signed(privateKey, claims())), /signature/],
        "PS256 with the right key": [await signed(ps256, claims(), { alg: "PS256" }), /algorithm/],
        "HS256 with the public key as its secret": [await signed(secret, claims(), { alg: "HS256" }), /algorithm/],
        "no signature at all": [new jose.UnsecuredJWT(claims()).encode(), /signed token|algorithm/],
    };
    for (const [what, [token, why]] of Object.entries(refused)) {
        await check(`not trusted: ${what}`, () => assert.match(verdict(token), why));
    }
}

async function goingOut(program, folder) {
    const certificate = join(folder, "certificate.pem");
    const key = join(folder, "key.pem");
    const wanted = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=aizuchi", "-days", "2"];
    execFileSync("openssl", [...wanted, "-keyout", key, "-out", certificate], { stdio: "ignore" });
    const made = () => execFileSync(program, ["assertion", certificate, key, app, login], { encoding: "utf8" }).trim();

    await check("jose trusts our proof for the login service, by the certificate alone", async () => {
        const pem = readFileSync(certificate, "utf8");
        const publicKey = await jose.importX509(pem, "PS256");
        const rules = { audience: login, issuer: app, subject: app, algorithms: ["PS256"], typ: "JWT" };
        const { payload, protectedHeader } = await jose.jwtVerify(made(), publicKey, rules);
        const print = createHash("sha256").update(new X509Certificate(pem).raw).digest("base64url");
        assert.equal(protectedHeader["x5t#S256"], print);
        assert.ok(payload.exp - now() > 500 && payload.exp - now() <= 600);
        assert.ok(payload.nbf <= now());
    });
    await check("no two of our proofs have the same id", () => {
        const id = (token) => jose.decodeJwt(token).jti;
        const [one, other] = [id(made()), id(made())];
        assert.ok(one.length >= 16);
        assert.notEqual(one, other);
    });
}

export async function tokens(program, folder) {
    await comingIn(program, folder);
    await goingOut(program, folder);
}
