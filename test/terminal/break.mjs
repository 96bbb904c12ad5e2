/** Loaded before the program: something of it breaks, as LECTERN_BREAK names it: an effect when Ink begins, anything else at SIGUSR2. */

import { EventEmitter } from 'node:events';

const ways = {
  /** From the next drawing on (React tries twice): the component makes its rows with `map`. */
  component() {
    const { map } = Array.prototype;
    Array.prototype.map = function (...given) {
      if (/[\\/]mount-\w+\.js/.test(new Error().stack)) throw new Error('broken in a component');
      return map.apply(this, given);
    };
  },
  /** Ink listens to keys in an effect. */
  effect() {
    const { on } = EventEmitter.prototype;
    EventEmitter.prototype.on = function (...given) {
      if (given[0] === 'input') throw new Error('broken in an effect');
      return on.apply(this, given);
    };
  },
  timer() {
    setTimeout(() => {
      throw new Error('broken in a timer');
    }, 0);
  },
  promise() {
    Promise.reject(new Error('broken in a promise'));
  },
};

const { LECTERN_BREAK } = process.env;
if (LECTERN_BREAK === 'effect') ways.effect();
else process.on('SIGUSR2', ways[LECTERN_BREAK]);
