/** Documents that are markdown already: import changes nothing of them. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { prepare } from '../../source/document/front.ts';
import { normalise, openDocument } from '../../source/document/open.ts';
import { kindOf } from '../../source/import/kind.ts';
import { importMarkdown } from '../../source/import/markdown.ts';
import { toMarkdown } from '../../source/import/write.ts';
import { account, proseOf } from './support.ts';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name !== 'README.md') : [];

async function through(source: string): Promise<{ before: string[]; after: string[]; text: string }> {
  await prepare(source);
  const document = openDocument(source, 'before.md');
  const text = await toMarkdown(importMarkdown(document), document.meta.data);
  return { before: proseOf(document), after: proseOf(openDocument(text, 'after.md')), text };
}

test('key points, references and footnotes of a document stay, and all that its front matter says', async () => {
  const { text } = await through(account());
  const body = (source: string) => source.slice(source.indexOf('\n---\n'));
  assert.equal(body(text), body(account()));
  const data = (source: string) => ({ ...openDocument(source, 'x').meta.data });
  assert.deepEqual(data(text), data(account()));
});

test('a link reference below a heading is not lost', async () => {
  const { text } = await through('# One\n\n[a]: https://a.example\n\nTwo\n===\n[a] is *there*.\n');
  assert.equal(text, '# One\n\n[a]: https://a.example\n\n# Two\n\n[a] is *there*.\n');
});

for (const name of names) {
  test(`the corpus: ${name} has the same blocks after import as before`, { timeout: 60_000 }, async () => {
    const source = normalise(readFileSync(new URL(name, corpus), 'utf8'));
    assert.equal(kindOf(source), 'markdown');
    const { before, after } = await through(source);
    assert.deepEqual(after, before);
  });
}
