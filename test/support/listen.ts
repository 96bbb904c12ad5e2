/** A story comes in; what somebody who listens to it is told goes out, as it comes. */

import { spoken } from '../../source/program/speak.ts';
import type { Story } from './story.ts';

/** Listens to a story from its beginning: `heard` gives what was appended since it was last asked. */
export function listen(story: Story) {
  let log = spoken(null, story.state, '').slice(1);
  let last = story.state;
  let read = 0;
  story.subscribe(() => {
    log += spoken(last, story.state, log.slice(log.lastIndexOf('\n') + 1));
    last = story.state;
  });
  return {
    all: () => log,
    heard: () => {
      const text = log.slice(read);
      read = log.length;
      return text;
    },
  };
}
