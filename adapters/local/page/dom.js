// One small way to write DOM and to bring a living tree nearer to a wanted one: what has not changed is not touched, so focus,
// selection, scroll and half-composed Japanese stay where they are. Text enters as text nodes only.

const listening = Symbol("names of the listeners");
const marked = Symbol("what a kept node was built from");
const vector = "http://www.w3.org/2000/svg";

/**
 * An element. Attributes by name: `on…` is a listener, `value` and `checked` are properties, false, null and
 * undefined leave one out. Children are nodes, text, lists of them, or nothing.
 */
export function h(name, attributes = {}, ...children) {
    return fill(document.createElement(name), attributes, children);
}

/** The same for drawings. */
export function draw(name, attributes = {}, ...children) {
    return fill(document.createElementNS(vector, name), attributes, children);
}

function fill(element, attributes, children) {
    element[listening] = [];
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) {
            // What a listener gives back means nothing: a bare false would stop the key or click from doing its work.
            element[name] = (event) => void value(event);
            element[listening].push(name);
        } else if (name === "value" || name === "checked") {
            element[name] = value;
            element.wanted = { ...element.wanted, [name]: value };
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, value === true ? "" : value);
        }
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    if (element.wanted && element.localName === "select") element.value = element.wanted.value;
    return element;
}

const keyOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node.getAttribute("data-key") : null);
const alike = (one, other) => one.nodeName === other.nodeName && keyOf(one) === keyOf(other);

/** Makes `from` like `to` in place where they are of a kind, else replaces it. Gives the node that stands there then. */
export function morph(from, to) {
    if (!alike(from, to)) {
        from.replaceWith(to);
        return to;
    }
    if (from.nodeType === Node.TEXT_NODE) {
        if (from.data !== to.data) from.data = to.data;
        return from;
    }
    copyAttributes(from, to);
    copyListeners(from, to);
    if (!to.hasAttribute("data-own")) morphChildren(from, [...to.childNodes]);
    copyProperties(from, to);
    return from;
}

function copyAttributes(from, to) {
    for (const { name } of [...from.attributes]) {
        // The style is the page's own: heights of fields are set by script.
        if (name !== "style" && !to.hasAttribute(name)) from.removeAttribute(name);
    }
    for (const { name, value } of to.attributes) {
        if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    }
}

function copyListeners(from, to) {
    for (const name of from[listening] ?? []) from[name] = null;
    for (const name of to[listening] ?? []) from[name] = to[name];
    from[listening] = to[listening];
}

function copyProperties(from, to) {
    for (const [name, value] of Object.entries(to.wanted ?? {})) {
        if (from[name] !== value) from[name] = value;
    }
}

function morphChildren(parent, wanted) {
    const keyed = new Map();
    for (const child of parent.childNodes) if (keyOf(child)) keyed.set(keyOf(child), child);
    let here = parent.firstChild;
    for (const node of wanted) {
        const known = keyOf(node) ? keyed.get(keyOf(node)) : here;
        if (known && known.parentNode === parent && alike(known, node)) {
            if (known === here) here = here.nextSibling;
            else parent.insertBefore(known, here);
            morph(known, node);
        } else {
            parent.insertBefore(node, here);
        }
    }
    dropFrom(here);
}

function dropFrom(node) {
    while (node) {
        const next = node.nextSibling;
        node.remove();
        node = next;
    }
}

/**
 * Keeps a list in `parent`: `items` are `{key, mark, build}`. One whose mark is what it was is left alone and not even built.
 */
export function keep(parent, items) {
    const known = new Map([...parent.children].map((child) => [keyOf(child), child]));
    let here = parent.firstElementChild;
    for (const { key, mark, build } of items) {
        let node = known.get(key);
        if (!node || node[marked] !== mark) {
            const built = build();
            built.setAttribute("data-key", key);
            if (!node) parent.insertBefore(built, here);
            node = node ? morph(node, built) : built;
            node[marked] = mark;
        }
        if (node === here) here = here.nextElementSibling;
        else if (node.nextElementSibling !== here || node.parentNode !== parent) parent.insertBefore(node, here);
    }
    while (here) {
        const next = here.nextElementSibling;
        here.remove();
        here = next;
    }
}
