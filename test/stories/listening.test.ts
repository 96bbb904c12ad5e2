/** Somebody listens to a whole walk through reading, finding and presenting; the log of what was appended is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDocument } from '../../source/document/open.ts';
import { commands } from '../../source/program/commands/index.ts';
import { lineAfter, spoken } from '../../source/program/speak.ts';
import { startState } from '../../source/program/start.ts';
import { update } from '../../source/program/update.ts';
import { account } from '../support/documents.ts';
import { follow } from '../support/follow.ts';
import { listen } from '../support/listen.ts';
import * as fc from '../support/properties.ts';
import { open } from '../support/story.ts';

const document = account();

test('the whole walk: opening, moving, jumping, finding, the finder, presenting, leaving', async () => {
  const story = open(document);
  const { heard, all } = listen(story);
  assert.match(heard(), /^MI5 threat update 2021\n/);
  const step = async (name: string, ...wanted: RegExp[]): Promise<void> => {
    await story.press(name);
    const text = heard();
    for (const one of wanted) assert.match(text, one, name);
  };
  await step('down', /\d %/);
  await step('page-down', /\d+ %/);
  await step('next-section', /^\n.*State threats, .*%/, /Heading 2: 2 State threats/);
  await step('find', /^\nFind: $/);
  await story.type('cyber');
  assert.equal(heard(), 'cyber', 'what is typed is said as it comes, and nothing else');
  await story.key('enter');
  assert.match(heard(), /^\ncyber, \d+ of \d+, .*%.*\n.*cyber/i);
  await step('next-match', /^\ncyber, \d+ of \d+, .*\n/);
  await step('escape', /^\nSearch ended, /);
  await step('finder', /^\nFinder: .*\n\d+ of \d+, heading: /);
  await story.type('encryption');
  assert.match(heard(), /1 of \d+, heading: Encryption/);
  await step('finder-down', /^\n2 of \d+, /);
  await story.key('escape');
  heard();
  await step('outline', /^\nOutline, \d+ sections/);
  await step('outline-down', /, level \d, \d+ of \d+$/);
  await step('outline-go', /%/);
  heard();
  await step('present', /^\nSlide \d+ of \d+: /);
  await step('first-slide', /^\nSlide 1 of 20: MI5 threat update 2021\n/, /Ken McCallum/);
  await step('next-slide', /^\nSlide 2 of 20: /);
  await step('next-step', /^\n[^\n]+$/);
  await step('notes', /^\nNotes: /);
  await step('blank', /^\nBlank screen$/);
  await story.key('space');
  assert.match(heard(), /^\nSlide 2 of 20: /);
  await step('passage', /^\nPassage: .*%/);
  await story.press('help');
  assert.match(heard(), /Next section: \] or L/);
  assert.doesNotMatch(all(), /[\u2500-\u259f\u001b]/, 'no box, no bar, no sequence');
});

test('a step says only what is new, and what was said is not said again', async () => {
  const story = open(document, { columns: 80, rows: 24 });
  const { heard } = listen(story);
  const first = heard().split('\n');
  await story.press('page-down');
  const rows = heard().split('\n').slice(1, -1);
  assert.ok(rows.length > 10);
  assert.deepEqual(
    rows.filter((row) => first.includes(row)),
    [],
  );
});

test('a message, a change of the file, and nothing for a resize or a theme', async () => {
  const story = open(document);
  const { heard } = listen(story);
  heard();
  await story.resize(70, 20);
  await story.check((_, one) => one.send({ type: 'theme', theme: 'plain' }));
  assert.equal(heard(), '');
  await story.press('percent');
  assert.match(heard(), /^\nType a number first/);
  await story.rewrite((source) => source.replace('## ', 'New.\n\n## '));
  assert.match(heard(), /\nThe file has changed: line \d+/);
});

test('whatever is pressed, it is only appended, without a sequence, and every mode says something when it begins', () => {
  const keys = [...new Set(commands.flatMap((command) => command.keys)), 'x', 'e', '1'].filter(
    (key) => key !== 'ctrl-c',
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 25 }), (pressed) => {
      let state = startState(document, { columns: 80, rows: 24 });
      let line = '';
      for (const key of pressed) {
        const [next] = update(state, { type: 'key', key });
        const text = spoken(state, next, line);
        line = lineAfter(line, text);
        assert.doesNotMatch(text, /[\u2500-\u259f\u001b]/);
        if (next.mode.kind !== state.mode.kind && next.mode.kind !== 'text') assert.notEqual(text, '', next.mode.kind);
        state = next;
      }
    }),
    { numRuns: 150 },
  );
});

test('what is seen is not said again when the rest of the text has been parsed', async () => {
  const reading = startDocument(document.source, document.name, 4_000);
  const story = open(reading.document);
  const { heard } = listen(story);
  assert.match(heard(), /^MI5 threat update 2021\n/);
  const grow = (characters: number): void => {
    reading.advance(characters);
    story.send({ type: 'document', document: reading.look() });
  };
  await story.check(() => grow(2_000));
  assert.equal(heard(), '', 'the first page');
  await story.press('next-section');
  heard();
  await story.check(() => grow(2_000));
  assert.equal(heard(), '', 'the page after a jump');
  await story.press('find').type('threat').key('enter');
  heard();
  await story.check(() => grow(2_000));
  assert.equal(heard(), '', 'the match that is on');
  await story.press('escape').press('last');
  heard();
  await story.check(() => grow(Number.MAX_SAFE_INTEGER));
  assert.match(heard(), /^\n[^\n]*100 % · end\n/, 'a move to the end that had to wait');
});

test('an edit says where it is and which rows in sight it has changed', async () => {
  const story = open('# One\n\nfirst\n\nsecond here\n\n# Two\n\nthird\n');
  const { heard } = listen(story);
  heard();
  await story.rewrite((source) => source.replace('second here', 'second there'));
  assert.match(heard(), /^\nsecond there\n[^\n]*%.*\nThe file has changed: line 5$/);
});

test('the time of a talk is said when it is asked for, and when it stops, and not while it goes on', async () => {
  const story = open(document, { onStage: true });
  story.send({ type: 'tick', now: 1_000_000, wall: '10:00' });
  await story.press('next-slide');
  const { heard } = listen(story);
  heard();
  await story.press('stage-clock');
  assert.match(heard(), /0:00 of 20:00/);
  story.send({ type: 'tick', now: 1_090_000, wall: '10:01' });
  assert.equal(heard(), '');
  await story.press('pause-clock');
  assert.match(heard(), /1:30 of 20:00.*paused/);
});

test('the speaker’s screen: what is on, what comes next, what is to be said, the time; then only what is new', async () => {
  const story = follow({ slide: 1, seconds: 10 });
  const { heard } = listen(story);
  const first = heard();
  assert.match(first, /^Slide 2 of 20: Opening\nA changed world, and a more contested one\nNext step: /);
  assert.match(first, /\nNotes: Ken McCallum spoke [^\n]+\n0:10 of 20:00, /);
  const { document: deckDocument, sections, dialect, included, rehearsed, talk } = story.state;
  const deck = { document: deckDocument, sections, dialect, included, rehearsed };
  story.send({ type: 'followed', deck, talk: { ...talk, step: 1 } });
  const step = heard();
  assert.match(step, /^\nShare whatever is safe to share\nNext step: Three subjects[^\n]+\nNotes: /);
  assert.doesNotMatch(step, /A changed world/);
  story.send({ type: 'tick', now: 20_000, wall: '14:38' });
  assert.equal(heard(), '', 'a clock that runs says nothing');
  story.send({ type: 'link', link: 'lost' });
  assert.match(heard(), /^\nThe stage is gone[^\n]*$/);
});
