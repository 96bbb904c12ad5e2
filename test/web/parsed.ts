/** A page comes in; it goes out as a tree that can be asked. */

import { parseHTML } from 'linkedom';

/** What the tests ask of an element. */
export interface Found {
  readonly textContent: string | null;
  readonly tagName: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  getAttributeNames(): string[];
  querySelectorAll(selector: string): Iterable<Found>;
}

/** The first element that the selector means. Throws when there is none. */
export function one(page: string, selector: string): Found {
  const [first] = all(page, selector);
  if (!first) throw new Error(`There is no ${selector}.`);
  return first;
}

/** Every element that the selector means. */
export function all(page: string, selector: string): Found[] {
  const { document } = parseHTML(page) as unknown as {
    document: { querySelectorAll(selector: string): Iterable<Found> };
  };
  return [...document.querySelectorAll(selector)];
}
