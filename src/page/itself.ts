const READING: ProxyHandler<HTMLFormElement> = {
  get: (form, name) => {
    const value: unknown = Reflect.get(HTMLFormElement.prototype, name, form);
    return typeof value === 'function' ? value.bind(form) : value;
  },
};

/**
 * A node to read from where it may be a form. A form gives its field of a name for its own property of that name, in
 * Chromium in our world too: its `children` may be a box to write in, its `parentNode` one of its own children. Only for
 * reading at once: what is returned for a form is another object, which no set and no method of a node knows.
 */
export const itself = <T extends Node>(node: T): T =>
  node instanceof HTMLFormElement ? new Proxy<T & HTMLFormElement>(node, READING) : node;
