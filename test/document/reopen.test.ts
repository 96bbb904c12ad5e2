/** A document and an edit come in; that parsing only around the edit gives what parsing all of it gives is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { isWorn, reopenDocument } from '../../source/document/reopen.ts';
import { account } from '../support/documents.ts';
import * as fc from '../support/properties.ts';

/** What can be told of a document without its objects; which blocks share a container is told by the first that has it. */
function told(document: Document): unknown {
  const first = new Map<object, number>();
  const name = (thing: object, index: number): number => first.set(thing, first.get(thing) ?? index).get(thing)!;
  return {
    blocks: document.blocks.map((block) => ({
      ...block,
      containers: block.containers.map((container) => ({
        ...container,
        same: name(container, block.index),
        list: container.kind === 'item' ? [name(container.list, block.index), { ...container.list }] : null,
      })),
      text: textOf(document, block).text,
    })),
    sections: document.sections,
    body: [document.bodyStart, document.bodyLine, document.meta],
  };
}

const piece = fc.constantFrom(
  '# Heading\n\n',
  '## Under\n',
  'A paragraph.\n\n',
  'lazy line\n',
  '- item\n',
  '- item\n\n  more\n\n',
  '1. one\n2. two\n\n',
  '> quote\n',
  '> [!NOTE]\n> note\n\n',
  '```js\ncode\n```\n\n',
  '```\n',
  '    indented\n\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n\n',
  'Term\n\n: meaning\n\n',
  '===\n',
  '---\n',
  '<div>\n',
  '</div>\n\n',
  '<!-- c\n',
  '-->\n',
  '[a]: http://x\n\n',
  '[^1]: note\n\n',
  'see [a] and[^1]\n\n',
  '\n',
);
const source = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));

test('whatever is put in, taken out or replaced, the document is the same as when all of it is parsed', () => {
  let tried = 0;
  fc.assert(
    fc.property(source, fc.nat(), fc.nat(60), fc.array(piece, { maxLength: 3 }), (text, place, length, added) => {
      const at = text.length === 0 ? 0 : place % text.length;
      const edited = text.slice(0, at) + added.join('') + text.slice(at + length);
      const again = reopenDocument(openDocument(text, 'x.md'), edited);
      if (!again) return;
      tried++;
      assert.deepEqual(told(again), told(openDocument(edited, 'x.md')));
    }),
    { numRuns: 600 },
  );
  assert.ok(tried > 50, `${tried} of 600 were not parsed whole`);
});

test('many edits one after another, by way of the whole parse now and then', () => {
  let document = account();
  let whole = 0;
  for (let edit = 0; edit < 20; edit++) {
    const at = document.source.indexOf('\n\n', Math.floor((document.source.length * ((edit * 7) % 20)) / 20)) + 1;
    const text = `${document.source.slice(0, at)}\nEdit ${edit}.\n${document.source.slice(at)}`;
    const again = at > document.bodyStart ? reopenDocument(document, text) : null;
    if (!again) whole++;
    document = again ?? openDocument(text, document.name);
    assert.deepEqual(told(document), told(openDocument(text, document.name)));
  }
  assert.ok(whole > 0 && whole < 12, `${whole} times all was parsed`);
});

test('after some edits in a row it is worn, and a document that was parsed whole is not', () => {
  let document = openDocument('# One\n\npara\n\n# Two\n\npara\n', 'x.md');
  const worn: boolean[] = [];
  for (let edit = 0; edit < 9; edit++) {
    document = reopenDocument(document, `${document.source}\nEdit ${edit}.\n`)!;
    worn.push(isWorn(document));
  }
  assert.deepEqual(worn, [...Array(7).fill(false), true, true]);
  assert.equal(isWorn(openDocument(document.source, 'x.md')), false);
});

test('front matter, definitions and a fence that is opened make it parse the whole', () => {
  const text = `---\ntitle: A\n---\n\n${'para\n\n'.repeat(30)}[a]: http://x\n`;
  const document = openDocument(text, 'x.md');
  assert.equal(reopenDocument(document, text.replace('title: A', 'title: B')), null);
  assert.equal(reopenDocument(document, text.replace('http://x', 'http://y')), null);
  const plain = openDocument('para\n\n'.repeat(30), 'x.md');
  assert.equal(reopenDocument(plain, plain.source.replace('para', '```')), null);
});
