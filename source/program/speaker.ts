/** What the stage and a speaker's screen tell one another comes in; the state on either side goes out. */

import { settled } from './command.ts';
import { commandNamed } from './commands/index.ts';
import type { Message, Mode, Result, State, Talk } from './model.ts';
import { deckFor } from './talk.ts';
import { freshTalk } from './turned.ts';

/** A command from a speaker's screen, done on the stage whatever lies over it; nothing when no talk is on or it is none of the stage's. */
export function driven(state: State, name: string, count: number | null): Result {
  const command = commandNamed(name);
  if (!command?.drives || !state.talk) return [state, []];
  const onStage: State = state.mode.kind === 'present' ? state : { ...state, mode: { kind: 'present' } };
  return settled(command.run({ ...onStage, message: null }, count));
}

/** The deck and the talk of the stage that is followed. A slide or step that the deck does not have is the last one. */
export function takeFollowed(state: State, { deck, talk }: Extract<Message, { type: 'followed' }>): State {
  const next: State = { ...state, ...deck };
  const { slides } = deckFor(next);
  if (slides.length === 0) return { ...next, talk: null };
  const slide = Math.min(talk.slide ?? 0, slides.length - 1);
  const step = Math.min(talk.step ?? 0, slides[slide]!.steps - 1);
  return { ...next, talk: { ...(state.talk ?? freshTalk(slide)), ...talk, slide, step } };
}

/** A talk that has not begun goes on where its stage died; one that has, or that stands elsewhere than at its beginning, stays. */
export function resumed(state: State, talk: Partial<Talk>): State {
  const now = state.talk;
  if (!now || now.clock.begun || now.slide > 0 || now.step > 0 || (talk.slide ?? 0) === 0) return state;
  const { slides } = deckFor(state);
  const slide = Math.min(talk.slide ?? 0, slides.length - 1);
  const step = Math.min(talk.step ?? 0, slides[slide]!.steps - 1);
  return { ...state, talk: { ...now, ...talk, slide, step, aside: 'Going on where the stage was before it died' } };
}

/** How the stage of a speaker's screen is, whatever lies over that screen. */
export function linked(mode: Mode, link: Extract<Mode, { kind: 'speaker' }>['link']): Mode {
  if (mode.kind === 'speaker') return { ...mode, link };
  return 'back' in mode ? { ...mode, back: linked(mode.back, link) } : mode;
}

/** The talk is on elsewhere: back to reading, and why. */
export function unstaged(state: State, text: string): State {
  const mode: State['mode'] = state.mode.kind === 'read' ? state.mode : { kind: 'read' };
  return { ...state, mode, talk: null, message: text };
}
