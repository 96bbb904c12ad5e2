/** A speaker searches through the slides of speeches and decks; what is listed and what is lit is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { frame } from '../../source/program/frame/frame.ts';
import type { State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { present } from '../../source/program/talk.ts';
import { account } from '../support/documents.ts';
import { open, type Story } from '../support/story.ts';

const document = account();

/** Texts of a role in what is on the screen. */
function seen(state: State, role: string): string[] {
  return frame(state)
    .rows.flat()
    .filter((span) => span.role === role)
    .map(({ text }) => text);
}

/** Rows of large letters that are lit. */
function litLetters(state: State): string[] {
  return seen(state, 'match').filter((text) => /[█▀▄]/.test(text));
}

/** A deck on stage in its dialect, with the files it puts in. */
function onStage(source: string, dialect: string, files: Readonly<Record<string, string>> = {}): Story {
  const included = new Map(Object.entries(files).map(([path, text]) => [path, { text }]));
  const begin = startState(openDocument(source, 'deck.md'), { columns: 90, rows: 30 }, { dialect, included });
  return open(source, { from: present(begin, false)[0] });
}

test('a search lights its words on the slides and lists them; n and N walk them until the talk goes on', async () => {
  await open(document, { onStage: true, columns: 90, rows: 30 })
    .press('seek')
    .type('kill')
    .sees('1 of 2', 'Physical threats', 'It can kill, ruin lives')
    .check((state) => assert.deepEqual(seen(state, 'match'), ['kill']))
    .press('seek-down')
    .sees('2 of 2')
    .press('seek-up')
    .press('seek-go')
    .sees(' 4 / 20', 'kill on British soil')
    .check((state) => assert.deepEqual(seen(state, 'match'), ['kill']))
    .press('next-hit')
    .sees('20 / 20')
    .press('next-hit')
    .sees(' 4 / 20')
    .press('previous-hit')
    .sees('20 / 20')
    .press('previous-step')
    .check((state) => assert.deepEqual(seen(state, 'match'), []))
    .press('first-slide')
    .press('next-slide')
    .sees(' 2 / 20');
});

test('a search for what is only said finds no slide, and leaving it comes back to the slide that was on', async () => {
  await open(document, { onStage: true })
    .press('next-or-slide', 7)
    .press('seek')
    .type('basu')
    .sees('on no slide')
    .press('seek-go')
    .sees('No slide has basu')
    .check((state) => assert.equal(state.talk?.slide, 6))
    .press('seek')
    .type('hospital')
    .sees(' 5  Cyber', '1 of 1')
    .press('seek-leave')
    .sees(' 7 / 20')
    .check((state) => assert.equal(state.find, null));
});

test('what was searched for while reading goes along to the stage', async () => {
  await open(document, { columns: 90, rows: 30 })
    .press('find')
    .type('ransomware')
    .press('accept')
    .press('present')
    .press('next-hit')
    .sees(' 5 / 20')
    .check((state) => assert.deepEqual(seen(state, 'match'), ['Ransomware']))
    .press('stage-escape')
    .check((state) => assert.deepEqual(seen(state, 'match'), []));
});

test('a match in a large heading is lit as far as its letters go, in one of bold letters too', async () => {
  await open(document, { onStage: true, columns: 90, rows: 30 })
    .press('seek')
    .type('physical')
    .check((state) => {
      const [first] = litLetters(state);
      assert.equal(litLetters(state).length, 3, 'a row of letters each');
      assert.ok(first!.length > 40 && first!.length < 50, `eight letters of sixteen: ${first!.length} columns`);
    })
    .resize(40, 14)
    .check((state) => assert.deepEqual(seen(state, 'match'), ['Physical']));
});

test('a title on two lines of large letters is lit on the second too', async () => {
  const deck = '# Nobody knows\n\na\n\n---\n\n# Everything is markdown\n\nwords\n';
  await open(deck, { onStage: true, columns: 90, rows: 30 })
    .press('seek')
    .type('markdown')
    .check((state) => assert.equal(litLetters(state).length, 3))
    .press('seek-go')
    .press('previous-step')
    .check((state) => assert.equal(litLetters(state).length, 0));
});

test('slides that are read anew are searched and lit like others', async () => {
  const decks = {
    mdp: '%title: Rivers\n\n# Banks\n\nslow water\n\n-------\n\n-> ## The water table <-\n\n^\n\nwater below\n',
    slides: '# Banks\n\nslow water\n---\n# Beds\n\nno wet\n\n```\nsome water\n---\nand more water\n```\n',
    reveal: '# Banks\n\nslow water\n\n--\n\n## Beds\n\nwater below\n',
    slidev: '# Banks\n\nslow water\n\n---\n\n## Beds\n\nwater below\n',
  };
  const hits = { mdp: 3, slides: 3, reveal: 2, slidev: 2 };
  for (const [dialect, source] of Object.entries(decks))
    await onStage(source, dialect)
      .press('seek')
      .type('water')
      .sees(`1 of ${hits[dialect as keyof typeof hits]}`, 'slow water')
      .check((state) => assert.deepEqual(seen(state, 'match'), ['water'], dialect))
      .press('seek-down')
      .check((state) => assert.equal(state.talk?.slide, 1, dialect))
      .check((state) => assert.ok(seen(state, 'match').length > 0, dialect));
});

test('what a deck puts in from another file is found, and at the step that shows it', async () => {
  const source = '# One\n\nplain\n\n<!-- end_slide -->\n\n<!-- pause -->\n\n<!-- include: part.md -->\n';
  await onStage(source, 'presenterm', { 'part.md': 'words from a *drawer*\n' })
    .press('seek')
    .type('drawer')
    .sees('1 of 1', 'words from a drawer')
    .press('seek-go')
    .sees('2 / 2')
    .check((state) => assert.deepEqual(seen(state, 'match'), ['drawer']));
});

test('a slip is forgiven only when no slide and no file has the words as they are written', async () => {
  const source = '# One\n\na drawing\n\n<!-- end_slide -->\n\n<!-- include: part.md -->\n';
  await onStage(source, 'presenterm', { 'part.md': 'a drawer\n' })
    .press('seek')
    .type('drawer')
    .sees('1 of 1', 'a drawer')
    .press('seek-leave')
    .press('seek')
    .type('drawre')
    .sees('1 of 1', 'a drawer');
});

test('what was searched for while reading is lit on slides that are read anew, too', async () => {
  const source = '%title: Rivers\n\n# Banks\n\nslow\n\n-------\n\n# Beds\n\nwater below\n';
  const reading = startState(openDocument(source, 'deck.md'), { columns: 90, rows: 30 }, { dialect: 'mdp' });
  await open(source, { from: reading })
    .press('find')
    .type('water')
    .press('accept')
    .press('first')
    .press('present')
    .sees('1 / 2')
    .press('next-hit')
    .sees('2 / 2')
    .check((state) => assert.deepEqual(seen(state, 'match'), ['water']));
});

test('Enter that comes before the result goes to the first match when it is there', async () => {
  const story = open(document, { onStage: true, columns: 90, rows: 30 });
  await story.press('seek').check((_, { state }) => {
    assert.equal(state.mode.kind, 'seek');
    for (const key of [...'kill', 'enter']) story.send({ type: 'key', key });
    assert.equal(story.state.mode.kind, 'seek', 'it waits');
  });
  await story.sees(' 4 / 20', 'kill on British soil').check((state) => {
    assert.equal(state.mode.kind, 'present');
    assert.deepEqual(seen(state, 'match'), ['kill']);
  });
});

test('the title slide is searched and lit in each of its lines, as it is written and not as markdown', async () => {
  const title = { title: 'Bread *and* 1. water', subtitle: 'how water rises', speaker: 'A. Baker', place: 'Waterside' };
  const bread = openDocument('# One\n\n> [!IMPORTANT]\n> - hot water\n\nSaid.\n', 'bread.md');
  await open({ ...bread, meta: { ...bread.meta, ...title } }, { onStage: true, columns: 90, rows: 50 })
    .press('seek')
    .type('water')
    .sees('1 of 4', '1  Bread *and* 1. water', 'how water rises', 'hot water')
    .check((state) => assert.equal(litLetters(state).length, 3))
    .check((state) =>
      assert.deepEqual(
        seen(state, 'match').filter((text) => /\w/.test(text)),
        ['water', 'Waterside'],
      ),
    )
    .press('seek-go')
    .press('next-hit', 3)
    .sees('hot water', '2 / 2');
});

test('what a dialect rewrites is found and lit in its new words', async () => {
  const source = '---\nmarp: true\n---\n\n# Banks\n\nslow water\nand more <!-- water --> water ![](pic.png)\n';
  await onStage(source, 'marp')
    .press('seek')
    .type('water')
    .sees('slow water')
    .check((state) => assert.deepEqual(seen(state, 'match'), ['water', 'water']));
});
