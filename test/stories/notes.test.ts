/** Notes as each program's decks have them are laid out as markdown on the speaker's screen, bright where the talk is. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenNotes } from '../../source/deck/notes.ts';
import { frame } from '../../source/program/frame/frame.ts';
import type { Row } from '../../source/program/frame/rows.ts';
import type { State } from '../../source/program/model.ts';
import { open as openDeck } from '../deck/open.ts';
import { open } from '../support/story.ts';

const said = 'Say **this** `now`:\n\n- first\n- second';

/** A deck of each program that has notes, its second thing behind a press, with the notes `said`. */
const decks: Readonly<Record<string, string>> = {
  presenterm: `# One\n\n<!--\nspeaker_note: |\n${said.replaceAll(/^(?=.)/gm, '  ')}\n-->\n\n<!-- end_slide -->\n\nb\n`,
  patat: `---\npatat: {}\n...\n\n# One\n\n<!--\n${said}\n-->\n\n---\n\nb\n`,
  marp: `---\nmarp: true\n---\n\n# One\n\n<!--\n${said.replaceAll(/^(?=.)/gm, '    ')}\n-->\n\n---\n\nb\n`,
  slidev: `---\nmdc: true\n---\n\n# One\n\n<!--\n${said}\n-->\n\n---\n\nb\n`,
  reveal: `# One\n\nNote: ${said}\n\n--\n\nb\n\n---\n\nc\n`,
  plain: `# One\n\nNote: ${said}\n\n---\n\nb\n`,
};

function rowsOf(source: string, step = 0): readonly Row[] {
  const story = open(source, { onStage: true, columns: 100, rows: 30 });
  const { talk } = story.state;
  const state: State = { ...story.state, talk: { ...talk!, slide: 0, step }, mode: { kind: 'speaker', link: 'live' } };
  return frame(state).rows;
}

function textOf(rows: readonly Row[]): string {
  return rows
    .map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

for (const [dialect, source] of Object.entries(decks)) {
  test(`${dialect}: notes are shown without their marks, lists as lists`, async () => {
    const { deck } = await openDeck(source);
    assert.equal(deck.dialect, dialect);
    assert.equal(spokenNotes(deck.slides[0]!), 'Say this now:\n\nfirst\n\nsecond');
    const rows = rowsOf(source);
    assert.match(textOf(rows), /\n {2}Say this now:\n\n {2}• first\n {2}• second\n/);
    const spans = rows.flat();
    assert.ok(spans.some(({ text, role, bold }) => text === 'this' && role === 'strong' && bold));
    assert.ok(spans.some(({ text, role }) => text === 'now' && role === 'code'));
  });
}

test('written notes are bright at their step, muted once they have been said', () => {
  const source =
    'a\n\n<!-- speaker_note: "At *first*." -->\n\n<!-- pause -->\n\nb\n\n<!-- speaker_note: Then. -->\n\n<!-- end_slide -->\n';
  const roleAt = (step: number, word: string) =>
    rowsOf(source, step)
      .flat()
      .find(({ text }) => text.includes(word))?.role;
  assert.deepEqual([roleAt(0, 'first'), roleAt(0, 'Then')], ['strong', 'text']);
  assert.deepEqual([roleAt(1, 'first'), roleAt(1, 'Then')], ['said', 'strong']);
});

test('below the stage they are laid out so too', () => {
  const { state } = open(decks.marp!, { onStage: true, columns: 100, rows: 30 });
  const shown = textOf(frame({ ...state, talk: { ...state.talk!, notes: true } }).rows);
  assert.match(shown, /\n {2}Say this now:\n\n {2}• first\n {2}• second\n/);
});

test('below the stage every row of prose begins at the same column, paragraph by paragraph', () => {
  const paragraph = 'Some words that are said while this slide is on, and they go on for more than one row of it.';
  const source = `# One\n\n> [!IMPORTANT]\n> - A point\n\n${paragraph}\n\n${paragraph}\n\n${paragraph}\n`;
  const { state } = open(source, { onStage: true, columns: 80, rows: 40 });
  const shown = textOf(frame({ ...state, talk: { ...state.talk!, notes: true } }).rows);
  const one = ' {2}Some words that [^\\n]*\\n {2}\\S[^\\n]*\\n';
  assert.match(shown, new RegExp(`\\n${one}\\n${one}\\n${one}\\n`));
});

test('what looks like front matter or a rule in notes is only notes', async () => {
  const { deck } = await openDeck('---\nmarp: true\n---\n\n# One\n\n<!--\n---\na: b\n---\n-->\n');
  assert.match(spokenNotes(deck.slides[0]!), /a: b/);
});
