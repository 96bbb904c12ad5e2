/** A talk that is walked and edited comes in; what those who follow are told of it, and what not, goes out. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { startState } from '../../source/program/start.ts';
import { createStore, type Store } from '../../source/program/store.ts';
import { present } from '../../source/program/talk.ts';
import { startSharing } from '../../source/session/share.ts';
import { until } from '../support/browser.ts';
import { readCode } from '../support/code.ts';
import { ask, follow } from '../sync/follow.ts';

const talk = `---
title: Bread
---

## Flour

> [!IMPORTANT]
> - Wheat first
> - Then rye

Said of flour.

## Water

> [!IMPORTANT]
> - Cold water
> - Then warm

Said of water.

## Salt

> [!IMPORTANT]
> - A pinch

Said of salt.
`;

/** Presents a text and shares it; gives the store and the address, and closes it behind `use`. */
async function shared(use: (store: Store, address: string) => Promise<void>): Promise<void> {
  const start = startState(openDocument(talk, 'bread.md'), { columns: 100, rows: 40 });
  const store = createStore(present(start, false)[0], () => {});
  const { attach, share } = await startSharing({ host: '127.0.0.1', port: 0, most: 10 });
  attach(store, () => {});
  try {
    await use(store, share.address);
  } finally {
    share.close();
  }
}

const press = (store: Store, ...keys: string[]): void => {
  for (const key of keys) store.send({ type: 'key', key });
};

test('the title slide is told where, and its code can be read on dark and on light grounds', async () => {
  await shared(async (store, address) => {
    const at = store.state().shared;
    assert.equal(at?.dark.address, address);
    for (const kind of ['dark', 'light'] as const) {
      assert.equal(readCode(at?.[kind].code ?? [], kind), address, kind);
      assert.equal(readCode(at?.[kind].code ?? [], kind === 'dark' ? 'light' : 'dark'), null, `${kind}, inverted`);
    }
  });
});

test('a page holds what has been shown: no notes, no slide and no point to come, at every step', async () => {
  await shared(async (store, address) => {
    const secrets = ['Wheat first', 'Then rye', 'Cold water', 'Then warm', 'A pinch'];
    for (let shown = 0; shown <= secrets.length; shown++) {
      const { body } = await ask(address);
      secrets.forEach((secret, index) => {
        assert.equal(body.includes(secret), index < shown, `${secret} after ${shown}`);
      });
      assert.doesNotMatch(body, /Said of/);
      press(store, 'space');
    }
  });
});

test('going back a step takes the point back; the slide that was left keeps what was shown', async () => {
  await shared(async (store, address) => {
    const one = await follow(address);
    press(store, 'space', 'space', 'left');
    await until(() => one.told.length === 4);
    assert.doesNotMatch(one.told[3]?.slides.at(-1)?.html ?? '', /Then rye/);
    press(store, 'n');
    await until(() => one.told.length === 5);
    const [left, now] = one.told[4]?.slides ?? [];
    assert.match(left?.html ?? '', /Then rye/);
    assert.deepEqual([left?.index, now?.index, one.told[4]?.current], [1, 2, 2]);
    one.stop();
  });
});

test('after an edit what was shown is told anew, and a slide that came in between is not', async () => {
  await shared(async (store, address) => {
    const one = await follow(address);
    press(store, 'n', 'n', 'space');
    await until(() => one.told.length === 4);
    const edited = talk
      .replace('## Water', '## Yeast\n\n> [!IMPORTANT]\n> - Secret yeast\n\n## Water')
      .replace('Cold water', 'Cool water');
    store.send({ type: 'document', document: openDocument(edited, 'bread.md') });
    await until(() => one.told.at(-1)?.whole === true && one.told.length === 5);
    const told = JSON.stringify(one.told.at(-1));
    assert.match(told, /Cool water/);
    assert.doesNotMatch(told, /Secret yeast|Cold water|A pinch/);
    one.stop();
  });
});

test('a file that the deck puts in is told anew when it is written', async () => {
  await shared(async (store, address) => {
    const deck = openDocument('# A\n\n<!-- end_slide -->\n\n<!-- include: part.md -->\n', 'bread.md');
    const included = (text: string) => new Map([['part.md', { text }]]);
    store.send({ type: 'document', document: deck, included: included('old words\n') });
    press(store, 'n');
    const one = await follow(address);
    const told = (): string => JSON.stringify(one.told.at(-1) ?? '');
    store.send({ type: 'included', name: 'bread.md', included: included('new words\n') });
    await until(() => told().includes('new words'));
    assert.equal(one.told.at(-1)?.whole, true);
    assert.doesNotMatch(told(), /old words/);
    one.stop();
  });
});

test('hostile text reaches followers as text', async () => {
  await shared(async (store, address) => {
    const hostile =
      '---\ntitle: "<script>alert(1)</script>"\n---\n\n## Flour\n\n> [!IMPORTANT]\n> - `<img src=x onerror=alert(2)>` [x](javascript:alert(3))\n';
    store.send({ type: 'document', document: openDocument(hostile, 'bread.md') });
    press(store, 'n');
    const { body } = await ask(address);
    assert.match(body, /&lt;img src=x onerror=alert\(2\)&gt;/);
    assert.doesNotMatch(body, /<img|<script>alert|href="javascript/);
  });
});
