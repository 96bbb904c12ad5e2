/** Modes: what may be on is switched off when the terminal is left, whatever is wanted by then. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Modes, modeSequences } from '../../../source/terminal/modes.ts';

test('what is switched on in an order is switched off in the other', () => {
  const modes = new Modes(['mouse', 'screen']);
  assert.equal(modes.enter(), modeSequences.screen.on + modeSequences.mouse.on);
  assert.ok(modes.leave().endsWith(modeSequences.mouse.off + modeSequences.screen.off));
});

test('a change is told once', () => {
  const modes = new Modes(['screen']);
  modes.enter();
  assert.equal(modes.set('wheel', true), modeSequences.wheel.on);
  assert.equal(modes.set('wheel', true), '');
  assert.equal(modes.set('wheel', false), modeSequences.wheel.off);
  assert.equal(modes.set('wheel', false), '');
});

test('a mode that is no longer wanted is switched off at the end all the same: what told so may not have been sent', () => {
  const modes = new Modes(['screen', 'wheel']);
  modes.enter();
  modes.set('wheel', false);
  assert.ok(modes.leave().includes(modeSequences.wheel.off));
  assert.equal(modes.enter(), modeSequences.screen.on);
  assert.equal(modes.leave().includes(modeSequences.wheel.off), false);
});

test('nothing that is on: nothing to switch off', () => {
  assert.equal(new Modes([]).leave(), '');
});
