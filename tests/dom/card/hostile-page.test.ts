import { h } from 'preact';
import { afterAll, expect, test } from 'vitest';
import { mountCard } from '../../../src/card/mount-card.ts';
import { textOf, watchShadowRoots } from './open-shadow.ts';

// A definition of a custom element cannot be taken back, so these tests have a document of their own.
const shadow = watchShadowRoots();
const stop = new AbortController();
afterAll(() => stop.abort());

test('a page that defines the card’s elements as its own gets neither its root nor its text', () => {
  const seen: unknown[] = [];
  class Spy extends HTMLElement {
    static readonly observedAttributes = ['data-text'];
    readonly internals = this.attachInternals();
    attributeChangedCallback(_: string, __: string, text: string): void {
      seen.push(text);
    }
    connectedCallback(): void {
      seen.push(this.internals.shadowRoot, this.getRootNode());
    }
  }
  const define = (name: string): void => {
    if (!customElements.get(name)) customElements.define(name, class extends Spy {});
  };
  define('backgrounder-card');
  const show = (text: string): void => {
    const card = mountCard(document, { moved() {}, dismissed() {} }, stop.signal);
    card.show(h('p', null, text), { boxes: [], at: { x: 9, y: 9 } }, 'Anna');
  };
  show('Archive text');
  const inside = [...shadow.latest().querySelectorAll('*')].map(({ localName }) => localName);
  expect(textOf(shadow.latest())).toContain('Archive text');
  // Whatever its parts are called, as far as a page may call its own so.
  for (const name of inside) if (name.includes('-')) define(name);
  show('More of the archive');
  expect(textOf(shadow.latest())).toContain('More of the archive');
  expect(new Set(seen)).toEqual(new Set([null, document]));
});
