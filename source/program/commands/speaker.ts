/** The commands of the speaker: the clock, the pointer, and how the notes are set. */

import { reset, running, stopped } from '../clock.ts';
import type { Command } from '../command.ts';
import { notesBounds } from '../frame/notes.ts';
import type { State, Talk } from '../model.ts';
import { usualSpeaker } from '../start.ts';
import { deckFor } from '../talk.ts';

/** The narrowest and the widest that notes can be set, and one press of a key, in columns. */
const narrowest = 28;
const widest = 140;
const oneStep = 8;

const onScreen: Command['modes'] = ['present', 'speaker'];

function onTalk(change: (talk: Talk, state: State) => Talk): Command['run'] {
  return (state) => (state.talk ? { ...state, talk: change(state.talk, state) } : state);
}

function set(change: (speaker: State['speaker'], count: number) => Partial<State['speaker']>): Command['run'] {
  return (state, count) => ({ ...state, speaker: { ...state.speaker, ...change(state.speaker, count ?? 1) } });
}

/** Pushes the text so many rows, the notes no further than they go. */
function push(direction: 1 | -1): Command['run'] {
  return (state, count) => {
    const wanted = state.speaker.nudge + direction * (count ?? 1);
    const { least, most } = state.speaker.prompter ? { least: wanted, most: wanted } : notesBounds(state);
    return { ...state, speaker: { ...state.speaker, nudge: Math.min(most, Math.max(least, wanted)) } };
  };
}

/** True while notes are on this screen, so that their keys have something to change. */
function hasNotes({ mode, speaker }: State): boolean {
  return mode.kind === 'speaker' || speaker.split || speaker.prompter;
}

/** Lights the element `step` further on among those that can be seen; none before the first and behind the last. */
function point(step: 1 | -1): (talk: Talk, state: State) => Talk {
  return (talk, state) => {
    const slide = deckFor(state).slides[talk.slide];
    if (!slide || talk.blank) return talk;
    const seen = slide.elements.flatMap((element, index) => {
      const isTitle = slide.kind === 'authored' && element.block.kind === 'heading';
      return !isTitle && (talk.all || element.step <= talk.step) ? [index] : [];
    });
    const at = talk.pointed === null ? (step > 0 ? -1 : seen.length) : seen.indexOf(talk.pointed);
    return { ...talk, pointed: seen[at + step] ?? null };
  };
}

export const speakerCommands: readonly Command[] = [
  {
    name: 'pause-clock',
    keys: ['z'],
    modes: onScreen,
    drives: true,
    says: 'Pause the clock, or let it run',
    hint: 'pause clock',
    run: onTalk((talk, { time }) => ({
      ...talk,
      clock: talk.clock.since === null ? running(talk.clock, time.now) : stopped(talk.clock, time.now),
    })),
  },
  {
    name: 'reset-clock',
    keys: ['R'],
    modes: onScreen,
    drives: true,
    says: 'Set the clock back to nothing',
    run: onTalk((talk, { time }) => ({
      ...talk,
      clock: reset(talk.clock, time.now),
      laps: [{ slide: talk.slide, at: 0 }],
    })),
  },
  {
    name: 'stage-clock',
    keys: ['c'],
    modes: ['present'],
    says: 'How long the talk has been going, at the foot, or not',
    run: set(({ clock }) => ({ clock: !clock })),
  },
  {
    name: 'point-on',
    keys: ['tab'],
    modes: onScreen,
    drives: true,
    says: 'Point at the next line, the rest steps back',
    run: onTalk(point(1)),
  },
  {
    name: 'point-back',
    keys: ['shift-tab'],
    modes: onScreen,
    drives: true,
    says: 'Point at the line before',
    run: onTalk(point(-1)),
  },
  {
    name: 'text-back',
    keys: ['('],
    modes: onScreen,
    says: 'The notes, or the scrolling text, a row back',
    hint: 'scroll',
    available: hasNotes,
    run: push(-1),
  },
  {
    name: 'text-on',
    keys: [')'],
    modes: onScreen,
    says: 'The notes, or the scrolling text, a row on',
    hint: 'scroll',
    available: hasNotes,
    run: push(1),
  },
  {
    name: 'notes-wider',
    keys: ['+'],
    modes: onScreen,
    says: 'Wider notes',
    hint: 'width',
    available: hasNotes,
    run: set(({ width }, count) => ({ width: Math.min(widest, width + count * oneStep) })),
  },
  {
    name: 'notes-narrower',
    keys: ['-'],
    modes: onScreen,
    says: 'Narrower notes',
    hint: 'width',
    available: hasNotes,
    run: set(({ width }, count) => ({ width: Math.max(narrowest, width - count * oneStep) })),
  },
  {
    name: 'notes-usual',
    keys: ['='],
    modes: onScreen,
    says: 'Notes as wide and as close as they usually are',
    available: hasNotes,
    run: set(() => ({ width: usualSpeaker.width, loose: false })),
  },
  {
    name: 'notes-spacing',
    keys: ['i'],
    modes: onScreen,
    says: 'A blank row between the rows of the notes, or none',
    available: hasNotes,
    run: set(({ loose }) => ({ loose: !loose })),
  },
  {
    name: 'prompter',
    keys: ['t'],
    modes: onScreen,
    says: 'The whole text scrolling at speaking pace, or notes',
    hint: 'prompter',
    available: hasNotes,
    run: set(({ prompter }) => ({ prompter: !prompter, nudge: 0 })),
  },
  {
    name: 'leave-notes',
    keys: ['q'],
    modes: ['speaker'],
    says: 'Leave the speaker’s screen; the stage goes on',
    run: (state) => [state, [{ type: 'quit', code: 0 }]],
  },
  {
    name: 'speaker-escape',
    keys: ['escape'],
    modes: ['speaker'],
    drives: true,
    says: 'On the stage: close what lies over the slide',
    run: (state) =>
      state.talk ? { ...state, talk: { ...state.talk, blank: false, pointed: null, searching: null } } : state,
  },
];
