/** outline, show, slides and a document without a terminal, as the built program prints them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFolder, lectern, objects, small } from './lectern.ts';

test('the outline, indented, and as objects of exactly the named fields', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    assert.equal(lectern(['outline', 'tides.md'], { folder }).out, 'Tides\n  Neap tides\n');
    const entries = objects(lectern(['outline', 'tides.md', '--json'], { folder }).out);
    assert.deepEqual(
      entries.map(({ words, ...entry }) => entry),
      [
        { level: 1, title: 'Tides', slug: 'tides', line: 1 },
        { level: 2, title: 'Neap tides', slug: 'neap-tides', line: 9 },
      ],
    );
    assert.deepEqual(
      entries.map((entry) => Number(entry.words) > 5),
      [true, true],
    );
  });
});

test('the outline as a tree', () => {
  const source = '# A\n\n## B\n\n### C\n\n### D\n\n## E\n\n### F\n\n# G\n';
  assert.equal(lectern(['outline', '--tree'], { input: source }).out, 'A\n├─ B\n│  ├─ C\n│  └─ D\n└─ E\n   └─ F\nG\n');
});

test('show begins with the heading of the first section, not with the title above it', () => {
  inFolder({ 'tides.md': '---\ntitle: Tides\nspeaker: Ann\n---\n\n# Tides\n\nWords.\n' }, (folder) => {
    assert.match(lectern(['tides.md'], { folder }).out, /^Ann\n\n\nTides\n/);
    assert.match(lectern(['show', 'tides', 'tides.md'], { folder }).out, /^Tides\n\nWords\.\n/);
  });
});

test('show prints the section that a name means, laid out, and names the others', () => {
  inFolder({ 'tides.md': `${small}\n### Neap tide tables\n\nNone.\n` }, (folder) => {
    const { out, err, code } = lectern(['show', 'neap', 'tides.md'], { folder });
    assert.match(out, /^\S.*Neap tides\n/);
    assert.match(out, /\nCafé tables stay dry; “calm” water everywhere\.\n/);
    assert.match(err, /neap also means neap-tide-tables/);
    assert.equal(code, 0);
    const [entry] = objects(lectern(['show', 'neap-tide-tables', 'tides.md', '--json'], { folder }).out);
    assert.deepEqual(entry?.text, ['Neap tide tables', 'None.']);
  });
});

test('show of nothing is exit code 1', () => {
  const { out, code } = lectern(['show', 'zeppelins']);
  assert.equal(out, '');
  assert.equal(code, 1);
});

test('slides, plain and as objects of exactly the named fields', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    const slides = objects(lectern(['slides', 'tides.md', '--json'], { folder }).out);
    const tides = slides.find((slide) => slide.section === 'Tides');
    assert.deepEqual(Object.keys(tides ?? {}), ['number', 'title', 'section', 'line', 'steps', 'notes', 'text']);
    assert.equal(tides?.title, 'Tides');
    assert.equal(tides?.steps, 2);
    assert.equal(tides?.notes, 'The sea rises twice a day.');
    assert.deepEqual(tides?.text, ['The moon leads', 'The sun follows']);
    assert.match(lectern(['slides', 'tides.md'], { folder }).out, /Tides\n {3}The moon leads\n {3}The sun follows\n/);
  });
});

test('slides --section takes only those named', () => {
  const slides = objects(lectern(['slides', '--json', '--section', 'encryption', '--section', 'close']).out);
  assert.deepEqual(
    slides.map((slide) => slide.section),
    ['Encryption', 'Close'],
  );
  assert.deepEqual(
    slides.map((slide) => slide.number),
    [1, 2],
  );
});

test('the title slide of the account has no section', () => {
  const [title] = objects(lectern(['slides', '--json']).out);
  assert.equal(title?.section, null);
  assert.equal(title?.number, 1);
});

test('without a terminal a document is printed as it is laid out, 80 columns wide or --width', () => {
  const wide = lectern([]);
  assert.equal(wide.code, 0);
  assert.ok(wide.out.split('\n').every((row) => row.length <= 80));
  assert.ok(wide.out.split('\n').some((row) => row.length > 70));
  assert.ok(!wide.out.includes('\u001b'));
  const narrow = lectern(['--width', '40']).out.split('\n');
  assert.ok(narrow.every((row) => row.length <= 40));
  assert.ok(narrow.length > wide.out.split('\n').length * 1.5);
});

test('usage is made from the tables', () => {
  const usage = lectern(['--help']).out;
  for (const command of ['read', 'present', 'search', 'outline', 'show', 'slides', 'guide', 'help'])
    assert.match(usage, new RegExp(`lectern ${command}\\b`));
  const search = lectern(['help', 'search']).out;
  assert.match(search, /--json/);
  assert.doesNotMatch(search, /--section/);
  assert.equal(lectern(['search', '--help']).out, search);
});

test('--version says the version of the package', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  assert.equal(lectern(['--version']).out, `${manifest.version}\n`);
  assert.equal(lectern(['-V', 'search']).out, `${manifest.version}\n`);
});
