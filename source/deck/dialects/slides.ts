/** A deck written for `slides` comes in; its slides go out: cut at every line that is `---` and nothing else, even inside a fence. */

import type { Document } from '../../document/model.ts';
import { languageOf } from '../code.ts';
import { compose, type Rewrite } from '../compose.ts';
import { reread } from '../reread.ts';
import type { Cut } from '../slide.ts';
import { cutLines, rereadSlide } from './cutting.ts';
import type { Dialect, Evidence } from './dialect.ts';

/** Its themes, by name; other programs have few of these. */
const themes = new Set(['ascii', 'notty', 'dark', 'light', 'dracula']);

/** Lines behind `///` are hidden in text too. */
const rewrite: Rewrite = ({ kind, content }) =>
  kind === 'paragraph' && content.includes('///')
    ? { content: content.replaceAll(/^\/\/\/.*\n?/gm, '').trimEnd() }
    : null;

/** A line that is `---` cuts; one right behind it has no line end of its own left, and is a rule. */
function cutsOf(): (line: string) => boolean {
  let isBehind = false;
  return (line) => {
    isBehind = line === '---' && !isBehind;
    return isBehind;
  };
}

function slides(document: Document): Cut[] {
  const parts = cutLines(document, cutsOf());
  return parts.map((part) =>
    rereadSlide(document, part, () => {
      const blocks = reread(document, part.lines, part.line);
      return compose(document, blocks, () => false, { hides: () => '///', lights: false, rewrite });
    }),
  );
}

/** `paging` with its numbers: `%d` is the slide, a second one how many there are; what has none or more stands as it is. */
function counterIn({ meta }: Document): { counter?: string } {
  const { paging } = meta.data;
  if (typeof paging !== 'string') return {};
  const count = paging.split('%d').length - 1;
  if (count !== 1 && count !== 2) return { counter: paging };
  return { counter: paging.replace('%d', '{slide}').replace('%d', '{slides}') };
}

export const slidesDialect: Dialect = {
  name: 'slides',
  summary: 'slides parted by a line that is --- and nothing else',
  accepts: [
    { write: '---', does: 'ends the slide, even inside a fence or right below text; `--- ` does not' },
    { write: 'author, date, paging in the front matter', does: 'stands at the foot' },
    { write: 'theme in the front matter', does: 'understood' },
    { write: '~~~command', does: 'shown as code, never run' },
    { write: '/// at the head of a line', does: 'hides the line' },
    { write: '<!-- … -->', does: 'not shown' },
  ],
  evidence: ({ document, data, rules }) => {
    const found: Evidence[] = [];
    if (data.paging !== undefined) found.push({ line: 1, what: 'paging in the front matter', weight: 3 });
    if (themes.has(String(data.theme))) found.push({ line: 1, what: 'its theme in the front matter', weight: 2 });
    if (!rules.some((rule) => rule.mark === '---')) return found;
    for (const block of document.blocks) {
      if (block.kind !== 'code') continue;
      const mark = document.source.slice(block.start, block.start + 3);
      if (mark === '~~~' && /\S\s+\S/.test(block.info))
        found.push({ line: block.line, what: '~~~ with a command', weight: 3 });
      else if (languageOf(block.info) !== 'rust' && /^\/\/\//m.test(block.content)) {
        found.push({ line: block.line, what: 'code lines hidden by ///', weight: 2 });
      } else if (/^--- +$/m.test(block.content))
        found.push({ line: block.line, what: '--- kept from cutting by a space', weight: 2 });
    }
    return found;
  },
  keys: ['theme', 'paging'],
  knows: (block, document) =>
    block.kind === 'code' && document.source.startsWith('~~~', block.start) && block.info !== ''
      ? 'shown, never run'
      : null,
  hears: () => null,
  cut: (document) => ({ slides: slides(document), warnings: [], ...counterIn(document) }),
};
