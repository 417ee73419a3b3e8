import { post as sendPost, removeMessage, saveEdit } from "./deeds.js";
import { h } from "./dom.js";
import { icon, mark } from "./icons.js";
import { addReaction, picker, pills } from "./reactions.js";
import { change, draft, keepDraft, nameOf, person, state } from "./state.js";
import { avatar, languageOf, linked } from "./text.js";
import { when } from "./times.js";
import { honour, say, weave } from "./words.js";
import { writing } from "./writing.js";

const focusSoon = (id) => queueMicrotask(() => document.getElementById(id)?.focus());
const at = (moment) => (typeof moment === "number" ? moment : Date.parse(moment));
const isOwn = (message) => !message.from_bot && message.author === state.me && message.text !== null;
const time = (message) => h("time", { datetime: new Date(at(message.posted_at)).toISOString() }, when(at(message.posted_at)));
const tag = (words) => h("span", { class: "tag" }, words);

/** A post with its thread. */
export function post(message, replies) {
    const name = nameOf(message.author ?? "");
    return h(
        "article",
        { class: articleClass("post", message), id: `post-${message.id}`, tabindex: "-1", "aria-label": label(message, name) },
        avatar(name),
        h(
            "div",
            { class: "said" },
            head(message, name),
            body(message),
            message.recorded === false ? null : row(message, true),
            below(message),
            (replies.length > 0 || state.replying === message.id) && thread(message, replies),
        ),
    );
}

function articleClass(kind, message) {
    const sending = message.recorded === false && "sending";
    const outlined = state.outlined === message.id && "outlined";
    return [kind, sending, outlined].filter(Boolean).join(" ");
}

const label = (message, name) => say("list.post", { author: name, when: when(at(message.posted_at)) });

function head(message, name) {
    return h(
        "header",
        {},
        h("span", { class: "name" }, name),
        person(message.author)?.roles.includes("pmo") && tag(say("post.pmo")),
        message.recorded === false ? h("span", { class: "time" }, say("send.sending")) : time(message),
        message.edited_at &&
            h("span", { class: "time", title: say("post.edited.at", { when: when(at(message.edited_at)) }) }, say("post.edited")),
    );
}

function body(message) {
    if (message.text === null) return h("p", { class: "gone" }, say("post.gone"));
    if (state.editing === message.id) return editor(message);
    return h("p", { class: "text", lang: languageOf(message.text) }, linked(message.text));
}

function editor(message) {
    const cancel = () => {
        keepDraft(`edit:${message.id}`, "");
        change({ editing: null });
        focusSoon(`edit-${message.id}`);
    };
    return writing({
        key: `edit:${message.id}`,
        label: say("edit.label"),
        button: say("edit.save"),
        extra: h("button", { class: "word", type: "button", onclick: cancel }, say("edit.cancel")),
        send: async () => (await saveEdit(message)) && focusSoon(`edit-${message.id}`),
        escape: cancel,
    });
}

// The row below what somebody wrote; a reply's has only what there is to press.
function row(message, isPost) {
    if (message.text === null || state.editing === message.id) return null;
    const words = [...pills(message), isPost && addReaction(message), isPost && replyButton(message), ...ownButtons(message)];
    return words.some(Boolean) && h("div", { class: "row" }, words);
}

const word = (id, words, onclick, more = {}) => h("button", { class: "word", type: "button", id, onclick, ...more }, words);

function replyButton(message) {
    const open = state.replying === message.id;
    const press = () => (open ? closeReply(message) : openReply(message));
    return word(`reply-${message.id}`, say("post.reply"), press, { "data-key": "reply", "aria-expanded": String(open) });
}

function openReply(message) {
    change({ replying: message.id });
    focusSoon(`field-reply:${message.id}`);
}

function closeReply(message) {
    change({ replying: null });
    focusSoon(`reply-${message.id}`);
}

function ownButtons(message) {
    if (!isOwn(message)) return [];
    const edit = () => {
        if (!draft(`edit:${message.id}`)) keepDraft(`edit:${message.id}`, message.text);
        change({ editing: message.id, deleting: null });
        focusSoon(`field-edit:${message.id}`);
    };
    const remove = () => {
        change({ deleting: message.id });
        focusSoon(`keep-${message.id}`);
    };
    return [
        word(`edit-${message.id}`, say("post.edit"), edit, { "data-key": "edit" }),
        word(`remove-${message.id}`, say("post.remove"), remove, { "data-key": "remove" }),
    ];
}

function below(message) {
    return [
        state.picking === message.id && picker(message),
        state.deleting === message.id && question(message),
        state.notes.has(message.id) && h("div", { class: "failed", "data-key": "note" }, icon("warning"), h("p", {}, state.notes.get(message.id))),
    ];
}

function question(message) {
    const keepIt = () => {
        change({ deleting: null });
        focusSoon(`remove-${message.id}`);
    };
    const key = (event) => event.key === "Escape" && keepIt();
    return h(
        "div",
        { class: "question", "data-key": "question", onkeydown: key },
        h("p", {}, say(message.reply_to ? "remove.ask.reply" : "remove.ask")),
        h("button", { class: "plain", type: "button", id: `keep-${message.id}`, onclick: keepIt }, say("remove.keep")),
        h("button", { class: "plain bad", type: "button", onclick: () => removeAndMove(message) }, say("remove.yes")),
    );
}

async function removeAndMove(message) {
    const article = document.getElementById(`post-${message.id}`);
    const following = /** @type {HTMLElement} */ (article?.nextElementSibling ?? article?.previousElementSibling);
    const button = () => /** @type {HTMLElement} */ (following?.querySelector("[id^='reply-']"));
    if (await removeMessage(message)) queueMicrotask(() => (button() ?? following)?.focus());
}

function thread(message, replies) {
    return h(
        "div",
        { class: "thread", "data-key": "thread" },
        replies.map((reply) => (reply.from_bot ? botLine(reply) : replyLine(reply))),
        state.replying === message.id && replyForm(message),
    );
}

function replyForm(message) {
    const key = `reply:${message.id}`;
    const send = async () => {
        if (await sendPost(key, state.channel, message.id)) closeReply(message);
    };
    return h(
        "div",
        { class: "answering", "data-key": "answering" },
        writing({
            key,
            label: weave("reply.label", { author: nameOf(message.author), me: h("b", {}, nameOf(state.me ?? "")) }),
            hint: null,
            button: say("reply.send"),
            extra: h("button", { class: "word", type: "button", onclick: () => closeReply(message) }, say("reply.close")),
            send,
            escape: () => closeReply(message),
        }),
    );
}

function replyLine(reply) {
    const name = nameOf(reply.author ?? "");
    return h(
        "article",
        { class: articleClass("reply", reply), id: `post-${reply.id}`, tabindex: "-1", "data-key": reply.id, "aria-label": label(reply, name) },
        avatar(name),
        h("div", { class: "said" }, head(reply, name), body(reply), reply.recorded === false ? null : row(reply, false), below(reply)),
    );
}

function botLine(line) {
    if (line.kind === "words" && line.for) return brought(line);
    const attributes = { class: "reply bot", id: `post-${line.id}`, tabindex: "-1", "data-key": line.id, "aria-label": label(line, "Aizuchi") };
    return h(
        "article",
        attributes,
        h("span", { class: "avatar bot-face", "aria-hidden": "true" }, mark(state.fresh.has(line.id) && line.kind === "thanks")),
        h(
            "div",
            { class: "said" },
            h(
                "header",
                {},
                h("span", { class: "name" }, "Aizuchi"),
                tag(say("bot.tag")),
                line.for && h("span", { class: "time" }, say("bot.for", { who: honour(line.for) })),
                time(line),
            ),
            h("p", { class: "text", lang: languageOf(line.text ?? "") }, linked(line.text ?? "")),
        ),
    );
}

// What a member wrote on the card, brought into the thread in their name.
function brought(line) {
    const who = say("bot.from", { who: honour(line.for) });
    return h(
        "article",
        { class: "brought", id: `post-${line.id}`, tabindex: "-1", "data-key": line.id, "aria-label": label(line, who) },
        icon("check"),
        h(
            "div",
            { class: "said" },
            h("header", {}, h("span", { class: "name" }, who), h("span", { class: "time" }, say("bot.brought")), time(line)),
            h("p", { class: "text", lang: languageOf(line.text) }, linked(line.text)),
        ),
    );
}
