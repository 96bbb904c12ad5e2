/** The bundled account: its length, its sections and their points, its facts, and that no sentence of the speech stands in it. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { wordCount } from '../../source/document/words.ts';
import { facts } from './account.facts.ts';
import { bareWords, bundled, pointsOf, proseOf, savedPage, sourceOf } from './bundled.ts';

const name = 'threat-update-2021.md';
const account = bundled(name);
const page = savedPage();
const body = account.source.slice(account.bodyStart);

/** Every section, in the order of the speech; what stands deeper belongs to the one above it. */
const outline = [
  'Opening',
  'State threats',
  '  Physical threats',
  '  Cyber',
  '  Espionage',
  '  Interference',
  '  Misinformation',
  '  The twin-track response',
  '  New law',
  '  Who is behind it',
  'Terrorism',
  '  Northern Ireland',
  '  Extreme Right Wing',
  '  Islamist extremism',
  '  Somalia and Afghanistan',
  '  Volume and judgement',
  'Learning and adapting',
  'Encryption',
  'Close',
];

test('the sections follow the speech', () => {
  assert.deepEqual(
    account.sections.map((section) => `${'  '.repeat(section.level - 2)}${section.title}`),
    outline,
  );
  assert.deepEqual(account.warnings, []);
});

test('it is 2,000 to 2,600 words long, as prose alone and with headings and points', () => {
  const prose = account.sections.reduce((sum, section) => sum + wordCount(proseOf(account, section)), 0);
  const points = account.sections.reduce((sum, section) => sum + wordCount(pointsOf(account, section).join('\n')), 0);
  assert.ok(prose >= 2000, `${prose} words of prose`);
  assert.ok(points > 0 && wordCount(body) <= 2600, `${wordCount(body)} words, ${points} of them points`);
});

test('every section has prose of its own and two to five points that a slide can hold', () => {
  for (const section of account.sections) {
    const points = pointsOf(account, section);
    assert.ok(points.length >= 2 && points.length <= 5, `${section.title}: ${points.length} points`);
    for (const point of points) {
      assert.ok(point.length <= 62, `${point}: ${point.length} characters`);
      assert.doesNotMatch(point, /\.$/);
    }
    assert.ok(wordCount(proseOf(account, section)) >= 30, `${section.title} says little`);
    assert.match(
      account.source.slice(section.start),
      /^#+ .+\n\n> \[!IMPORTANT\]\n> - /,
      `${section.title} begins with its points`,
    );
  }
});

test('the front matter says who spoke, where and when, and that this is an account', () => {
  const { data, ...meta } = account.meta;
  assert.equal(meta.title, 'MI5 threat update 2021');
  assert.equal(meta.speaker, 'Ken McCallum');
  assert.equal(meta.role, 'Director General of MI5');
  assert.equal(meta.date, '2021-07-14');
  assert.equal(meta.place, 'Thames House, London');
  assert.equal(meta.publisher, 'MI5');
  assert.match(meta.source ?? '', /^https:\/\/www\.mi5\.gov\.uk/);
  assert.match(meta.rights ?? '', /MIT.*Crown copyright/);
  assert.match(String(data.account), /account in our own words.*published.*mi5\.gov\.uk/);
  assert.equal(data.import, `lectern import PAGE --outline content/${name}`);
});

test('every fact stands in its section', () => {
  for (const { section: slug, account: says } of facts) {
    const section = account.sections.find((one) => one.slug === slug);
    assert.ok(section, `a section ${slug}`);
    assert.match(proseOf(account, section), says);
  }
});

test('every fact, figure and name is the saved page’s', () => {
  if (page === null) return;
  for (const fact of facts) assert.ok(fact.page.test(page), `${fact.page} does not match the page`);
  const figures = body.match(/\d+(?:,\d+)*/g) ?? [];
  const names = body.match(/(?<=[a-z,;] )[A-Z][A-Za-z0-9]+/g) ?? [];
  assert.ok(figures.length > 20 && names.length > 100, `${figures.length} figures, ${names.length} names`);
  for (const word of [...figures, ...names]) assert.ok(page.includes(word), `${word} does not stand in the page`);
});

test('nothing bundled shares ten words in a row with the saved page', () => {
  if (page === null) return;
  const runs = (words: readonly string[]) => words.slice(9).map((_, at) => words.slice(at, at + 10).join(' '));
  const said = new Set(runs(bareWords(page)));
  for (const file of [name, 'guide.md', 'welcome.md', 'about.md']) {
    const own = runs(bareWords(sourceOf(file)));
    assert.ok(own.length > 20, `${file} was compared`);
    assert.deepEqual(
      own.filter((run) => said.has(run)),
      [],
      file,
    );
  }
});

test('its link within the document leads to a section', () => {
  const anchors = [...body.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!);
  assert.ok(anchors.length > 0);
  const slugs = account.sections.map((section) => section.slug);
  for (const anchor of anchors) assert.ok(slugs.includes(anchor), `#${anchor}`);
});
