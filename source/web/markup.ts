/** Names, attributes and text come in; markup goes out. The one place where text becomes HTML, and the one escape. */

/** HTML that was made here: text in it has been escaped. */
export interface Markup {
  readonly markup: string;
}

/** What an element holds: strings are text, and escaped. */
export type Child = Markup | string | null | readonly Child[];

/** Attributes: true gives one without a value; false and null leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Elements that hold nothing and have no end (HTML, 13.1.2: void elements). */
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** Text as it may stand between tags and in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => named[character] ?? '');
}

function written(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escaped(child);
  return 'markup' in child ? child.markup : child.map(written).join('');
}

/** An element. Its name and those of its attributes are ours, never a document's. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const given = Object.entries(attributes).map(([key, value]) => {
    if (value === null || value === undefined || value === false) return '';
    return value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`;
  });
  const open = `<${name}${given.join('')}>`;
  return { markup: empty.has(name) ? open : `${open}${written(children)}</${name}>` };
}

/** Several children as one. */
export function joined(...children: readonly Child[]): Markup {
  return { markup: written(children) };
}

/** A style or script of our own: it is not escaped, and so may not hold what would end it. Throws RangeError when it does. */
export function verbatim(name: 'style' | 'script', code: string): Markup {
  if (/<\/(?:style|script)|<!--/i.test(code)) throw new RangeError(`A ${name} would end in the middle.`);
  return { markup: `<${name}>${code}</${name}>` };
}
