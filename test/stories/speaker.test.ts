/** A speaker looks at the screen beside the stage: time, pace, now, next and notes; and drives the stage from it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../../source/document/front.ts';
import { frame } from '../../source/program/frame/frame.ts';
import type { State } from '../../source/program/model.ts';
import { account } from '../support/documents.ts';
import { follow, seen } from '../support/follow.ts';
import { open } from '../support/story.ts';

const document = account();

const timed = (duration: string): string =>
  `---\ntitle: T\nduration: ${duration}\n---\n\n# One\n\n> [!IMPORTANT]\n> - first\n> - second\n\nSaid at first. Said then.\n\n# Two\n\nMore is said. And more.\n`;

await prepare(timed('10m'));

test('time, what is left, pace, the time of day, the slide; now beside next; the notes', async () => {
  await follow({ slide: 18, step: 1, seconds: 761 })
    .sees(/^ 12:41 of 20:00 · 7:19 left · .* ahead +14:37 · slide 19 \/ 20$/m)
    .sees(/Now · step 2 of 4 +Next step/, 'then Close', 'Notes', 'MI5 is for strong');
});

test('a talk that has not begun is not late, and one beyond its time says by how much', async () => {
  await follow({ source: timed('10m') })
    .sees('0:00 of 10:00 · 10:00 left · not begun')
    .seesNot('ahead', 'behind', 'on time');
  await follow({ source: timed('10m'), slide: 2, seconds: 660 }).sees('1:00 over', 'behind');
});

test('pace is told in a word, not by colour alone', async () => {
  const source = timed('10m');
  await follow({ source, slide: 1, seconds: 60 })
    .sees('on time')
    .check((state) => assert.match(seen(state, 'ahead'), /on time/));
  await follow({ source, slide: 2, seconds: 60 })
    .sees('ahead')
    .check((state) => assert.match(seen(state, 'ahead'), /ahead/));
  await follow({ source, slide: 1, seconds: 590 })
    .sees('behind')
    .check((state) => assert.match(seen(state, 'behind'), /behind/));
});

test('a deck without a duration has a clock and no pace', async () => {
  await follow({ source: 'a\n\n---\n\nb\n', slide: 1, seconds: 65 })
    .sees('1:05', 'slide 2 / 2')
    .seesNot('left', 'ahead');
});

test('the notes move with the steps: said, now, to come', async () => {
  const source = timed('10m');
  await follow({ source, slide: 1, step: 0 })
    .check((state) => assert.match(seen(state, 'strong'), /Said at first/))
    .check((state) => assert.match(seen(state, 'text'), /Said then/));
  await follow({ source, slide: 1, step: 1 })
    .check((state) => assert.match(seen(state, 'said'), /Said at first/))
    .check((state) => assert.match(seen(state, 'strong'), /Said then/));
});

test('what is to come on the slide is dim, and the last slide has no next', async () => {
  await follow({ source: timed('10m'), slide: 1 }).check((state) => assert.match(seen(state, 'coming'), /second/));
  await follow({ source: timed('10m'), slide: 2, step: 1 }).sees('The end');
});

test('keys of the stage are sent there, with their numbers; nothing moves here until it answers', async () => {
  await follow({ slide: 3 })
    .press('next-step')
    .press('next-or-slide', 12)
    .press('blank')
    .press('pause-clock')
    .sees('slide 4 / 20')
    .check((_, { effects }) =>
      assert.deepEqual(effects, [
        { type: 'drive', command: 'next-step', count: null },
        { type: 'drive', command: 'next-or-slide', count: 12 },
        { type: 'drive', command: 'blank', count: null },
        { type: 'drive', command: 'pause-clock', count: null },
      ]),
    );
});

test('the grid and the search are this screen’s own; choosing sends the slide', async () => {
  await follow()
    .press('overview')
    .type('cyber')
    .press('overview-go')
    .press('seek')
    .type('kill')
    .press('seek-go')
    .check(({ talk }, { effects }) => {
      const sent = effects.filter(({ type }) => type === 'drive');
      assert.deepEqual(sent, [
        { type: 'drive', command: 'next-or-slide', count: 5 },
        { type: 'drive', command: 'next-or-slide', count: 4 },
      ]);
      assert.equal(talk?.slide, 0);
    });
});

test('a stage does what a speaker’s screen sends, whatever lies over it, and nothing that is not the stage’s', async () => {
  await open(document, { onStage: true })
    .press('help')
    .check((_, story) => story.send({ type: 'drive', command: 'next-or-slide', count: 5 }))
    .sees(' 5 / 20')
    .check((_, story) => {
      for (const command of ['quit', 'leave-stage', 'passage', 'nothing of the kind'])
        story.send({ type: 'drive', command, count: null });
    })
    .sees(' 5 / 20')
    .check((_, { effects }) => assert.ok(effects.every(({ type }) => type !== 'quit')));
});

test('width and spacing of the notes change, within bounds', async () => {
  let rows = 0;
  const count = (state: State): number => frame(state).rows.filter((row) => row.length > 0).length;
  await follow({ slide: 18, columns: 120, rows: 60 })
    .check((state) => {
      rows = count(state);
    })
    .press('notes-narrower', 4)
    .check((state) => assert.ok(count(state) > rows))
    .press('notes-narrower', 40)
    .check((state) => assert.equal(state.speaker.width, 28))
    .press('notes-wider', 99)
    .check((state) => assert.equal(state.speaker.width, 140))
    .press('notes-spacing')
    .check((state) => assert.equal(state.speaker.loose, true))
    .press('notes-usual')
    .check((state) => assert.equal(count(state), rows));
});

test('long notes are scrolled by hand, no further than they go, and follow the steps again', async () => {
  const beginning = 'MI5 repeats itself';
  await follow({ slide: 18, columns: 60, rows: 20 })
    .sees(beginning, 'Notes · more below')
    .press('text-on', 3)
    .seesNot(beginning)
    .sees('more above')
    .press('text-on', 99)
    .seesNot('more below')
    .press('text-back')
    .sees('more below')
    .press('text-back', 99)
    .sees(beginning)
    .press('text-on', 5)
    .check(({ document, sections, dialect, included, rehearsed }, story) => {
      const deck = { document, sections, dialect, included, rehearsed };
      story.send({ type: 'followed', deck, talk: { slide: 18, step: 1 } });
    })
    .check((state) => assert.equal(state.speaker.nudge, 0));
});

test('a stage that has more of the slide to show says so, and on which page it is', async () => {
  const story = follow({ slide: 18, step: 3 });
  const { document, sections, dialect, included, rehearsed } = story.state;
  const deck = { document, sections, dialect, included, rehearsed };
  story.send({ type: 'followed', deck, talk: { slide: 18, step: 3, more: true } });
  await story.sees(/Next +More of this slide|More of this slide/, 'then Close');
  story.send({ type: 'followed', deck, talk: { slide: 18, step: 3, page: 1, more: false } });
  await story.sees('Now · step 4 of 4 · page 2', 'None of it').seesNot('More of this slide');
});

test('the scrolling text goes on with the time, and is pushed on and held back by hand', async () => {
  const bright = (state: State): string => seen(state, 'strong');
  let first = '';
  await follow({ slide: 1, seconds: 1 })
    .press('prompter')
    .sees('2  Opening', 'Ken McCallum spoke')
    .check((state) => {
      first = bright(state);
      assert.match(first, /Ken McCallum/);
    })
    .check((_, story) => story.send({ type: 'tick', now: 31_000, wall: '14:38' }))
    .check((state) => assert.notEqual(bright(state), first))
    .press('text-back', 9)
    .check((state) => assert.equal(bright(state), first))
    .press('text-on', 19)
    .check((state) => assert.notEqual(bright(state), first))
    .press('prompter')
    .sees('Notes');
});

test('what is wrong with the stage is said at the foot', async () => {
  const says = { lost: 'The stage is gone', silent: 'does not answer', ended: 'The talk is over' } as const;
  for (const link of ['lost', 'silent', 'ended'] as const) {
    const story = follow({ slide: 2 });
    story.send({ type: 'link', link });
    await story.sees(says[link], 'slide 3 / 20');
  }
});

test('leaving is at once and the stage’s business not at all; Esc closes what lies over the slide there', async () => {
  await follow({ slide: 5 })
    .press('speaker-escape')
    .press('leave-notes')
    .check((_, { effects }) =>
      assert.deepEqual(effects, [
        { type: 'drive', command: 'speaker-escape', count: null },
        { type: 'quit', code: 0 },
      ]),
    );
});

test('a stage that died goes on where it was seen last, unless it has begun anew by itself', async () => {
  const last = { slide: 8, step: 1, clock: { since: 1000, before: 0, begun: true } };
  const story = open(document, { onStage: true });
  story.send({ type: 'resume', talk: last });
  await story.sees(' 9 / 20');
  const begun = open(document, { onStage: true });
  await begun.press('next-step');
  begun.send({ type: 'resume', talk: last });
  await begun.sees(' 2 / 20');
});

test('every size has its screen: nothing is wider or longer than it', async () => {
  for (const columns of [20, 33, 60, 80, 140])
    for (const rows of [5, 9, 14, 24, 50])
      for (const prompter of [false, true]) {
        const { state } = follow({ slide: 18, step: 2, columns, rows, seconds: 3700 });
        const drawn = frame({ ...state, speaker: { ...state.speaker, prompter } });
        assert.ok(drawn.rows.length <= rows);
        for (const row of drawn.rows) assert.ok([...row.map(({ text }) => text).join('')].length <= columns);
      }
});
