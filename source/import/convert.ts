/** An element of a web page comes in; its markdown goes out: emphasis, links, lists, tables, quotes and code kept. */

import { safe } from '../text/gate.ts';
import { type Element, isElement, type Node, type Page } from './dom.ts';
import { asMarkdown } from './escape.ts';

/** Converts nodes that stand side by side, as one paragraph when they are inline. */
export type Convert = (...nodes: readonly Node[]) => string;

/** Makes the converter. Addresses are made whole against `base` (the page's own address); without one, only whole web addresses stay links. */
export async function converter(base: string | null, page: Page['document']): Promise<Convert> {
  const { default: Turndown } = await import('turndown');
  const turndown = new Turndown({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    br: '\\',
  });
  turndown.remove(['script', 'style', 'button', 'input', 'form']);
  turndown.addRule('link', {
    filter: 'a',
    replacement(content, node) {
      const address = absolute((node as Element).getAttribute('href'), base);
      return address === null || content.trim() === '' ? content : `[${content}](${address})`;
    },
  });
  turndown.addRule('image', {
    filter: 'img',
    replacement(_, node) {
      const element = node as Element;
      const address = absolute(element.getAttribute('src'), base);
      const alternative = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
      return address === null || alternative === '' ? '' : `![${alternative.replace(/[[\]\\]/g, '\\$&')}](${address})`;
    },
  });
  turndown.addRule('item', {
    filter: 'li',
    replacement(content, node) {
      const mark = markOf(node as Element & { parentNode: Element | null });
      const text = content
        .trim()
        .replace(/\n/g, `\n${' '.repeat(mark.length + 1)}`)
        .replace(/[ \t]+$/gm, '');
      return `${mark} ${text}\n`;
    },
  });
  turndown.addRule('struck', {
    filter: ['del', 's'],
    replacement: (content) => (content.trim() ? `~~${content}~~` : ''),
  });
  turndown.addRule('table', {
    filter: 'table',
    replacement: (_, node) => `\n\n${tableOf(node as Element, (cell) => turndown.turndown(cell))}\n\n`,
  });
  return (...nodes) => {
    if (nodes.every(isText)) {
      return asMarkdown(safe(collapsed(nodes.map((node) => node.textContent ?? '').join(''))));
    }
    const [only] = nodes;
    if (nodes.length === 1 && only && hasText(only)) {
      return asMarkdown(safe(collapsed(only.textContent ?? '')));
    }
    return safe(
      turndown
        .turndown(holderOf(nodes, page))
        .trim()
        .replace(/\u00a0/g, ' '),
    );
  };
}

/** Elements whose content is running text: turndown converts what is in the element it is given, not that element. */
const running = /^(?:p|h[1-6]|dt|dd|figcaption|summary|legend)$/i;

function isText(node: Node): boolean {
  return node.nodeType === 3;
}

/** Whether an element is a paragraph of bare text, as most are: those need no converter. */
function hasText(node: Node): boolean {
  return running.test(node.nodeName) && [...node.childNodes].every(isText);
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function holderOf(nodes: readonly Node[], page: Page['document']): Element {
  const [only] = nodes;
  if (nodes.length === 1 && only && isElement(only) && running.test(only.nodeName)) {
    return only;
  }
  const holder = page.createElement('div');
  holder.append(...nodes.map((node) => node.cloneNode(true)));
  return holder;
}

function markOf(item: Element & { parentNode: Element | null }): string {
  const list = item.parentNode;
  if (list?.nodeName.toLowerCase() !== 'ol') {
    return '-';
  }
  const items = [...list.childNodes].filter((child) => child.nodeName.toLowerCase() === 'li');
  return `${Number(list.getAttribute('start') ?? 1) + items.indexOf(item)}.`;
}

/** A table as GitHub writes them (https://github.github.com/gfm/#tables-extension-). Its first row is the head. */
function tableOf(table: Element, convert: Convert): string {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.childNodes]
      .filter((cell) => isElement(cell) && /^t[hd]$/i.test(cell.nodeName))
      .map((cell) =>
        convert(cell)
          .replace(/\s*\n\s*/g, ' ')
          .replace(/\|/g, '\\|')
          .trim(),
      ),
  );
  const width = Math.max(...rows.map((row) => row.length), 0);
  if (width < 2) {
    return rows.flat().join('\n\n');
  }
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

function absolute(address: string | null, base: string | null): string | null {
  try {
    const url = new URL(address ?? '', base ?? undefined);
    return /^(?:https?|mailto):$/.test(url.protocol)
      ? url.href
          .replace(/[()<> ]/g, encodeURIComponent)
          .replace(/\(/g, '%28')
          .replace(/\)/g, '%29')
      : null;
  } catch {
    return null;
  }
}
