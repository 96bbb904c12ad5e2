/** The body of a web page comes in; its blocks in reading order go out, each with what it stands in. */

import type { Convert } from './convert.ts';
import { type Element, isElement, type Node } from './dom.ts';
import { headingPiece, type Piece, paragraphPiece } from './model.ts';

export interface PageBlock {
  readonly piece: Piece;
  /** Its text on one line. */
  readonly text: string;
  /** Of `text`, how many characters are links. */
  readonly linked: number;
  /** The element around it that no speech stands in (`aside`, `footer` …), or null. */
  readonly furniture: string | null;
}

const containers =
  /^(?:body|main|article|section|div|header|footer|aside|center|details|figure|hgroup|form|fieldset|td-body|font-block|dl|address)$/;
const blocks = /^(?:p|h[1-6]|ul|ol|table|blockquote|pre|hr|dt|dd|figcaption|summary|legend)$/;
const furnished = /^(?:aside|footer|form|figcaption|address|fieldset)$/;
/** Names that publishers give to what surrounds a text. Whole words of a class or id. */
const named =
  /(?:^|[\s_-])(?:nav|navigation|menu|breadcrumbs?|sidebar|share|sharing|social|related|recommended|newsletter|subscribe|signup|cookies?|consent|banner|advert|advertisement|promo|comments?|footer|skip|pagination|toolbar|popup|modal)(?:$|[\s_-])/i;

/** The blocks of `body`, in order. Bare text and `<br><br>` make paragraphs; hidden elements are left out. */
export function blocksOf(body: Element, convert: Convert): PageBlock[] {
  const found: PageBlock[] = [];
  const most = (body.textContent ?? '').length / 2;
  walk(body, null, { convert, most }, found);
  return found;
}

interface Rules {
  readonly convert: Convert;
  /** What holds more characters than this is no furniture, whatever it is called: broken markup leaves menus open around a whole page. */
  readonly most: number;
}

function walk(element: Element, furniture: string | null, rules: Rules, found: PageBlock[]): void {
  let run: Node[] = [];
  const flush = () => {
    for (const nodes of paragraphsIn(run)) {
      add(nodes, furniture, rules.convert, found);
    }
    run = [];
  };
  for (const child of element.childNodes) {
    const name = child.nodeName.toLowerCase();
    if (!isElement(child)) {
      if (child.nodeType === 3) {
        run.push(child);
      }
    } else if (isHidden(child) || name === 'button' || name === 'head') {
      flush();
    } else if (containers.test(name) || (!blocks.test(name) && holdsBlocks(child))) {
      flush();
      walk(child, furniture ?? furnitureOf(child, name, rules.most), rules, found);
    } else if (blocks.test(name)) {
      flush();
      addBlock(child, name, furniture ?? furnitureOf(child, name, rules.most), rules.convert, found);
    } else {
      run.push(child);
    }
  }
  flush();
}

function furnitureOf(element: Element, name: string, most: number): string | null {
  if ((element.textContent ?? '').length > most) {
    return null;
  }
  if (furnished.test(name)) {
    return name;
  }
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const role = element.getAttribute('role') ?? '';
  return (
    named.exec(names)?.[0].replace(/[\s_-]/g, '') ??
    (/^(?:navigation|complementary|contentinfo|search)$/.test(role) ? role : null)
  );
}

function isHidden(element: Element): boolean {
  return element.getAttribute('hidden') !== null || /display:\s*none/i.test(element.getAttribute('style') ?? '');
}

function holdsBlocks(element: Element): boolean {
  return element.querySelector('p,div,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,section,article') !== null;
}

function addBlock(
  element: Element,
  name: string,
  furniture: string | null,
  convert: Convert,
  found: PageBlock[],
): void {
  const breaks = /^(?:p|dd)$/.test(name) && element.querySelector('br') !== null;
  if (breaks) {
    for (const nodes of paragraphsIn([...element.childNodes])) {
      add(nodes, furniture, convert, found);
    }
    return;
  }
  const text = plain(element);
  const markdown = convert(element);
  if (markdown === '' || text === '') {
    return;
  }
  const level = /^h([1-6])$/.exec(name)?.[1];
  const words = markdown.replace(/^#+ /, '');
  const piece = level
    ? headingPiece(words.replace(/\n/g, ' '), Number(level))
    : name === 'dt'
      ? paragraphPiece(`**${words.replace(/:?$/, ':')}**`)
      : {
          ...paragraphPiece(markdown),
          kind: /^(?:p|dd|figcaption|summary|legend)$/.test(name) ? ('paragraph' as const) : ('block' as const),
        };
  found.push({ piece, text, linked: linkedIn(element), furniture });
}

/** Bare nodes cut at two or more line breaks; one alone stays a line break, as in verse. */
function paragraphsIn(nodes: readonly Node[]): Node[][] {
  const paragraphs: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of nodes.flatMap(unwrapped)) {
    if (node.nodeName.toLowerCase() === 'br') {
      breaks.push(node);
      continue;
    }
    if (node.nodeType === 3 && plain(node) === '' && breaks.length > 0) {
      continue;
    }
    if (breaks.length >= 2) {
      paragraphs.push([]);
    } else if (paragraphs.at(-1)?.length !== 0) {
      paragraphs.at(-1)?.push(...breaks);
    }
    breaks = [];
    paragraphs.at(-1)?.push(node);
  }
  return paragraphs.filter((paragraph) => paragraph.some((node) => plain(node) !== ''));
}

/** A span says nothing; when it holds line breaks, its paragraphs are looked for inside it. */
function unwrapped(node: Node): Node[] {
  const bare = /^(?:span|font)$/i.test(node.nodeName) && isElement(node) && node.querySelector('br') !== null;
  return bare ? [...node.childNodes].flatMap(unwrapped) : [node];
}

function add(nodes: readonly Node[], furniture: string | null, convert: Convert, found: PageBlock[]): void {
  const markdown = convert(...nodes);
  if (markdown !== '') {
    const linked = nodes.reduce((sum, node) => sum + (isElement(node) ? linkedIn(node) : 0), 0);
    const text = tidy(nodes.map(lines).join(''));
    found.push({ piece: paragraphPiece(markdown), text, linked, furniture });
  }
}

/** The text of a node: line breaks and items as LF, all other space as one space. */
function plain(node: Node): string {
  return tidy(lines(node));
}

function tidy(text: string): string {
  return text
    .split('\v')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** The text of a node with a vertical tab for each line break, which no page has. */
function lines(node: Node): string {
  const name = node.nodeName.toLowerCase();
  if (name === 'br') {
    return '\v';
  }
  const text =
    isElement(node) && node.querySelector('br,li,tr,p') ? [...node.childNodes].map(lines).join('') : node.textContent;
  return /^(?:li|tr|p|div)$/.test(name) ? `${text}\v` : (text ?? '');
}

function linkedIn(element: Element): number {
  if (element.nodeName.toLowerCase() === 'a') {
    return plain(element).length;
  }
  return [...element.querySelectorAll('a')].reduce((sum, link) => sum + plain(link).length, 0);
}
