// What the page must know of a card, read from its JSON. It knows no states of follow-ups: only which posts have which buttons.

const isForm = (one) => one.type === "Action.ShowCard";
const isInput = (one) => typeof one.type === "string" && one.type.startsWith("Input.");
const acts = (one) => one.type === "Action.Execute";

/** Every object of a card, outermost first; without what stands in forms where `forms` is false. */
function* objects(value, forms = true) {
    if (Array.isArray(value)) for (const one of value) yield* objects(one, forms);
    else if (value && typeof value === "object") {
        yield value;
        if (forms || !isForm(value)) for (const one of Object.values(value)) yield* objects(one, forms);
    }
}

const postsOf = (button) => [button.data?.post ?? []].flat();

/** All buttons that act, in reading order. */
export const buttons = (card) => [...objects(card)].filter(acts);

const waits = ["close", "keep_closed", "cannot_help"];

/** The posts of a card that wait for a word, in its order, each once: those that can be closed, left closed or answered by whoever was asked. */
export function waiting(card) {
    const asking = buttons(card).filter((button) => waits.includes(button.verb));
    return [...new Set(asking.flatMap(postsOf))];
}

/** How many posts wait for a word, those on other pages of the card too: a button that turns it says so. */
export const waitingCount = (card) => buttons(card).find((button) => button.data?.waiting)?.data.waiting ?? waiting(card).length;

/** Whether a post, or all of several (`post-1+post-2`), have a button with this verb. */
export const offers = (card, posts, verb) =>
    buttons(card).some((button) => button.verb === verb && posts.split("+").every((post) => postsOf(button).includes(post)));

/** The posts of a card that have any button, in its order. */
export const postsIn = (card) => [...new Set(buttons(card).flatMap(postsOf))];

/**
 * What has been done to whom: the posts of a card with their counts of deeds. Two editions alike in this tell of the same deeds; what turns
 * the page is about no post.
 */
export const deedsOf = (card) =>
    JSON.stringify([...new Set(buttons(card).filter(({ data }) => data?.post).map(({ data }) => `${data.post} ${data.rev}`))]);

/** Whether a card says that somebody was first, and that the words of whoever pressed were not sent. */
export const wordsUnsent = (card) => [...objects(card)].some((one) => one.id === "unsent");

const nameOf = (button) => `${button.verb} ${postsOf(button).join("+")}`;

/** What names a form over all editions of a card: the verb and the post of its own last button. Undefined where it has none. */
export function formName(form) {
    const button = [...objects(form.card, false)].filter(acts).at(-1);
    return button && nameOf(button);
}

/** An input's id without the number of its row. */
export const plainId = (id) => id.replace(/\.\d+$/, "");

/** The name of the form that stands open in the row of an input; undefined where the input stands in none. */
export function openFormName(card, inputId) {
    const row = Number(inputId.split(".").at(-1));
    const button = [...objects(card, false)].find((one) => acts(one) && one.data?.row === row);
    return button && nameOf(button);
}

/** The ids of inputs that stand open in the same row. */
export function besideInput(card, inputId) {
    const end = inputId.slice(plainId(inputId).length);
    return [...objects(card, false)].filter((one) => isInput(one) && one.id.endsWith(end)).map((one) => one.id);
}

/** A copy of a card with what was written into its forms (`written`: values by plain id, by form's name), and with what was unfolded. */
export function withWritten(card, written, unfolded) {
    const copy = structuredClone(card);
    const put = (input, name) => {
        const values = written[name]?.values ?? {};
        if (plainId(input.id) in values) input.value = values[plainId(input.id)];
    };
    for (const form of [...objects(copy)].filter(isForm)) {
        for (const input of [...objects(form.card, false)].filter(isInput)) put(input, formName(form));
    }
    for (const input of [...objects(copy, false)].filter(isInput)) put(input, openFormName(card, input.id));
    for (const one of [...objects(copy)].filter((any) => any.id in unfolded)) one.isVisible = unfolded[one.id];
    return copy;
}
