/** What prints sections comes in with its formats; that each can be read by a person and by a program is tested. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFolder, lectern, objects } from './lectern.ts';

const text = `# Tides

> [!IMPORTANT]
> - The moon leads

The sea rises twice a day.

## Neap *tides*

The moon stands aside. Half the pull is gone.
`;

function run(...words: string[]): ReturnType<typeof lectern> {
  let said = lectern(['--version']);
  inFolder({ 'tides.md': text }, (folder) => {
    said = lectern([...words, 'tides.md'], { folder });
  });
  return said;
}

test('show --with-points gives a section without key points its strongest sentences, and says so beside the output', () => {
  assert.ok(!run('show', 'neap').out.includes('Key points'));
  const { out, err, code } = run('show', 'neap', '--with-points');
  assert.match(out, /Key points\n. • The moon stands aside\./);
  assert.equal(err, 'lectern: These key points were chosen, not written: neap-tides.\n');
  assert.equal(code, 0);
});

test('show gives the section as it was written, or as an object with its key points', () => {
  const written = run('show', 'neap', '--format', 'markdown').out;
  assert.equal(written, text.slice(text.indexOf('## Neap')));
  assert.match(
    run('show', 'neap', '--format', 'markdown', '--with-points').out,
    /\*\n\n> \[!IMPORTANT\]\n> - The moon/,
  );
  const [own] = objects(run('show', 'tides', '--json', '--with-points').out);
  assert.deepEqual([own?.points, own?.chosen], [['The moon leads'], undefined]);
  const [chosen] = objects(run('show', 'neap', '--format', 'json', '--with-points').out);
  assert.deepEqual([chosen?.chosen, chosen?.line], [true, 8]);
});

test('the outline is a list of links in markdown', () => {
  assert.equal(run('outline', '--format', 'markdown').out, '- [Tides](#tides)\n  - [Neap tides](#neap-tides)\n');
});

test('proposed key points come as markdown, text or objects', () => {
  assert.match(run('points').out, /^## Neap tides\n\n> \[!IMPORTANT\]\n> - The moon stands aside\./);
  assert.match(run('points', '--format', 'text').out, /^Neap tides\n\n {2}• The moon stands aside\./);
  const [points] = objects(run('points', '--json').out);
  assert.equal(points?.slug, 'neap-tides');
});

test('a format that does not fit is refused with those that do, and a flag of others with their names', () => {
  assert.equal(
    run('show', 'neap', '--format', 'grep').err,
    'lectern: --format takes text, markdown or json, not grep.\n',
  );
  assert.match(run('check', '--format', 'json').err, /it belongs to search, find, outline, show and points\.\n$/);
});
