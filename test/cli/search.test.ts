/** The search command of the built program: what it prints, where, and how it ends. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, lectern, objects, root, small } from './lectern.ts';

test('into a pipe a hit is path:line:column: passage, the column in bytes, without colour', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    const { out, err, code } = lectern(['search', 'dry', 'tides.md'], { folder });
    assert.equal(out, 'tides.md:11:19: Café tables stay dry; “calm” water everywhere.\n');
    assert.equal(err, '');
    assert.equal(code, 0);
  });
});

test('--json has the named fields, the column in characters, the headings above, ranges into the text', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    const [hit, ...more] = objects(lectern(['search', '--json', 'dry', 'tides.md'], { folder }).out);
    assert.equal(more.length, 0);
    const { score, section, ...rest } = hit ?? {};
    assert.deepEqual(rest, {
      file: 'tides.md',
      line: 11,
      column: 18,
      byteColumn: 19,
      slug: 'neap-tides',
      kind: 'passage',
      text: 'Café tables stay dry; “calm” water everywhere.',
      ranges: [[17, 20]],
      byteRanges: [[18, 21]],
      tier: 'all',
      sentence: {
        text: 'Café tables stay dry; “calm” water everywhere.',
        line: 11,
        column: 1,
        byteColumn: 1,
        range: [0, 46],
      },
    });
    assert.ok(Array.isArray(section) && section.at(-1) === 'Neap tides');
    assert.ok(typeof score === 'number' && score > 0 && score <= 1);
  });
});

test('a hit stands at the sentence that answers best, which --json gives with its own place', () => {
  inFolder(
    { 'a.md': '# Sea\n\nA tide rose. The *café* was dry.\nA tide, the moon: all was well. Moon.\n' },
    (folder) => {
      assert.match(lectern(['search', 'tide moon', 'a.md'], { folder }).out, /^a\.md:4:3: A tide rose\./);
      const [hit] = objects(lectern(['search', '--json', 'café moon', 'a.md'], { folder }).out);
      assert.deepEqual([hit?.line, hit?.column], [3, 19]);
      const [other] = objects(lectern(['search', '--json', 'moon tide', 'a.md'], { folder }).out);
      assert.deepEqual([other?.line, other?.column, other?.byteColumn], [4, 3, 3]);
      const sentence = { text: 'A tide, the moon: all was well.', line: 4, column: 1, byteColumn: 1, range: [31, 62] };
      assert.deepEqual(other?.sentence, sentence);
    },
  );
});

test('kinds are heading, point and passage, best first', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    const hits = objects(lectern(['search', '--json', 'tides | moon | sea', 'tides.md'], { folder }).out);
    assert.deepEqual(new Set(hits.map((hit) => hit.kind)), new Set(['heading', 'point', 'passage']));
    const scores = hits.map((hit) => Number(hit.score));
    assert.deepEqual(
      scores,
      scores.toSorted((one, other) => other - one),
    );
  });
});

test('the empty query finds the outline', () => {
  inFolder({ 'a.md': '# Sea\n\nA tide.\n\n## Moon\n\nNight.\n' }, (folder) => {
    for (const query of ['', '  ']) {
      const { out, code } = lectern(['search', query, 'a.md'], { folder });
      assert.deepEqual([out, code], ['a.md:1:3: Sea\na.md:5:4: Moon\n', 0]);
    }
    assert.equal(lectern(['search', '', '-'], { folder, input: 'Nothing.\n' }).code, 1);
  });
});

test('-i leaves the case of the query out of account', () => {
  inFolder({ 'a.md': 'A Bill.\n\nA bill.\n' }, (folder) => {
    assert.equal(lectern(['search', '-c', 'Bill', 'a.md'], { folder }).out, '1\n');
    assert.equal(lectern(['search', '-ic', 'Bill', 'a.md'], { folder }).out, '2\n');
    assert.equal(lectern(['search', '-ic', '/Bill/', 'a.md'], { folder }).out, '2\n');
    assert.equal(lectern(['search', '-l', '/./', '.'], { folder }).out, 'a.md\n');
  });
});

test('spelling, diacritics and curly quotes are forgiven', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    for (const query of ['evrywhere', 'cafe', '"calm" water', 'CAFÉ'])
      assert.match(lectern(['search', query, 'tides.md'], { folder }).out, /^tides\.md:11:/, query);
  });
});

test('signs and letters beyond ASCII mean to the built program what they mean to its sources', () => {
  const text = '# One\n\nThe château stands\n\n# Two\n\nA ‘naïve’ café… Then the tide.\n\nThe co‑operative shop.\n';
  inFolder({ 'signs.md': text }, (folder) => {
    const found = (query: string) => lectern(['search', query, 'signs.md', '--json'], { folder }).out;
    assert.match(found('chateau'), /"text":"The château stands"/);
    assert.match(found('chateua'), /"text":"The château stands"/);
    assert.match(found('cooperative'), /"text":"The co‑operative shop\."/);
    assert.equal(JSON.parse(found('tide')).sentence.text, 'Then the tide.');
  });
});

test('a misspelt word is found in the bundled account, and said on standard error', () => {
  const { out, err, code } = lectern(['search', 'afganistan']);
  assert.equal(code, 0);
  assert.match(out, /Afghanistan/);
  assert.match(err, /afganistan was read as afghanistan/i);
});

test('nothing found is exit code 1, an error 2', () => {
  assert.deepEqual(lectern(['search', 'zeppelin']), { out: '', err: '', code: 1 });
  const missing = lectern(['search', 'x', 'missing.md']);
  assert.equal(missing.out, '');
  assert.match(missing.err, /^lectern: There is no file missing\.md[^\n]*\n$/);
  assert.equal(missing.code, 2);
});

test('a file that cannot be read is named, the rest is searched, and the exit code is 2', () => {
  inFolder({ 'tides.md': small, 'picture.md': Buffer.from([0x89, 0x50, 0, 0, 1]) }, (folder) => {
    const { out, err, code } = lectern(['search', 'moon', 'picture.md', 'tides.md'], { folder });
    assert.match(out, /^tides\.md:4:/);
    assert.equal(err, 'lectern: picture.md is a binary file, not a text.\n');
    assert.equal(code, 2);
  });
});

test('a second word that is no file: the error says to quote the query', () => {
  const { err, code } = lectern(['search', 'state', 'threats']);
  assert.equal(
    err,
    "lectern: There is no file threats; a query of several words is quoted: lectern search 'state threats'.\n",
  );
  assert.equal(code, 2);
});

test('-- ends the flags', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    assert.match(lectern(['search', '--', '-moon sea', 'tides.md'], { folder }).out, /^tides\.md:7:/);
    const { err, code } = lectern(['search', '-moon sea', 'tides.md'], { folder });
    assert.match(err, /Put -- before a query that begins with a hyphen/);
    assert.equal(code, 2);
  });
});

test('a folder is searched with all its texts; one without any is an error', () => {
  inFolder({ 'b.md': '# Moon\n', 'a.txt': 'The moon.\n', 'c.png': 'moon' }, (folder) => {
    const files = objects(lectern(['search', '--json', 'moon', '.'], { folder }).out).map((hit) => hit.file);
    assert.deepEqual(new Set(files), new Set(['a.txt', 'b.md']));
  });
  inFolder({ 'c.png': 'moon' }, (folder) => {
    const { err, code } = lectern(['search', 'moon', '.'], { folder });
    assert.equal(err, 'lectern: The folder . holds no markdown.\n');
    assert.equal(code, 2);
  });
});

test('the text format groups hits under the path of their section and lights what matches', () => {
  const { out } = lectern(['search', 'encryption', '--format', 'text', '--color', 'always']);
  assert.match(out, /\u001b\[[\d;]*mEncryption\u001b\[0m\n/);
  assert.match(out, /\u001b\[[\d;]*mencryption\u001b\[0m/);
  const plain = lectern(['search', 'encryption', '--format', 'text', '--color', 'never']).out;
  assert.ok(!plain.includes('\u001b'));
  assert.ok(plain.split('\n').every((row) => row.length <= 80));
});

test('what a document says to the terminal does not reach it', () => {
  inFolder({ 'evil\u001b]0;x\u0007.md': 'A moon \u001b[2J and &#27;[31m more.\n' }, (folder) => {
    for (const format of ['grep', 'json', 'text'])
      assert.ok(!lectern(['search', 'moon', '.', '--format', format], { folder }).out.includes('\u001b'), format);
  });
});

test('a closed pipe is silent', async () => {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'search', 'the | a | of'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(said, '');
  assert.equal(code, 0);
});
