/** The commands on stage, as presenters' fingers and clickers know them. */

import { running } from '../clock.ts';
import type { Command } from '../command.ts';
import type { Result, State, Talk } from '../model.ts';
import { jump } from '../moves.ts';
import { advance, deckFor, inMidTalk, present, retreat, toSlide } from '../talk.ts';

const stage: Command['modes'] = ['present'];
/** What the speaker's screen can do as well: it is done on the stage. */
const both: Pick<Command, 'modes' | 'drives'> = { modes: ['present', 'speaker'], drives: true };

type Change = (state: State, talk: Talk, count: number | null) => Talk;

/** Changes the talk; a blank screen is lit again first, and does nothing else then. */
function onStage(change: Change): Command['run'] {
  return (state, count) => {
    if (!state.talk) return state;
    if (state.talk.blank) return { ...state, talk: { ...state.talk, blank: false } };
    return { ...state, talk: { ...change(state, state.talk, count), asked: false } };
  };
}

/** Moves within the talk: the pointer goes out, and what was searched for. */
function moving(change: Change): Command['run'] {
  return onStage((state, talk, count) => {
    const moved = change(state, talk, count);
    return moved === talk ? talk : { ...moved, pointed: null, searching: null };
  });
}

/** Moves on: the clock runs from the first time on. */
function advancing(change: Change): Command['run'] {
  return moving((state, talk, count) => {
    const moved = change(state, talk, count);
    const isFirst = moved !== talk && !talk.clock.begun;
    return isFirst ? { ...moved, clock: running(talk.clock, state.time.now) } : moved;
  });
}

function times(change: (state: State, talk: Talk) => Talk, state: State, talk: Talk, count: number | null): Talk {
  let changed = talk;
  for (let index = 0; index < Math.min(count ?? 1, 10_000); index++) {
    const next = change(state, changed);
    if (next === changed) break;
    changed = next;
  }
  return changed;
}

/** Enter behind a number goes to that slide; otherwise next. */
const enter: Command['run'] = (state, count) => (count === null ? next(state, null) : goTo(state, count));
const next = advancing((state, talk, count) => times(advance, state, talk, count));
const goTo = moving((state, talk, count) => toSlide(state, talk, (count ?? 1) - 1));

/** From the slide to the passage it stands for; the talk waits. */
function passage(state: State): State {
  if (!state.talk) return state;
  const slide = deckFor(state).slides[state.talk.slide]!;
  return jump(
    { ...state, mode: { kind: 'read' }, talk: { ...state.talk, blank: false, asked: false } },
    { block: slide.first, offset: -2 },
  );
}

/** Leaves the stage: back to reading when the talk was begun there, otherwise out, after one question in mid-talk. */
function leave(state: State): State | Result {
  const { talk } = state;
  if (!talk) return state;
  if (talk.fromReading) return { ...passage(state), talk: null };
  if (inMidTalk(state, talk) && !talk.asked)
    return {
      ...state,
      talk: { ...talk, asked: true },
      message: 'Leave the talk? q or y leaves, any other key goes on',
    };
  return [state, [{ type: 'quit', code: 0 }]];
}

function yes(state: State): State | Result {
  return state.talk?.asked ? [state, [{ type: 'quit', code: 0 }]] : state;
}

/** Esc: lights a blank screen, puts the pointer or the matches out, closes the notes, goes back to reading when the talk was begun there, otherwise nothing. */
function backOneLevel(state: State): State {
  const { talk } = state;
  if (!talk) return state;
  if (talk.blank || talk.asked) return { ...state, talk: { ...talk, blank: false, asked: false } };
  if (talk.pointed !== null || talk.searching !== null)
    return { ...state, talk: { ...talk, pointed: null, searching: null } };
  if (talk.notes) return { ...state, talk: { ...talk, notes: false } };
  return talk.fromReading ? { ...passage(state), talk: null } : state;
}

/** As clickers begin a talk, and go back to its first slide from the passage that is read in between. */
function fromFirst(state: State): Result {
  const [begun, effects] = present({ ...state, find: null }, false);
  if (!begun.talk || state.talk) return [begun, effects];
  return [{ ...begun, talk: { ...begun.talk, fromReading: true } }, effects];
}

function last(state: State, talk: Talk, count: number | null): Talk {
  return toSlide(state, talk, count === null ? Number.MAX_SAFE_INTEGER : count - 1);
}

export const stageCommands: readonly Command[] = [
  {
    name: 'present',
    keys: ['p'],
    modes: ['read', 'outline'],
    says: 'Present from here',
    hint: 'present',
    run: (state) => present(state, true),
  },
  {
    name: 'present-first',
    keys: ['f5'],
    modes: ['read', 'outline'],
    says: 'Present from the first slide',
    run: fromFirst,
  },
  {
    name: 'return-to-stage',
    keys: ['r'],
    modes: ['read'],
    says: 'Back to the slide',
    hint: 'slide',
    available: (state) => state.talk !== null,
    run: (state) => [{ ...state, mode: { kind: 'present' } }, [{ type: 'stage' }]],
  },
  {
    name: 'next-step',
    keys: ['space', 'right', 'down', 'pagedown', 'l', 'j'],
    ...both,
    says: 'Next step',
    hint: 'next step',
    run: next,
  },
  { name: 'next-or-slide', keys: ['enter'], ...both, says: 'Next step; with a number, that slide', run: enter },
  {
    name: 'previous-step',
    keys: ['left', 'up', 'pageup', 'backspace', 'h', 'k'],
    ...both,
    says: 'Step before',
    run: moving((state, talk, count) => times(retreat, state, talk, count)),
  },
  {
    name: 'next-slide',
    keys: ['n'],
    ...both,
    says: 'Next slide',
    run: advancing((state, talk, count) => toSlide(state, talk, talk.slide + (count ?? 1))),
  },
  {
    name: 'previous-slide',
    keys: ['p'],
    ...both,
    says: 'Slide before',
    run: moving((state, talk, count) => toSlide(state, talk, talk.slide - (count ?? 1))),
  },
  {
    name: 'show-all',
    keys: ['s'],
    ...both,
    says: 'Show all steps of the slide',
    run: onStage((_, talk) => ({ ...talk, all: !talk.all })),
  },
  {
    name: 'first-slide',
    keys: ['g', 'home', 'f5'],
    ...both,
    says: 'First slide',
    run: moving((state, talk) => toSlide(state, talk, 0)),
  },
  {
    name: 'last-slide',
    keys: ['G', 'end'],
    ...both,
    says: 'Last slide; with a number, that slide',
    run: moving(last),
  },
  {
    name: 'blank',
    keys: ['b', '.'],
    ...both,
    says: 'Blank screen; any key lights it again',
    hint: 'blank',
    run: onStage((_, talk) => ({ ...talk, blank: true })),
  },
  {
    name: 'notes',
    keys: ['v'],
    modes: stage,
    says: 'Notes below the slide',
    run: onStage((_, talk) => ({ ...talk, notes: !talk.notes })),
  },
  { name: 'passage', keys: ['r'], modes: stage, says: 'Read the passage behind the slide, and back', run: passage },
  { name: 'leave-stage', keys: ['q'], modes: stage, says: 'Leave the stage', run: leave },
  {
    name: 'leave-yes',
    keys: ['y'],
    modes: stage,
    says: 'Yes, leave',
    available: (state) => state.talk?.asked === true,
    run: yes,
  },
  {
    name: 'stage-escape',
    keys: ['escape'],
    modes: stage,
    says: 'Close what lies over the slide, or go back to reading',
    run: backOneLevel,
  },
];
