/** A session comes in; what its talks need beside the stage is attended to: speaker's screens, the clock, rehearsals. Loaded when a talk begins. */

import type { Loaded } from '../document/load.ts';
import type { State } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import { deckFor, isSplit } from '../program/talk.ts';
import { themeWarnings } from '../program/theme.ts';
import { planWarnings } from '../stage/plan.ts';
import { foldersOf } from '../storage/folders.ts';
import { lastRehearsal } from '../storage/rehearsals.ts';
import type { Depth } from '../terminal/colours.ts';
import type { Terminal } from '../terminal/open.ts';
import type { OpenDocuments } from './documents.ts';
import type { Claim } from './sync.ts';
import { tickEvery, timeNow } from './time.ts';

type Settings = Readonly<Record<string, unknown>>;

/** The state with what the speaker asked for: notes beside the stage, the scrolling text, a plan by the last rehearsal. Slides fade in only where there are colours for it. */
export function inSpeakersWay(state: State, { realPath }: Loaded, settings: Settings, depth: Depth): State {
  const isStill = settings['reduced-motion'] === true || Boolean(process.env.LECTERN_REDUCED_MOTION);
  const asRehearsed = settings['as-rehearsed'] === true && realPath !== null;
  const rehearsed = asRehearsed ? lastRehearsal(foldersOf(process.env).data, realPath) : null;
  const speaker = {
    ...state.speaker,
    split: settings.notes === true,
    prompter: settings.teleprompter === true,
    clock: settings.clock === true,
  };
  const wrong = state.talk ? [...planWarnings(state.document, deckFor(state)), ...themeWarnings(state.document)] : [];
  const [unread] = wrong;
  const unrehearsed = asRehearsed && rehearsed === null ? 'This talk has not been rehearsed yet' : null;
  const note = unread ? `Line ${unread.line}: ${unread.message}` : unrehearsed;
  const talk = state.talk && note ? { ...state.talk, aside: note } : state.talk;
  const motion = depth === 'true' && !isStill;
  return { ...state, talk, speaker, motion, rehearsed: rehearsed?.slides ?? null, time: timeNow() };
}

interface Attended {
  readonly store: Store;
  readonly documents: OpenDocuments;
  /** The stage of a talk that begins at once. */
  readonly claimed: Claim | null;
  readonly settings: Settings;
  readonly terminal: Pick<Terminal, 'beforeEnd' | 'fail'>;
}

/** Attends to the talks of a session, the first one as soon as it begins. */
export function attendTalk({ store, documents, claimed, settings, terminal }: Attended): void {
  const begin = async (): Promise<void> => {
    const { keepStage } = await import('./sync.ts');
    keepStage(store, documents, claimed, terminal.beforeEnd, terminal.fail);
    if (settings.rehearse !== true) return;
    const { rehearse } = await import('./rehearsal.ts');
    rehearse(store, documents, terminal.beforeEnd);
  };
  let isBegun = false;
  const look = (): void => {
    if (isBegun || !store.state().talk) return;
    isBegun = true;
    begin().catch(terminal.fail);
    setInterval(() => {
      const state = store.state();
      if (state.talk && (isSplit(state) || state.speaker.prompter || state.speaker.clock))
        store.send({ type: 'tick', ...timeNow() });
    }, tickEvery).unref();
  };
  store.subscribe(look);
  look();
}
