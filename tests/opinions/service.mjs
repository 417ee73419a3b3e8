// The service through which bots talk, so far as to answer each call, and its login: it keeps what it was sent.

import { createServer } from "node:http";

export const token = "a.fixed.token";

/** The second page of a roster; in an address each of these letters would mean something of its own. */
export const nextPage = "next+/=&page 2";

const hanako = { id: "29:hanako", aadObjectId: "11111111-aaaa-4aaa-8aaa-111111111111", name: "Hanako Tanaka" };
const ito = { id: "29:ito", aadObjectId: "22222222-aaaa-4aaa-8aaa-222222222222", name: "Ito" };

function answer({ method, path, query }) {
    const last = path.at(-1);
    if (last === "token") return { token_type: "Bearer", expires_in: 3599, access_token: token };
    if (last === "pagedmembers") {
        return query.continuationToken ? { members: [ito] } : { members: [hanako], continuationToken: nextPage };
    }
    if (method === "POST" && last === "conversations") return { id: "a:chat+with/ito=" };
    if (method === "POST") return { id: path[2].startsWith("19:") ? "1790212539000" : "1790212539001:x" };
    return method === "PUT" ? { id: last } : {};
}

async function read(request) {
    let text = "";
    for await (const part of request.setEncoding("utf8")) text += part;
    const url = new URL(request.url, "http://127.0.0.1");
    const type = (request.headers["content-type"] ?? "").split(";")[0];
    return {
        method: request.method,
        path: url.pathname.split("/").slice(1).map(decodeURIComponent),
        query: Object.fromEntries(url.searchParams),
        authorization: request.headers.authorization,
        type,
        body: type === "application/json" ? JSON.parse(text) : text,
    };
}

/** What `work` sends while the service is there, whose address it is given; what the login got aside. */
export async function sentBy(work) {
    const calls = [];
    const server = createServer(async (request, response) => {
        const call = await read(request);
        if (call.path.at(-1) !== "token") calls.push(call);
        response.setHeader("Content-Type", "application/json");
        response.end(JSON.stringify(answer(call)));
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    try {
        await work(`http://127.0.0.1:${server.address().port}`);
    } finally {
        server.closeAllConnections();
        server.close();
    }
    return calls;
}
