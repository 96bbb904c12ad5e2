/** Plain text as a person saves it: what is the speech, what is known about it, and what belongs to the page. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { importPlain } from '../../source/import/plain.ts';
import { madeMark, toMarkdown } from '../../source/import/write.ts';
import * as fc from '../support/properties.ts';
import { proseOf, savedPage, sentences } from './support.ts';

const saved = savedPage();

test('the saved page of the speech gives its facts', () => {
  const { facts } = importPlain(saved ?? 'Nothing.');
  assert.deepEqual(
    saved === null ? null : [facts.speaker, facts.role, facts.date, facts.place, facts.publisher],
    saved === null ? null : ['Ken McCallum', 'Director General', '2021-07-14', 'Thames House, London', 'MI5'],
  );
});

test('every sentence between the first and the last word of the saved page stands in the document once', async () => {
  if (saved === null) {
    return;
  }
  const speech = saved.split('\n').slice(15, 86).join('\n').replaceAll('\u00a0', ' ');
  const document = openDocument(await toMarkdown(importPlain(saved)), 'speech.md');
  assert.deepEqual(sentences(proseOf(document)), sentences(speech.split(/\n+/)));
});

test('what surrounds the speech on the saved page is listed, by line, with a reason', () => {
  if (saved === null) {
    return;
  }
  const { removed } = importPlain(saved);
  assert.deepEqual(
    removed.map(({ line }) => line),
    [1, 3, 5, 7, 9, 11, 13, 89, 91, 92, 94, 96, 98, 100],
  );
  assert.deepEqual(
    removed.slice(0, 3).map(({ why }) => why),
    ['browser warning', 'the title', 'the date'],
  );
});

test('the parts of the saved page are those between its double blank lines, each with a marked heading', async () => {
  if (saved === null) {
    return;
  }
  const { pieces } = importPlain(saved);
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  assert.equal(headings.length, 6);
  assert.ok(headings.every((heading) => heading.made && heading.markdown.split(/\W+/).length <= 4));
  assert.match(headings[2]?.markdown ?? '', /Northern Ireland/);
  assert.match(headings[4]?.markdown ?? '', /Encryption/);
  assert.equal((await toMarkdown(importPlain(saved))).split(madeMark).length - 1, 6);
});

const talk = [
  'Home',
  'Skip to content',
  'Remarks by Professor Ada Quill at the opening of the tide hall',
  'Location: Old Pump House, Wexmoor',
  'Delivered on: 3rd May 2011',
  'Published: 9 May 2011',
  '',
  'Good morning. I have waited',
  'for this hall as one waits for a tide – with boots on.',
  '',
  'There are three things that a hall must have:',
  '- a door,',
  '- a roof,',
  '- somebody who sweeps it.',
  '',
  'Share this page',
  '',
  'Turning now to the money, we have none, and I am told that it is “temporary”.',
  '',
  'It has been temporary since my mother was the treasurer of this town. I thank her, and I thank you all.',
  '',
  'Related pages',
  'Hall opens after years of delay',
  '© Town of Wexmoor',
];

test('labelled lines become facts: the day of delivery before the day of publication', () => {
  const { facts } = importPlain(talk.join('\n'));
  assert.deepEqual(
    [facts.speaker, facts.date, facts.place, facts.title],
    [
      'Professor Ada Quill',
      '2011-05-03',
      'Old Pump House, Wexmoor',
      'Remarks by Professor Ada Quill at the opening of the tide hall',
    ],
  );
});

test('a list stays a list, a share line amid the speech goes, a turn begins a part', async () => {
  const { pieces, removed } = importPlain(talk.join('\n'));
  const text = await toMarkdown(importPlain(talk.join('\n')));
  assert.match(text, /\n- a door,\n- a roof,\n- somebody who sweeps it\.\n/);
  assert.ok(removed.some(({ why, line }) => why === 'share line' && line === 16));
  assert.equal(pieces.filter((piece) => piece.kind === 'heading').length, 2);
  assert.ok(!text.includes('Related pages') && !text.includes('Skip to content'));
});

test('lines wrapped to a width are joined, and a paragraph ends where a blank line stands', () => {
  const wrapped = [
    'The harbour was built in a year when nobody had any money, and it was',
    'built twice, because the first wall leaned. I like to think that it was',
    'only listening. There is a well-',
    'worn joke about that.',
    '',
    'We have a wall that stands now, and it has stood for longer than any of',
    'us has been alive, which is a comfort and also a little bit of a',
    'reproach.',
  ];
  const { pieces } = importPlain(wrapped.join('\n'));
  assert.equal(pieces.length, 2);
  assert.match(pieces[0]?.markdown ?? '', /it was built twice.*well-worn joke/);
});

test('short lines that stand alone before prose are headings of the speech', () => {
  const text = `I begin with the sea, as everybody does in this town, and I will end with it too.\n\nThe wall\n\n${'We built it in a year, and it has held ever since that year. '.repeat(3)}\n\nThe gate\n\n${'The gate was my idea, and I am told that it squeaks in the wind. '.repeat(3)}`;
  const headings = importPlain(text).pieces.filter((piece) => piece.kind === 'heading');
  assert.deepEqual(
    headings.map(({ markdown, made }) => [markdown, made]),
    [
      ['The wall', false],
      ['The gate', false],
    ],
  );
});

test('two speeches in one text are both kept, with a warning that names them', () => {
  const one = 'Good morning. I speak of the first thing, and I speak of it at length. Thank you.';
  const two = 'Good evening, friends. I speak of the second thing, and I will be brief. Thank you.';
  const text = `On the first thing\n\n1 May 2001\n\n${one}\n\nOn the second thing\n\n2 May 2001\n\n${two}`;
  const { warnings, pieces } = importPlain(text);
  assert.match(warnings.join(), /“On the first thing” and “On the second thing”/);
  assert.ok([one, two].every((speech) => pieces.some((piece) => piece.markdown === speech)));
});

test('names before what is said become strong when they recur, and are no headings', () => {
  const lines = ['Mira: I counted birds.', 'Theo Banning: And then?', 'Mira: Then I stopped, and only looked at them.'];
  const { pieces } = importPlain(['Good morning, I welcome you both to this table.', ...lines].join('\n\n'));
  assert.deepEqual(
    pieces.slice(1).map(({ kind, markdown }) => [kind, markdown.split(' ')[0]]),
    [
      ['paragraph', '**Mira:**'],
      ['paragraph', '**Theo'],
      ['paragraph', '**Mira:**'],
    ],
  );
});

const word = fc.constantFrom(
  'tide',
  'wall',
  'I',
  'harbour',
  '*',
  '_under_',
  '~over~',
  '~~',
  '#',
  'a<b',
  '1.',
  '[x]',
  '`code`',
  '&amp;',
  '“quote”',
  '–',
  'don’t',
);
const sentence = fc.array(word, { minLength: 6, maxLength: 14 }).map((words) => `We ${words.join(' ')} end.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const furniture = fc.subarray(['Home', 'Skip to content', 'Accept all cookies', 'Menu', 'Share this page']);

test('no sentence of any speech is lost or doubled, and markdown reads as the text was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      furniture,
      fc.array(paragraph, { minLength: 2, maxLength: 8 }),
      furniture,
      async (head, speech, tail) => {
        const source = [...head, ...speech, ...tail].join('\n\n');
        const document = openDocument(await toMarkdown(importPlain(source)), 'speech.md');
        assert.deepEqual(sentences(proseOf(document)), sentences(speech));
      },
    ),
    { numRuns: 200 },
  );
});
