/** A speaker overlooks the slides, points, and keeps the time; what the audience sees is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../../source/document/front.ts';
import { elapsedOf, spentOn } from '../../source/program/clock.ts';
import { frame } from '../../source/program/frame/frame.ts';
import type { State } from '../../source/program/model.ts';
import { account } from '../support/documents.ts';
import { open } from '../support/story.ts';

const document = account();
const tick = (seconds: number) => ({ type: 'tick' as const, now: 1_000_000 + seconds * 1000, wall: '10:00' });
const elapsed = (state: State): number => elapsedOf(state, state.talk!) / 1000;

/** Texts of a role in what is on the screen. */
function seen(state: State, role: string): string[] {
  return frame(state)
    .rows.flat()
    .filter((span) => span.role === role)
    .map(({ text }) => text);
}

test('the grid shows what slides hold; arrows walk it, Enter goes to the slide', async () => {
  await open(document, { onStage: true, columns: 90 })
    .press('overview')
    .sees('1 MI5 threat update', '5 Cyber', 'Ransomware can stop')
    .press('overview-right', undefined)
    .press('overview-down')
    .press('overview-go')
    .sees(' 5 / 20', 'Ransomware can stop a local hospital')
    .press('overview')
    .press('overview-last')
    .press('overview-leave')
    .sees(' 5 / 20')
    .press('overview')
    .press('overview-page-down')
    .press('overview-page-up')
    .press('overview-first')
    .press('overview-up')
    .press('overview-left')
    .press('overview-go')
    .sees(' 1 / 20');
});

test('typing thins the grid out by number, title, and what slides show; nothing is said to be nothing', async () => {
  await open(document, { onStage: true, columns: 90 })
    .press('overview')
    .type('encry')
    .sees('19 Encryption', '1 of 20')
    .seesNot('5 Cyber')
    .press('overview-go')
    .sees('19 / 20')
    .press('overview')
    .type('ransomware')
    .sees('5 Cyber', '1 of 20')
    .press('overview-leave')
    .press('overview')
    .type('zebra')
    .sees('no slide')
    .press('overview-go')
    .sees('No slide has zebra')
    .press('previous-slide')
    .sees('18 / 20');
});

test('the pointer lights one point, those before it and after it in turn, and goes out when the talk goes on', async () => {
  await open(document, { onStage: true, columns: 100, rows: 30 })
    .press('next-or-slide', 2)
    .press('show-all')
    .press('point-on')
    .press('point-on')
    .check((state) => assert.ok(seen(state, 'strong').join(' ').includes('Share whatever')))
    .check((state) => assert.ok(seen(state, 'muted').join(' ').includes('A changed world')))
    .press('point-back')
    .check((state) => assert.ok(seen(state, 'strong').join(' ').includes('A changed world')))
    .press('stage-escape')
    .check((state) => assert.equal(state.talk?.pointed, null))
    .press('point-on')
    .press('next-step')
    .check((state) => assert.equal(state.talk?.pointed, null));
});

test('only what has been shown can be pointed at', async () => {
  await open(document, { onStage: true })
    .press('next-or-slide', 2)
    .press('point-on')
    .press('point-on')
    .check((state) => assert.equal(state.talk?.pointed, null));
});

test('the clock runs from the first advance, pauses for questions, and is set back', async () => {
  const story = open(document, { onStage: true });
  story.send(tick(0));
  await story;
  story.send(tick(60));
  assert.equal(elapsed(story.state), 0, 'the title waits for the audience');
  await story.press('next-step');
  story.send(tick(90));
  assert.equal(elapsed(story.state), 30);
  await story.press('pause-clock');
  story.send(tick(200));
  assert.equal(elapsed(story.state), 30);
  await story.press('pause-clock');
  story.send(tick(210));
  assert.equal(elapsed(story.state), 40);
  story.send(tick(150));
  assert.equal(elapsed(story.state), 30, 'a clock that is set back takes nothing away');
  await story.press('reset-clock');
  story.send(tick(155));
  assert.equal(elapsed(story.state), 5, 'and it runs on');
});

test('the clock stands at the foot when it is wanted, and the counter stays where it is', async () => {
  const story = open(document, { onStage: true });
  const foot = (): string => story.screen.at(-1)!;
  story.send(tick(0));
  await story.press('next-slide');
  assert.match(foot(), / 2 \/ 20$/);
  await story.press('stage-clock');
  assert.match(foot(), / 2 \/ 20 {4}0:00$/);
  const at = foot().indexOf(' 2 / 20');
  story.send(tick(761));
  assert.match(foot(), / 2 \/ 20 {3}12:41$/);
  assert.equal(foot().indexOf(' 2 / 20'), at);
  await story.press('pause-clock');
  story.send(tick(800));
  assert.match(foot(), / 2 \/ 20 {3}paused 12:41$/);
  await story.press('stage-clock');
  assert.match(foot(), / 2 \/ 20$/);
});

test('the time on each slide is kept, however one comes to it', async () => {
  const story = open(document, { onStage: true });
  story.send(tick(0));
  await story.press('next-slide');
  story.send(tick(10));
  await story.press('next-slide');
  story.send(tick(15));
  await story.press('previous-slide');
  story.send(tick(18));
  const spent = spentOn(story.state, story.state.talk!);
  assert.deepEqual(
    [...spent],
    [
      [0, 0],
      [1, 13_000],
      [2, 5_000],
    ],
  );
});

test('F5 while reading begins at the first slide; on stage, over the passage too, it goes there', async () => {
  await open(document)
    .press('next-section', 5)
    .key('f5')
    .sees(' 1 / 20')
    .press('next-or-slide', 6)
    .press('passage')
    .key('f5')
    .sees(' 1 / 20');
});

test('what goes wrong outside is for the speaker alone', async () => {
  await open(document, { onStage: true })
    .press('next-step')
    .check((_, story) => story.send({ type: 'say', text: 'The file is gone' }))
    .seesNot('The file is gone')
    .check((state) => assert.equal(state.talk?.aside, 'The file is gone'));
});

test('a footer of the deck’s own stands at the foot, its parts filled in', async () => {
  const deck =
    '---\ntitle: T\ndeck:\n  footer: "{title} at {section}, {slide} of {slides} {no}"\n---\n\n# One\n\na\n\n# Two\n\nb\n';
  await prepare(deck);
  await open(deck, { onStage: true }).sees('T at T, 1 of 3 {no}').press('next-slide').sees('T at One, 2 of 3');
});

test('a new slide fades in where things may move, and never while nothing may', async () => {
  const story = open(document, { onStage: true });
  await story.press('next-slide').check((state) => assert.equal(state.dim, 0));
  const moving = { ...story.state, motion: true };
  const { update } = await import('../../source/program/update.ts');
  const [next, effects] = update(moving, { type: 'key', key: 'n' });
  assert.ok(next.dim > 0 && effects.some(({ type }) => type === 'ease'));
  const [step, none] = update({ ...next, dim: 0 }, { type: 'key', key: 'space' });
  assert.ok(step.dim === 0 && none.length === 0, 'a step does not fade');
  assert.equal(update(next, { type: 'ease', dim: 0 })[0].dim, 0);
});
