/** Some HTML, and which tags are looked for, come in; its lines, those of each such element by themselves, go out. */

/** Comments, tags and line ends: a line end within one of the others is none. */
const signs = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w.:-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|\n/g;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Whether what stands at `at`, blanks aside, is a tag that `tag` matches from its beginning. */
export function beginsAt(content: string, at: number, tag: RegExp): boolean {
  return tag.exec(content.slice(at, content.indexOf('>', at) + 1).trimStart())?.index === 0;
}

/** The lines of some HTML, parted before and behind each element that begins a line with a tag of that kind; lines within one stay together. */
export function linesApart(content: string, tag: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  /** How many elements are open around the one that is taken apart; null outside of one. */
  let around = beginsAt(content, 0, tag) ? 0 : null;
  let isBehind = false;
  for (const { 0: sign, 1: slash, 2: name = '', 3: rest = '', index } of content.matchAll(signs)) {
    if (sign === '\n') {
      if (around !== null) continue;
      const begins = beginsAt(content, index + 1, tag);
      if (begins || isBehind) {
        parts.push(content.slice(from, index));
        from = index + 1;
      }
      isBehind = false;
      if (begins) around = depth;
    } else if (name !== '' && !empty.test(name) && !rest.endsWith('/')) depth += slash === '/' ? -1 : 1;
    if (around !== null && depth <= around && name !== '') {
      around = null;
      isBehind = true;
    }
  }
  return [...parts, content.slice(from)].filter((part) => part.trim() !== '');
}

/** How many more tags of a name open than close. */
export function balanceOf(tags: string, name: string): number {
  const opened = tags.match(new RegExp(`<${name}(?=[\\s>])[^<>]*(?<!/)>`, 'gi'))?.length ?? 0;
  const closed = tags.match(new RegExp(`</${name}\\s*>`, 'gi'))?.length ?? 0;
  return opened - closed;
}
