/** A speaker presents the account, and decks; what the audience sees is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account } from '../support/documents.ts';
import { follow } from '../support/follow.ts';
import { open } from '../support/story.ts';

const document = account();

test('the title slide, then points one by one, and the same way back', async () => {
  await open(document, { onStage: true, columns: 100, rows: 30 })
    .sees('Ken McCallum', '14 July 2021 · Thames House, London', ' 1 / 20')
    .press('next-step')
    .sees(' 2 / 20', '•  A changed world')
    .seesNot('Share whatever')
    .press('next-step')
    .sees('Share whatever is safe to share')
    .press('previous-step')
    .seesNot('Share whatever')
    .press('show-all')
    .sees('Three subjects')
    .press('next-step')
    .sees(' 3 / 20')
    .press('previous-step')
    .sees(' 2 / 20', 'Three subjects');
});

test('points to come keep their place empty: nothing moves when they are revealed', async () => {
  let rows: string[] = [];
  await open(document, { onStage: true, columns: 100, rows: 30 })
    .press('next-step')
    .check((_, story) => {
      rows = story.screen.slice(0, -2);
    })
    .press('next-step')
    .check((_, story) => {
      const now = story.screen.slice(0, -2);
      rows.forEach((row, index) => {
        if (row !== '') assert.equal(now[index], row);
      });
    });
});

test('whole slides, a number and Enter, the first and the last', async () => {
  await open(document, { onStage: true })
    .press('next-slide')
    .press('next-slide')
    .sees(' 3 / 20')
    .press('previous-slide')
    .sees(' 2 / 20')
    .press('next-or-slide', 12)
    .sees('12 / 20')
    .press('last-slide')
    .sees('20 / 20')
    .press('last-slide', 5)
    .sees(' 5 / 20')
    .key('f5')
    .sees(' 1 / 20');
});

test('a blank screen is wholly blank, and the next key only lights it again', async () => {
  await open(document, { onStage: true })
    .press('next-step')
    .press('blank')
    .check((_, story) => assert.equal(story.screen.join(''), ''))
    .press('next-step')
    .sees(' 2 / 20')
    .seesNot('Share whatever');
});

test('notes are the prose of the section', async () => {
  await open(document, { onStage: true, rows: 40 })
    .press('next-step')
    .press('notes')
    .sees('Ken McCallum spoke at Thames House', 'A changed world')
    .press('stage-escape')
    .seesNot('Ken McCallum spoke');
});

test('r reads the passage behind a slide; coming back keeps slide and step', async () => {
  await open(document, { onStage: true })
    .press('next-or-slide', 19)
    .press('next-step')
    .press('passage')
    .sees(/ Encryption {3}/, 'r slide')
    .press('page-down')
    .press('return-to-stage')
    .sees('19 / 20')
    .check((state) => assert.equal(state.talk?.step, 1));
});

test('p presents from where one reads, and leaving goes back there', async () => {
  await open(document)
    .press('next-section', 3)
    .press('present')
    .sees(' 5 / 20')
    .press('next-slide')
    .press('leave-stage')
    .sees('2.3  Espionage')
    .check((state, story) => {
      assert.equal(state.talk, null);
      assert.ok(story.effects.every(({ type }) => type !== 'quit'));
    });
});

test('in mid-talk leaving asks once; another key goes on, q again leaves', async () => {
  await open(document, { onStage: true })
    .press('next-step')
    .press('leave-stage')
    .sees('Leave the talk?')
    .press('next-step')
    .seesNot('Leave the talk?')
    .press('leave-stage')
    .press('leave-stage')
    .check((_, story) => assert.deepEqual(story.effects.at(-1), { type: 'quit', code: 0 }));
});

test('Esc on a stage that was opened from the shell shows no prose', async () => {
  await open(document, { onStage: true }).press('next-step').press('stage-escape').sees(' 2 / 20');
});

test('a deck cut by rules is shown as its author cut it', async () => {
  const deck = '# One\n\nfirst words\n\n---\n\n# Two\n\nmore words\n';
  await open(deck, { onStage: true }).sees('first words', '1 / 2').press('next-step').sees('more words', '2 / 2');
});

test('only the sections that were named', async () => {
  await open(document, { onStage: true, sections: ['encryption', 'close'] })
    .press('last-slide')
    .sees('2 / 2', 'From great states to misguided teenagers');
});

test('resized in mid-talk it is laid out again, at any size', async () => {
  await open(document, { onStage: true, columns: 100, rows: 30 })
    .press('next-or-slide', 12)
    .resize(40, 12)
    .sees('12 / 20')
    .resize(24, 6)
    .check((_, story) => assert.ok(story.screen.every((row) => [...row].length <= 24)))
    .resize(100, 30)
    .sees('12 / 20');
});

test('points that lectern chose are marked at every size, and on the speaker’s screen', async () => {
  const speech = '# One\n\nThis is said. That is said too.\n';
  await open(speech, { onStage: true, columns: 80, rows: 24 })
    .press('show-all')
    .sees(/^ +chosen from the text$/m);
  await open(speech, { onStage: true, columns: 40, rows: 12 }).sees(/^ chosen from the text +1 \/ 1$/m);
  await follow({ source: speech }).sees('Now · step 1 of 2 · chosen from the text');
  await open(document, { onStage: true, columns: 40, rows: 12 }).press('next-slide').seesNot('chosen');
});
