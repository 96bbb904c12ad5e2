/** The source of a web page comes in; a smaller one without scripts, styles, menus and embedded data goes out, by one pass from left to right. */

/** Elements with nothing a person reads in running text. They go before a DOM is built: most of a large page is made of them. */
const dropped = [
  'script',
  'style',
  'noscript',
  'svg',
  'template',
  'iframe',
  'nav',
  'select',
  'canvas',
  'object',
  'math-field',
];

export interface Stripped {
  readonly html: string;
  /** The texts of its `application/ld+json` scripts. */
  readonly data: readonly string[];
}

/** Strips `html`, in time linear in its length even when elements are never closed: what is not closed stays. */
export function strip(html: string): Stripped {
  const opener = new RegExp(`<!--|<(${dropped.join('|')})\\b`, 'gi');
  const unclosed = new Set<string>();
  const kept: string[] = [];
  const data: string[] = [];
  let from = 0;
  for (let match = opener.exec(html); match !== null; match = opener.exec(html)) {
    const name = match[1]?.toLowerCase() ?? '';
    const close = unclosed.has(name) ? null : closing(html, name, opener.lastIndex);
    if (close === null) {
      unclosed.add(name);
      continue;
    }
    const inside = html.slice(opener.lastIndex, close.from);
    const open = inside.indexOf('>');
    if (name === 'script' && /\bapplication\/ld\+json\b/i.test(inside.slice(0, open))) {
      data.push(inside.slice(open + 1));
    }
    kept.push(html.slice(from, match.index), ' ');
    from = close.to;
    opener.lastIndex = from;
  }
  kept.push(html.slice(from));
  return { html: flattened(kept.join('').replace(/\bdata:[\w/+.-]+;base64,[A-Za-z0-9+/=]+/g, '')), data };
}

function closing(html: string, name: string, from: number): { from: number; to: number } | null {
  const end = name === '' ? /-->/g : new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = from;
  const match = end.exec(html);
  return match && { from: match.index, to: end.lastIndex };
}

/** Elements nested deeper than this are read as if they were not there, as browsers do from 512 on: the time of many steps grows with the depth. */
const deepest = 200;
/** Elements that have no end, or whose end may be left out: they say nothing about depth. */
const endless =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|t[hdr]|thead|tbody|tfoot|option|html|head|body)$/i;

function flattened(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi, (tag, slash: string, name: string) => {
    if (endless.test(name)) {
      return tag;
    }
    const before = depth;
    depth = slash === '' ? depth + 1 : Math.max(depth - 1, 0);
    return Math.max(before, depth) > deepest ? ' ' : tag;
  });
}
