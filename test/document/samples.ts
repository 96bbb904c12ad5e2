/** Nothing comes in; texts to try documents with, shared and generated, go out. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { normalise } from '../../source/document/open.ts';
import * as fc from '../support/properties.ts';

const shared = new URL('../../../shared/', import.meta.url);
const FOLDERS = ['corpus', 'speech', 'decks/presenterm', 'decks/slides', 'decks/lookatme'];

/** The texts that lie beside a checkout here, normalised; none in a clone that has no such folder. */
export function sharedTexts(): { name: string; source: string }[] {
  return FOLDERS.flatMap((folder) => {
    const there = new URL(`${folder}/`, shared);
    if (!existsSync(there)) return [];
    const names = readdirSync(there).filter((name) => /\.(md|txt)$/.test(name));
    return names.map((name) => ({
      name: `${folder}/${name}`,
      source: normalise(readFileSync(new URL(name, there), 'utf8')),
    }));
  });
}

/** An example of a specification: markdown and the HTML it means. */
export interface Example {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

/** The examples of a specification file of the corpus; none when it is absent. */
export function examplesOf(name: string): Example[] {
  const file = new URL(`corpus/${name}`, shared);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').replaceAll('→', '\t');
  const fence = '`'.repeat(32);
  const pattern = new RegExp(`^${fence} example[^\\n]*\\n([\\s\\S]*?)^\\.\\n([\\s\\S]*?)^${fence}$`, 'gm');
  return [...text.matchAll(pattern)].map((match, index) => ({
    number: index + 1,
    markdown: match[1]!,
    html: match[2]!,
  }));
}

const PREFIXES = ['', '', '', '> ', '- ', '1. ', '  ', '    ', '\t', '> - ', '  > ', '* [ ] ', '[^a]: ', ': ', '- > '];
const LINES = [
  '',
  '',
  'plain words and more of them',
  '# Heading',
  '## Deep *heading* ##',
  '===',
  '---',
  '```',
  '~~~ js',
  '| a | b |',
  '|---|:-:|',
  '| `c` | d \\| e |',
  '[a]: /one "title"',
  '[a]:',
  '"title"',
  '[!NOTE]',
  '[!IMPORTANT]',
  '<div>',
  '<img alt="a &amp; b" src="c.png">',
  'one<img src="two.png">three <img alt=four>',
  '<a href="#seven">eight</a> and [<b>nine</b>](ten.md)',
  '<pre>eleven',
  '    twelve\t<b> thirteen</b>',
  '</pre>',
  '<tr><td>five</td><th>six &lt; 7</th></tr>',
  '<!-- open',
  '-->',
  'text with [a], [link](to "x") and **bold _both_**',
  'a note[^a] and `code`  ',
  'R&amp;D \\* &copy; ~~gone~~ ~go*n*e~\\',
  '***',
  '12) twelve',
];

/** Documents of lines that begin, end and interrupt every kind of block. */
export const documents: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...PREFIXES), fc.constantFrom(...LINES)), { maxLength: 40 })
  .map((lines) => lines.map(([prefix, line]) => prefix + line).join('\n'));
