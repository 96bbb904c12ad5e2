/** Words of `lectern check`, and of other commands with `--dialect`, come in; what is said of a deck goes out. */

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, lectern, objects, small } from './lectern.ts';

const mixed = `---
title: Mixed
odd: 1
---

a

<!-- pause -->

b

<!-- frobnicate -->

<!-- end_slide -->

c

<!-- stop -->

\`\`\`bash +exec
echo hi
\`\`\`

<!-- speaker_note: said -->
`;

test('what was read as which dialect, why, and what was not, goes out with line numbers', () => {
  inFolder({ 'deck.md': mixed }, (folder) => {
    const { out, err, code } = lectern(['check', 'deck.md'], { folder });
    assert.deepEqual([err, code], ['', 0]);
    assert.match(out, /^deck\.md: presenterm, 3 slides, 1 stop, notes on 1 slide\n/);
    assert.match(
      out,
      /\nread as presenterm because of\n {2}line 8 {3}<!-- pause -->\n {2}line 14 {2}<!-- end_slide -->/,
    );
    assert.match(out, /\noutvoted: lookatme\n {2}line 18 {2}<!-- stop -->\n/);
    assert.match(out, /\nunderstood\n[\s\S]*line 20 {2}bash \+exec {2,}shown, never run\n/);
    assert.match(
      out,
      /\nignored, and not shown\n {2}line 3 {3}odd\n {2}line 12 {2}<!-- frobnicate -->\n {2}line 18 {2}<!-- stop -->\n/,
    );
    assert.match(out, /\nlost in an export\n {2}to marp[\s\S]*\n {13}notes: slide 3\n$/);
    assert.doesNotMatch(out, /wrong|plain/);
  });
});

test('as JSON it is one object a line', () => {
  inFolder({ 'deck.md': mixed }, (folder) => {
    const [deck, ...rest] = objects(lectern(['check', '--json', 'deck.md'], { folder }).out);
    assert.deepEqual(deck, { kind: 'deck', file: 'deck.md', dialect: 'presenterm', slides: 3, stops: 1 });
    assert.deepEqual(
      rest.find(({ kind }) => kind === 'outvoted'),
      { kind: 'outvoted', line: 18, dialect: 'lookatme', message: '<!-- stop -->' },
    );
    assert.deepEqual(
      [...new Set(rest.map(({ kind }) => kind))],
      ['evidence', 'outvoted', 'understood', 'ignored', 'export'],
    );
  });
});

test('what is the same is told once with its first lines, and of a huge deck the first of each part', () => {
  const slide = (index: number) => `# ${index}\n\n<!-- pause -->\n\ntext\n\n<!-- odd${index} -->\n\n<!-- end_slide -->`;
  const deck = Array.from({ length: 300 }, (_, index) => slide(index)).join('\n\n');
  inFolder({ 'deck.md': deck }, (folder) => {
    const { out, code } = lectern(['check', 'deck.md'], { folder });
    assert.equal(code, 0);
    assert.match(out, /\n {2}lines 3, 13, 23 \+297 {2}<!-- pause -->\n/);
    assert.match(out, /\n {2}and 270 more; --json names them all\n/);
    assert.match(out, /slides 1, 2, 3, .* and \d+ more\n/);
    assert.ok(out.split('\n').length < 60);
    assert.equal(
      objects(lectern(['check', '--json', 'deck.md'], { folder }).out).filter(({ kind }) => kind === 'ignored').length,
      300,
    );
  });
});

test('warnings make the exit code 1, and so does a document without slides', () => {
  const wrong = 'a\n\n<!-- column_layout: wide -->\n\n<!-- end_slide -->\n\n<!-- speaker_note: open\n';
  inFolder({ 'wrong.md': wrong, 'none.md': '' }, (folder) => {
    const { out, code } = lectern(['check', 'wrong.md'], { folder });
    assert.equal(code, 1);
    assert.match(out, /\nwrong\n {2}line 3 {2}.*cannot be read.*\n {2}line 7 {2}This comment is never closed/);
    assert.equal(lectern(['check', 'none.md'], { folder }).code, 1);
    assert.equal(lectern(['check', 'gone.md'], { folder }).code, 2);
  });
});

test('--dialect decides it, and a dialect that is none is refused with those there are', () => {
  inFolder({ 'deck.md': 'a\n\n<!-- stop -->\n\nb\n\n---\n\nc\n' }, (folder) => {
    const steps = (...words: string[]) =>
      objects(lectern(['slides', 'deck.md', '--json', ...words], { folder }).out).map((slide) => slide.steps);
    assert.deepEqual(steps(), [2, 1]);
    assert.deepEqual(steps('--dialect', 'slides'), [1, 1]);
    assert.deepEqual(steps('--dialect', 'presenterm'), [1]);
    assert.match(
      lectern(['check', '--dialect', 'slides', 'deck.md'], { folder }).out,
      /: slides \(asked for\), 2 slides/,
    );
    const { code, err } = lectern(['slides', '--dialect', 'powerpoint', 'deck.md'], { folder });
    assert.equal(code, 2);
    assert.match(err, /--dialect takes presenterm, slides, patat.* not powerpoint/);
  });
});

test('files in the folder are included, others are refused by name and stop nothing', () => {
  inFolder({}, (folder) => {
    mkdirSync(join(folder, 'deck'));
    writeFileSync(join(folder, 'secret.md'), 'SECRET');
    writeFileSync(join(folder, 'deck', 'part.md'), 'from the part\n');
    symlinkSync('../secret.md', join(folder, 'deck', 'link.md'));
    const paths = ['part.md', '../secret.md', 'link.md', join(folder, 'secret.md'), 'gone.md'];
    const deck = `${paths.map((path) => `<!-- include: ${path} -->`).join('\n\n')}\n\n<!-- end_slide -->\n\nend\n`;
    writeFileSync(join(folder, 'deck', 'deck.md'), deck);
    const slides = lectern(['slides', 'deck/deck.md'], { folder });
    assert.equal(slides.code, 0);
    assert.match(slides.out, /from the part/);
    assert.doesNotMatch(slides.out + slides.err, /SECRET/);
    for (const [index, path] of paths.slice(1).entries())
      assert.ok(slides.err.includes(`deck/deck.md:${3 + index * 2}: “${path}” is not included: `), path);
    assert.equal(lectern(['check', 'deck/deck.md'], { folder }).code, 1);
    const exported = lectern(['export', 'deck/deck.md', '--to', 'marp'], { folder });
    assert.match(exported.out, /from the part/);
    const input = lectern(['slides'], { folder: join(folder, 'deck'), input: deck });
    assert.match(input.err, /standard input lies in no folder/);
  });
});

test('a talk is written for other programs: into a pipe, or a file that is not there', () => {
  inFolder({ 'tides.md': small, 'old.md': 'old' }, (folder) => {
    const to = (...words: string[]) => lectern(['export', 'tides.md', '--to', ...words], { folder });
    assert.match(to('presenterm').out, /- The moon leads\n[\s\S]*<!-- pause -->\n\n- The sun follows\n/);
    assert.match(to('marp').out, /^---\nmarp: true\n[\s\S]*- The moon leads\n\* The sun follows\n/);
    assert.match(to('reveal').out, /- The sun follows <!-- \.element: class="fragment" -->\n/);
    const slides = to('slides');
    assert.match(slides.out, /\n---\n\n## Tides\n\n- The moon leads\n- The sun follows\n/);
    assert.match(slides.err, /slides cannot say list items that appear one by one: slide 2\./);
    assert.equal(to('marp', '-o', 'old.md').code, 2);
    assert.equal(to('marp', '-o', 'old.md', '--force').code, 0);
    assert.match(lectern(['check', 'old.md'], { folder }).out, /^old\.md: marp, 3 slides, 1 stop, notes on 2 slides/);
  });
});
