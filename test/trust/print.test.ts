/** Hostile documents under hostile names come in; every command that prints is run, and its bytes must be harmless. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formats } from '../../source/formats/index.ts';
import { targets } from '../../source/formats/targets/index.ts';
import { root } from '../cli/lectern.ts';
import { hostileDecks, places } from './corpus.ts';
import { assertHarmless, hyperlinksIn, stringsIn } from './look.ts';
import { assertPrints, folder, hostileName as name } from './run.ts';
import { tower, vectors, writing } from './vectors.ts';

function assertJson(text: string): void {
  for (const line of text.trimEnd().split('\n'))
    for (const one of stringsIn(JSON.parse(line))) assertHarmless(one, 'JSON', true);
}

const everything = 'end | pwned | front | address | bytes';

for (const format of formats) {
  test(`a search prints nothing harmful as ${format.name}`, async () => {
    const tabs = format.name === 'tsv';
    const words = ['search', everything, name, '--format', format.name, '--all'];
    const more = format.takes.includes('context') ? ['-C', '1'] : [];
    const text = await assertPrints([...words, ...more], { tabs });
    if (format.name === 'json') assertJson(text);
  });
}

test('a search in two files prints nothing harmful, in colours, with hyperlinks and only what matches', async () => {
  const words = ['search', 'front | bytes', name, 'hostile.md', '--color', 'always', '--hyperlinks', 'always'];
  for (const format of ['text', 'grep'])
    for (const more of [[], ['-o']]) await assertPrints([...words, '--format', format, ...more], { coloured: true });
});

/** The script of the exported pages, which the build has made of our sources. */
const ownScript = readFileSync(join(root, 'dist', 'page.js'), 'utf8').trim();

/** Names that hold every vector, each as long as a file system takes. */
const names: string[] = [];
for (const { text } of vectors) {
  const part = text.replaceAll('/', '-').slice(0, 40);
  const last = names.pop() ?? 'n';
  if (Buffer.byteLength(last + part) < 240) names.push(last + part);
  else names.push(last, `n${part}`);
}
for (const one of names) writeFileSync(join(folder, `${one}.md`), '# One end\n');

test('whatever stands in the name of a file, nothing harmful is printed', async () => {
  const given = names.map((one) => `${one}.md`);
  await assertPrints(['search', 'end', ...given, '--hyperlinks', 'always'], { coloured: true });
  assertJson(await assertPrints(['search', 'end', ...given, '--format', 'json']));
});

/** Every place where ten thousand marks can stand on a letter. */
const towers = Object.values(places).map((put, n) => put(tower, n));
writeFileSync(join(folder, 'towers.md'), `---\ntitle: ${tower}\n---\n\n${towers.join('\n\n')}\n`);

test('ten thousand marks on one letter are cut off wherever they stand', async () => {
  for (const words of [
    ['read'],
    ['outline'],
    ['outline', '--json'],
    ['slides', '--json'],
    ['export', '--to', 'html'],
  ]) {
    const [use = '', ...more] = words;
    await assertPrints([use, 'towers.md', ...more], { own: ownScript });
  }
  await assertPrints(['search', 'end', 'towers.md', '--all']);
});

const printing: readonly (readonly string[])[] = [
  ['outline', name],
  ['outline', name, '--tree'],
  ['outline', name, '--json'],
  ['slides', name],
  ['slides', name, '--json'],
  ['read', name, '--width', '20'],
  ['show', 'hostile', name],
  ['show', 'hostile', name, '--json'],
  ['points', name],
  ['check', name],
  ['check', name, '--json'],
  ['search', '-l', 'end', name],
  ['search', '-c', 'end', name, 'hostile.md'],
];

test('nothing harmful is printed by outline, slides, read, show, points and counts', async () => {
  for (const words of printing) {
    const text = await assertPrints(words);
    if (words.includes('--json')) assertJson(text);
  }
});

test('what is read is there: controls as pictures, writing whole', async () => {
  const text = await assertPrints(['read', name, '--width', '400']);
  for (const { name: vector, shown } of vectors)
    if (shown !== undefined)
      assert.ok(text.includes(`Paragraph ${vectors.findIndex((one) => one.name === vector)} ${shown} end`), vector);
  for (const words of writing) assert.ok(text.includes(words), words);
});

test('with colours, links lead to the web and to mail alone', async () => {
  const text = await assertPrints(['read', name, '--color', 'always'], { coloured: true });
  const found = hyperlinksIn(text);
  assert.ok(found.length > vectors.length, `${found.length} links`);
  for (const address of found) assert.match(address, /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/);
  assert.match(text, /bank\.example/);
  assert.ok(!found.some((address) => address.includes('thief.example')), 'a link that lies is none');
});

test('nothing harmful comes out of decks, their notes and what is wrong with them', async () => {
  for (const [dialect, text] of Object.entries(hostileDecks())) {
    writeFileSync(join(folder, `${dialect}.md`), text);
    const given = await assertPrints(['slides', `${dialect}.md`, '--json']);
    assertJson(given);
    assert.match(given, /"notes":"said 4 ␛c end"/, dialect);
  }
});

for (const target of targets) {
  test(`nothing harmful is exported as ${target.name}`, async () => {
    const text = await assertPrints(['export', name, '--to', target.name], {
      coloured: target.name === 'ansi',
      own: ownScript,
    });
    for (const [, address] of text.matchAll(/\s(?:href|src|action|xlink:href)="([^"]*)"/g))
      assert.match(
        address!,
        /^(?:https?:\/\/|mailto:|#|data:image\/|(?![a-z/\\]*[:\\])(?!\/)[^:]*$)/i,
        `${target.name} links to ${address}`,
      );
  });
}

const passage = `${vectors.map((vector) => vector.text).join(' ')} and so on. The tide came in at dawn, and with it came the boats, one behind the other, until the harbour was full of them. `;
writeFileSync(join(folder, 'page.txt'), `A speech\n\n${`${passage}\n\n`.repeat(5)}`);
writeFileSync(
  join(folder, 'page.htm'),
  `<html><head><title>${passage}</title></head><body><article><h1>${passage}</h1>${`<p>${passage}</p>`.repeat(5)}</article></body></html>`,
);

test('nothing harmful comes out of an import, nor is said of it', async () => {
  for (const ending of ['htm', 'txt']) await assertPrints(['import', `page.${ending}`, '--explain']);
});
