/**
 * The judged sets come in; how well we, Fuse, fzf and ripgrep find what is wanted goes to stdout, a table a set, and what a search
 * of 10 MB costs. With --missed, what was not found first.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { costs } from './bench/cost.mjs';

register();
const { default: Fuse } = await import('fuse.js');
const { textOf } = await import('../source/document/inline.ts');
const { search } = await import('../source/search/search.ts');
const { measure } = await import('../test/search/measure.ts');
const { heldOutSet, sharedSet, tunedSet } = await import('../test/search/sets.ts');

/** A query without the signs of our language, which the others would take for letters. */
function bare(query) {
  return query.replace(/\b(?:section|heading|point):|(?:^|\s)-\w+|["“”*/]/g, '').trim();
}

/** The passages of a document, a line each, as the others get them. */
const passages = remembered((document) =>
  document.blocks.map((block) => textOf(document, block).text.replace(/\s+/g, ' ')),
);

function remembered(make) {
  const made = new WeakMap();
  return (document) => {
    if (!made.has(document)) made.set(document, make(document));
    return made.get(document);
  };
}

function fuseWith(options) {
  const fuse = remembered((document) => new Fuse(passages(document), options));
  return (document, query) =>
    fuse(document)
      .search(bare(query))
      .map(({ refIndex }) => refIndex);
}

/** A program that gets the passages on standard input, each behind its number and a tab, and prints those that match. */
function filtering(name, words) {
  return (document, query) => {
    const input = passages(document)
      .map((text, index) => `${index}\t${text}\n`)
      .join('');
    const { stdout, error } = spawnSync(name, words(bare(query)), { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (error) throw error;
    return stdout.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [Number.parseInt(line, 10)] : []));
  };
}

function isInstalled(name) {
  return spawnSync(name, ['--version']).status === 0;
}

const methods = [
  ['lectern', async (document, query) => (await search(document, query)).hits.map(({ block }) => block)],
  ['Fuse, its defaults', fuseWith({})],
  ['Fuse, ignoreLocation', fuseWith({ ignoreLocation: true })],
  ['Fuse, ignoreLocation, threshold .3', fuseWith({ ignoreLocation: true, threshold: 0.3 })],
  ['Fuse, token search', fuseWith({ useTokenSearch: true, ignoreLocation: true, threshold: 0.3 })],
  ...[
    ['fzf --filter', 'fzf', (query) => ['--delimiter', '\t', '--nth', '2..', '--filter', query]],
    ['rg -i', 'rg', (query) => ['-i', '--', query.replace(/^\^/, '')]],
  ]
    .filter(([, name]) => isInstalled(name))
    .map(([says, name, words]) => [says, filtering(name, words)]),
];

const sets = [
  ['The set the ranking was tuned to', tunedSet()],
  ['The held-out set, written before it was run', heldOutSet()],
  ['Held out too, about texts of others that lie beside the project', sharedSet()],
];

for (const [says, parts] of sets) {
  const queries = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const absent = parts.reduce((sum, part) => sum + part.absent.length, 0);
  if (queries === 0) continue;
  console.log(`${says}: ${queries} queries for what is there, ${absent} for what is not\n`);
  console.log('| method | success@1 | reciprocal rank | false hits | hits a query |\n| --- | --: | --: | --: | --: |');
  const lines = [];
  for (const [name, method] of methods) {
    const { first, reciprocal, falseHits, hits, missed, wrong } = await measure(method, parts);
    const figures = [first, reciprocal, falseHits].map((figure) => figure.toFixed(2));
    console.log(`| ${name} | ${figures.join(' | ')} | ${hits.toFixed(1)} |`);
    if (name !== 'lectern') continue;
    for (const { query, rank, first: got } of missed)
      lines.push(`missed  ${query}  rank ${rank || '–'}  first: ${got.slice(0, 70)}`);
    for (const { query, first: got } of wrong) lines.push(`false   ${query}  first: ${got.slice(0, 70)}`);
  }
  console.log(process.argv.includes('--missed') ? `\n${lines.join('\n')}\n` : '');
}

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
console.log(costs(program, ['fzf', 'rg'].filter(isInstalled)).join('\n'));
