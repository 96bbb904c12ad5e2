/** A reader whose file is edited meanwhile: the place is kept, what has changed is marked, on stage the edited slide is shown. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { startState } from '../../source/program/start.ts';
import { present } from '../../source/program/talk.ts';
import { account } from '../support/documents.ts';
import { open, type Story } from '../support/story.ts';

const document = account();
const marks = /┃/;

test('lines put in far above, and a change below, leave the reader at the same words', async () => {
  let before: string[] = [];
  await open(document)
    .press('next-section', 9)
    .press('down', 8)
    .check((_, story) => {
      before = story.screen.slice(1, -2);
    })
    .rewrite((source) => source.replace(/^## /m, 'A new paragraph.\n\nAnd another.\n\n## ').concat('\nThe end.\n'))
    .sees(/The file has changed: line \d+, and 1 more place/)
    .check((_, story) => assert.deepEqual(story.screen.slice(1, -2), before))
    .rewrite(() => document.source)
    .check((_, story) => assert.deepEqual(story.screen.slice(1, -2), before));
});

test('what has changed is marked until the next key, or for a moment', async () => {
  const text = '# One\n\nfirst\n\nsecond here\n\n# Two\n\nthird\n';
  await open(text)
    .rewrite((source) => source.replace('second here', 'second there'))
    .sees(/┃ second there/, 'The file has changed: line 5')
    .check(({ fresh }, { effects }) => {
      assert.deepEqual(effects, [{ type: 'fade', fresh }]);
      assert.deepEqual(fresh, [{ from: { block: 2, offset: 7 }, to: { block: 2, offset: 7 } }]);
    })
    .key('x')
    .seesNot(marks, 'The file has changed')
    .rewrite((source) => source.replace('first', 'first\n\nbetween'))
    .sees(/┃ between/)
    .check(({ fresh }, story) => story.send({ type: 'faded', fresh }))
    .seesNot(marks);
});

test('a mark that a newer change has replaced is not taken away with the older', async () => {
  let older: Parameters<Parameters<ReturnType<typeof open>['check']>[0]>[0]['fresh'] = [];
  await open('one\n\ntwo\n')
    .rewrite((source) => source.replace('one', 'once'))
    .check(({ fresh }) => {
      older = fresh;
    })
    .rewrite((source) => source.replace('two', 'twice'))
    .check((_, story) => story.send({ type: 'faded', fresh: older }))
    .sees(/┃ twice/);
});

test('the very beginning stays in sight when something is put before it', async () => {
  await open('first\n\nsecond\n')
    .rewrite((source) => `before\n\n${source}`)
    .sees('before', 'first');
});

test('a search that is on is made again', async () => {
  await open('# One\n\nneedle\n\nhay\n')
    .press('find')
    .type('needle')
    .key('enter')
    .sees('1 of 1')
    .rewrite((source) => source.replace('hay', 'hay with a needle'))
    .key('x')
    .sees(/of 2/);
});

const deck = '# One\n\n- a\n- b\n\n---\n\n# Two\n\n- c\n- d\n\n---\n\n# Three\n\n- e\n';

test('on stage the edited slide is shown; one that is on keeps its step', async () => {
  await open(deck, { onStage: true })
    .sees('1 / 3')
    .rewrite((source) => source.replace('- e', '- eleven'))
    .sees('3 / 3', 'eleven')
    .seesNot('The file has changed')
    .press('previous-slide')
    .press('show-all')
    .rewrite((source) => source.replace('- c', '- cat'))
    .sees('2 / 3', 'cat', 'd');
});

test('slides put in before leave the talk on its slide, and the new one is shown', async () => {
  await open(deck, { onStage: true })
    .press('next-slide')
    .rewrite((source) => `# Zero\n\n- z\n\n---\n\n${source}`)
    .sees('1 / 4', '• z')
    .press('next-slide', 2)
    .press('show-all')
    .sees('• c');
});

test('a deck edited to nothing keeps the last good one, and goes on when it comes back', async () => {
  await open(deck, { onStage: true })
    .press('next-slide')
    .rewrite(() => '')
    .sees('• c')
    .seesNot('its last slides stay')
    .check((state) => assert.match(state.talk?.aside ?? '', /its last slides stay/))
    .rewrite(() => deck.replace('- c', '- cat'))
    .sees('• cat')
    .check((state) => assert.equal(state.talk?.aside, null))
    .key('x')
    .sees('2 / 3');
});

test('what is mended in the front matter leaves the talk where it is', async () => {
  const front = '---\ntitle: Rivers\nplace: Leeds\n---\n\n';
  await open(`${front}${deck}`, { onStage: true })
    .press('next-slide', 2)
    .rewrite((source) => source.replace('Rivers', 'Lakes').replace('Leeds', 'York'))
    .sees('3 / 3', '• e')
    .check((state) => assert.equal(state.document.meta.title, 'Lakes'));
});

test('a file that a deck puts in is followed like the deck: its slide is shown, with its step when it is on', async () => {
  const cut = '<!-- end_slide -->';
  const source = `# One\n\na\n\n${cut}\n\n<!-- include: part.md -->\n\n${cut}\n\n# Last\n`;
  const part = `# Two\n\ntwo\n\n<!-- pause -->\n\nthree\n\n${cut}\n\n# Three\n\nfour\n`;
  const files = (text: string) => new Map([['part.md', { text }]]);
  const begin = startState(openDocument(source, 'deck.md'), { columns: 80, rows: 24 }, { included: files(part) });
  const change = (text: string) => (_: unknown, story: Story) =>
    story.send({ type: 'included', name: 'deck.md', included: files(text) });
  await open(source, { from: present(begin, false)[0] })
    .check(change(part.replace('four', 'dog')))
    .sees('3 / 4', 'dog')
    .press('previous-slide')
    .press('next-step')
    .check(change(part.replace('three', 'cat')))
    .sees('2 / 4', 'cat')
    .press('overview')
    .check(change(part.replace('four', 'deer')))
    .sees('deer')
    .press('overview-leave')
    .sees('2 / 4')
    .check((_, story) => story.send({ type: 'included', name: 'other.md', included: new Map() }))
    .sees('2 / 4');
});

test('another open document that changes keeps its place, and the way back leads to the same words', async () => {
  const files = { 'next.md': '# Next\n\nthere\n' };
  await open('# One\n\nsee [next](next.md)\n', { files })
    .press('next-link')
    .press('follow')
    .sees('there')
    .check((state, story) => {
      assert.equal(state.others[0]?.document.name, 'story.md');
      story.send({ type: 'document', document: { ...state.others[0]!.document } });
    })
    .press('back')
    .sees('see next');
});
