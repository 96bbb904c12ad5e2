/** A reader walks the links of a text and follows them; where they lead, and what is asked first, is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frame } from '../../source/program/frame/frame.ts';
import { open } from '../support/story.ts';

const filler = Array.from({ length: 30 }, (_, index) => `Passage ${index + 1}.\n`).join('\n');

const text = `# First

See [the second part](#second-part), a note[^a], [the site](https://example.org/page?q=1) and
[bank.example](https://evil.example/bank.example). Also [gone](#nowhere), [another file](other.md#there),
[mail](mailto:someone@example.org) and [bad](javascript:alert(1)).

${filler}
## Second part

The end, with [a way back](#first).

[^a]: What the note says.
`;

const files = {
  'other.md': `# Other\n\n${filler}\n## There\n\nHere it is, and [on](third.md).\n`,
  'third.md': '# Third\n',
};

const currents = (story: { state: Parameters<typeof frame>[0] }): string =>
  frame(story.state)
    .rows.flat()
    .filter((span) => span.role === 'current')
    .map((span) => span.text)
    .join('');

test('Tab walks the links, the focused one is drawn otherwise, and the foot says where it leads', async () => {
  await open(text)
    .press('next-link')
    .check((_, story) => assert.equal(currents(story), 'the second part'))
    .sees('→ Second part · Enter goes there')
    .press('next-link')
    .check((_, story) => assert.equal(currents(story), '¹'))
    .sees('→ What the note says.')
    .press('next-link')
    .sees('→ example.org/page?q=1 · Enter asks to open it')
    .press('next-link')
    .sees('→ evil.example · not bank.example, as the text says')
    .press('previous-link')
    .check((_, story) => assert.equal(currents(story), 'the site'))
    .press('escape')
    .check((state) => assert.equal(state.focus, null));
});

test('Enter follows a link to a section and Backspace comes back; without a focused link it is a row down', async () => {
  await open(text)
    .key('tab', 'enter')
    .sees('The end, with a way back')
    .press('back')
    .sees('See the second part')
    .press('escape')
    .key('enter')
    .check((state) => assert.equal(state.back.length, 0))
    .check((state) => assert.notEqual(state.place.offset, -10_000));
});

test('a footnote mark leads to its note, and Backspace comes back', async () => {
  await open(text)
    .press('next-link', 2)
    .press('follow')
    .sees('¹ What the note says.', 'Backspace goes back')
    .press('back')
    .sees('See the second part');
});

test('a web address is asked about first, its host being named; only y opens it', async () => {
  await open(text)
    .press('next-link', 3)
    .press('follow')
    .sees('Open example.org in the browser? y')
    .key('j')
    .check((_, story) => assert.deepEqual(story.effects, []))
    .seesNot('in the browser?')
    .press('follow')
    .press('open-outside')
    .check((_, story) =>
      assert.deepEqual(story.effects, [{ type: 'browse', address: 'https://example.org/page?q=1' }]),
    );
});

test('a text that names another host than its address is told', async () => {
  await open(text, { columns: 40, rows: 12 })
    .press('next-link', 4)
    .press('follow')
    .sees(/Open evil\.example\? y · it is not\s+bank\.example, as the text says/);
});

test('what leads nowhere says so: a section that is not there, an address that is refused', async () => {
  await open(text)
    .press('next-link', 5)
    .press('follow')
    .sees('There is no section #nowhere here')
    .press('next-link', 3)
    .sees('an address that is not followed')
    .press('follow')
    .sees('Not followed: only the web');
});

test('mail is asked about like the web', async () => {
  await open(text).press('next-link', 7).press('follow').sees('Write to someone@example.org? y');
});

test('a file is opened here, at its anchor; Backspace leads back through both texts to where one was', async () => {
  await open(text, { files })
    .press('next-link', 6)
    .press('follow')
    .sees('Here it is', 'Other')
    .check((state) => assert.equal(state.document.name, 'other.md'))
    .press('next-link')
    .press('follow')
    .check((state) => assert.equal(state.document.name, 'third.md'))
    .press('back')
    .sees('Here it is')
    .press('back')
    .sees('See the second part')
    .check((state) => assert.equal(state.document.name, 'story.md'))
    .press('forward')
    .sees('Here it is')
    .check((state) =>
      assert.deepEqual(
        state.others.map(({ document }) => document.name),
        ['story.md', 'third.md'],
      ),
    );
});

test('a file that is not there leaves everything as it was', async () => {
  await open(text).press('next-link', 6).press('follow').sees('There is no file other.md.', 'See the second part');
});

test('links that are tags are walked and followed like others', async () => {
  const tagged =
    '# First\n\n<p>A <a href="https://evil.example/">bank.example</a></p>\n\n<!-- a -->\n\nThe <a href="#first">top</a>.\n';
  await open(tagged)
    .press('next-link')
    .check((_, story) => assert.equal(currents(story), 'bank.example'))
    .sees('→ evil.example · not bank.example, as the text says')
    .press('next-link')
    .check((_, story) => assert.equal(currents(story), 'top'))
    .sees('→ First · Enter goes there')
    .press('next-link')
    .sees('No link below this');
});

test('a link leads to a place that a tag names, here and in another file', async () => {
  const named = `[one](#One) and [two](far.md#two)\n\n${filler}\n<a name="One"></a>\n\nHere is one.\n\n${filler}`;
  await open(named, { files: { 'far.md': `# Far\n\n${filler}\n<h2 id="two">Here is two</h2>\n\n${filler}` } })
    .press('next-link')
    .sees('→ Here is one. · Enter goes there')
    .press('follow')
    .sees('Here is one.')
    .press('back')
    .press('next-link', 2)
    .press('follow')
    .sees('Here is two');
});

test('a link that has been scrolled out of sight is not followed', async () => {
  await open(text)
    .press('next-link')
    .press('page-down')
    .key('enter')
    .check((state) => assert.equal(state.back.length, 0))
    .press('last')
    .press('next-link', 2)
    .sees('No link below this');
});
