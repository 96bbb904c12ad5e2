/** Words of `lectern export` come in; what is written, where, and what is refused goes out. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, lectern, small } from './lectern.ts';

test('into a pipe goes the page, the picture, or the text', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    const to = (...words: string[]) => lectern(['export', 'tides.md', '--to', ...words], { folder });
    assert.match(to('html').out, /^<!doctype html>\n<html lang="en"/);
    assert.match(to('handout').out, /class="notes"/);
    assert.match(to('svg').out, /^<svg [^>]*width="720"/);
    assert.match(to('svg', '--width', '40').out, /^<svg [^>]*width="360"/);
    assert.match(to('text').out, /^Tides\n/);
    assert.match(to('ansi').out, /\u001b\[[\d;]*m/);
    assert.deepEqual(readdirSync(folder), ['tides.md']);
  });
});

test('one slide is what the stage shows, with all its points', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    const { out } = lectern(['export', 'tides.md', '--to', 'text', '--slide', '2'], { folder });
    assert.match(out, /•\s+The moon leads[\s\S]*•\s+The sun follows/);
    assert.match(out, /2 \/ 3\n$/);
    const picture = lectern(['export', 'tides.md', '--to', 'svg', '--slide', '2', '--theme', 'contrast'], { folder });
    assert.match(picture.out, /fill="#000000"/);
    assert.match(picture.out, />The sun follows</);
  });
});

test('a slide has the theme that its deck asks for, unless another is asked for; the text has not', () => {
  const text = small.startsWith('---\n')
    ? small.replace('---\n', '---\ndeck: {theme: contrast}\n')
    : `---\ndeck: {theme: contrast}\n---\n\n${small}`;
  inFolder({ 'tides.md': text }, (folder) => {
    const to = (...words: string[]) => lectern(['export', 'tides.md', '--to', 'svg', ...words], { folder }).out;
    const black = /fill="#000000"/;
    assert.match(to('--slide', '2'), black);
    assert.doesNotMatch(to('--slide', '2', '--theme', 'night'), black);
    assert.doesNotMatch(to(), black);
  });
});

test('a file that is named is written whole, said, and never over another one', () => {
  inFolder({ 'tides.md': small, 'old.html': 'old' }, (folder) => {
    const to = (...words: string[]) => lectern(['export', 'tides.md', '--to', 'html', ...words], { folder });
    const made = to('-o', 'new.html');
    assert.deepEqual([made.code, made.out, made.err], [0, '', 'Exported to new.html\n']);
    assert.match(readFileSync(join(folder, 'new.html'), 'utf8'), /<\/html>\n$/);
    assert.equal(statSync(join(folder, 'new.html')).mode & 0o400, 0o400);
    const refused = to('-o', 'old.html');
    assert.deepEqual([refused.code, refused.err], [2, 'lectern: old.html exists; --force overwrites it.\n']);
    assert.equal(readFileSync(join(folder, 'old.html'), 'utf8'), 'old');
    assert.equal(to('-o', 'old.html', '--force').code, 0);
    assert.match(readFileSync(join(folder, 'old.html'), 'utf8'), /^<!doctype/);
    assert.equal(to('-o', '.').code, 2);
    assert.equal(existsSync(join(folder, 'lectern.html')), false);
  });
});

test('what can not be exported is said', () => {
  inFolder({ 'tides.md': small }, (folder) => {
    const wrong = (...words: string[]): string => {
      const { code, err, out } = lectern(['export', 'tides.md', ...words], { folder });
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(wrong(), /needs --to and what to export to: html, handout, svg, text, ansi/);
    assert.match(wrong('--to', 'pdf'), /--to takes html, handout.* not pdf/);
    assert.match(wrong('--to', 'svg', '--slide', '4'), /There is no slide 4: there are 3\./);
    assert.match(wrong('--to', 'html', '--slide', '1'), /--slide is not for html/);
    assert.match(wrong('--to', 'html', '-o', 'none/there/\u001b[31m.html', '--section', 'nothing'), /No section/);
  });
});

test('hostile text stays text in a picture too', () => {
  inFolder({ 'bad.md': '# `<script>` alert(1) &amp; ]]> \u001b[31m\n' }, (folder) => {
    const { out } = lectern(['export', 'bad.md', '--to', 'svg'], { folder });
    assert.doesNotMatch(out, /<script|\u001b/);
    assert.match(out, /&lt;script&gt;/);
  });
});
