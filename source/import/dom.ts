/** The source of a web page comes in; its elements go out. Loaded only for HTML. */

import { parseHTML } from 'linkedom';

/** The little of the DOM that import needs (https://dom.spec.whatwg.org). */
export interface Node {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
  cloneNode(deep: boolean): Node;
}

export interface Element extends Node {
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  closest(selector: string): Element | null;
  contains(other: Node): boolean;
  append(...nodes: readonly Node[]): void;
}

/** What `parse` gives: the page, and the parser's own document for the libraries that take one. */
export interface Page {
  readonly root: Element;
  readonly body: Element;
  readonly document: { createElement(name: string): Element };
}

/** Builds the DOM of a page. However broken its markup, everything stands in one body. */
export async function parse(html: string): Promise<Page> {
  const inside = html.replace(/<!doctype[^>]*>|<\/?(?:html|body|head)\b[^>]*>/gi, '');
  // Its types are those of a browser where something else has loaded them: the little that is needed is named here.
  const made: unknown = parseHTML(`<!doctype html><html><head></head><body>${inside}</body></html>`).document;
  const document = made as Page['document'] & { readonly documentElement: Element; readonly body: Element };
  return { root: document.documentElement, body: document.body, document };
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
