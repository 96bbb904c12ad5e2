/** The README comes in; that its tables are those of the program, and that it names every package once, is tested. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(`${root}README.md`, 'utf8');

test('the tables are made from the tables of the program: npm run readme makes them anew', async () => {
  const { made } = (await import(new URL('../scripts/readme.mjs', import.meta.url).href)) as {
    made: (text: string) => Promise<string>;
  };
  assert.equal(text, await made(text));
});

test('every package has one line that says why', () => {
  const { devDependencies, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  assert.equal(dependencies, undefined, 'nothing is installed beside the bundle');
  const table = text.slice(text.indexOf('| package | why |'), text.indexOf('Only the welcome'));
  const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) =>
    cell!.split(', ').map((name) => name.trim()),
  );
  const packages = named.filter((name) => name !== 'package' && !/^-+$/.test(name)).sort();
  assert.deepEqual(packages, Object.keys(devDependencies).sort());
});

test('every file it names is there', () => {
  for (const [, path] of text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)) assert.ok(existsSync(`${root}${path}`), path);
});
