/** The judged set comes in; how well we and Fuse find what is wanted goes to stdout as a table. With --missed, what was not found first. */

import { register } from 'tsx/esm/api';

register();
const { default: Fuse } = await import('fuse.js');
const { textOf } = await import('../source/document/inline.ts');
const { search } = await import('../source/search/search.ts');
const { measure } = await import('../test/search/measure.ts');
const { absent, judged } = await import('../test/search/judged.ts');

/** A query without the signs of our language, which Fuse would take for letters. */
function bare(query) {
  return query.replace(/\b(?:section|heading|point):|(?:^|\s)-\w+|["“”*/]/g, '').trim();
}

/** Fuse over the texts of all blocks. */
function fuseWith(options) {
  const made = new WeakMap();
  return async (document, query) => {
    if (!made.has(document)) {
      made.set(
        document,
        new Fuse(
          document.blocks.map((block) => textOf(document, block).text),
          options,
        ),
      );
    }
    return made
      .get(document)
      .search(bare(query))
      .map(({ refIndex }) => refIndex);
  };
}

const methods = [
  ['lectern', async (document, query) => (await search(document, query)).hits.map(({ block }) => block)],
  ['Fuse, its defaults', fuseWith({})],
  ['Fuse, ignoreLocation', fuseWith({ ignoreLocation: true })],
  ['Fuse, ignoreLocation, threshold .3', fuseWith({ ignoreLocation: true, threshold: 0.3 })],
];

console.log(`${judged.length} queries for what is there, ${absent.length} for what is not\n`);
console.log('| method | success@1 | reciprocal rank | false hits | hits a query |\n| --- | --: | --: | --: | --: |');
const lines = [];
for (const [name, method] of methods) {
  const { first, reciprocal, falseHits, hits, missed, wrong } = await measure(method);
  const figures = [first, reciprocal, falseHits].map((figure) => figure.toFixed(2));
  console.log(`| ${name} | ${figures.join(' | ')} | ${hits.toFixed(1)} |`);
  if (name === 'lectern') {
    lines.push(
      ...missed.map(
        ({ query, rank, first: got }) => `missed  ${query}  rank ${rank || '–'}  first: ${got.slice(0, 70)}`,
      ),
    );
    lines.push(...wrong.map(({ query, first: got }) => `false   ${query}  first: ${got.slice(0, 70)}`));
  }
}
if (process.argv.includes('--missed')) console.log(`\n${lines.join('\n')}`);
