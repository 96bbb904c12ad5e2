/** Somebody listens while they type, and while they choose a slide in the grid or search for one. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account } from '../support/documents.ts';
import { listen } from '../support/listen.ts';
import { open } from '../support/story.ts';

const document = account();

test('what is typed stands on a line of its own, whole where something was said meanwhile', async () => {
  const story = open(document);
  const { heard } = listen(story);
  await story.press('finder');
  heard();
  await story.type('en');
  assert.match(heard(), /^\nFind: en\n1 of \d+, [^\n]*$/);
  await story.type('c');
  assert.match(heard(), /^\nFind: enc\n1 of \d+, [^\n]*$/);
  await story.press('finder-down');
  heard();
  await story.key('r');
  assert.match(heard(), /^\nFind: encr\n1 of \d+, /);
  await story.key('backspace');
  assert.match(heard(), /^\nFind: enc\n1 of \d+, /);
  await story.key('escape').press('outline').press('filter');
  assert.match(heard(), /\nFilter: $/);
  await story.type('e');
  assert.match(heard(), /^e(?:\n[^\n]*, level \d, \d+ of \d+)?$/);
});

test('the grid of slides says the slide that is chosen, whole or thinned out', async () => {
  const story = open(document, { onStage: true });
  const { heard } = listen(story);
  heard();
  await story.press('overview');
  assert.match(heard(), /^\nSlides, 20: [^\n]*\nSlide 1 of 20: MI5 threat update 2021$/);
  await story.press('overview-right');
  assert.equal(heard(), '\nSlide 2 of 20: Opening');
  await story.press('overview-left').press('overview-left');
  assert.equal(heard(), '\nSlide 1 of 20: MI5 threat update 2021', 'at the edge there is nothing new');
  await story.type('encry');
  assert.match(heard(), /\nFind: encry\n1 of 1, Slide \d+ of 20: Encryption$/);
  await story.type('zz');
  assert.match(heard(), /\nFind: encryzz\nNo slide$/);
  await story.key('ctrl-u').type('threat');
  heard();
  await story.press('overview-right');
  assert.match(heard(), /^\n2 of \d+, Slide \d+ of 20: /);
  await story.press('overview-go');
  assert.match(heard(), /^\nSlide \d+ of 20: /);
});

test('a search through the slides says what is typed, then the slide that is chosen', async () => {
  const story = open(document, { onStage: true });
  const { heard } = listen(story);
  heard();
  await story.press('seek');
  assert.equal(heard(), '\nFind: ');
  await story.type('k');
  assert.match(heard(), /^k(?:\n|$)/);
  await story.type('ill');
  assert.match(heard(), /\nFind: kill\n1 of 2, Slide 4 of 20: Physical threats, [^\n]*kill[^\n]*$/);
  await story.press('seek-down');
  assert.match(heard(), /^\n2 of 2, Slide 20 of 20: [^\n]*kill[^\n]*$/);
  await story.press('seek-down');
  assert.equal(heard(), '');
  await story.press('seek-go');
  assert.match(heard(), /^\nSlide 20 of 20: /);
  await story.press('seek').type('zzzz');
  assert.match(heard(), /\nFind: zzzz\nOn no slide$/);
  await story.press('seek-leave');
  assert.match(heard(), /^\nSlide 20 of 20: /);
});
