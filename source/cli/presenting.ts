/** Nothing comes in; the rows of the table of flags that are for presenting alone go out. */

import type { Setting } from './settings.ts';

/** What is said of a talk that is given: what its speaker sees, how its time is kept, who may follow it. */
export const presenting = [
  {
    name: 'notes',
    type: 'switch',
    commands: ['present'],
    says: 'The speaker’s screen beside the stage, in one wide terminal',
  },
  {
    name: 'teleprompter',
    type: 'switch',
    commands: ['present', 'notes'],
    says: 'The whole text, scrolling at speaking pace',
  },
  {
    name: 'clock',
    type: 'switch',
    commands: ['present'],
    says: 'How long the talk has been going, at the foot of the stage',
  },
  {
    name: 'rehearse',
    type: 'switch',
    commands: ['present'],
    once: true,
    says: 'Keep the time on each slide, and print it against the plan at the end',
  },
  {
    name: 'as-rehearsed',
    type: 'switch',
    commands: ['present'],
    says: 'Plan the time of each slide by the last rehearsal',
  },
  {
    name: 'share',
    type: 'switch',
    commands: ['present'],
    once: true,
    says: 'Let listeners follow in a browser; the address is on the title slide',
  },
  {
    name: 'host',
    type: 'text',
    value: 'ADDRESS',
    commands: ['present'],
    says: 'Where to share: this machine alone unless given; 0.0.0.0 for everybody in the network',
  },
  {
    name: 'port',
    type: 'number',
    value: 'NUMBER',
    least: 1,
    commands: ['present'],
    says: 'The port to share on, 8412 unless given; the next free one when it is in use',
  },
  {
    name: 'followers',
    type: 'number',
    value: 'NUMBER',
    least: 1,
    commands: ['present'],
    says: 'How many may follow at a time, 1000 unless given',
  },
] as const satisfies readonly Setting[];
