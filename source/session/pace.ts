/** A store comes in; the time that pages take its reader is counted, told to the store, and kept at the end. */

import { sourceOf } from '../document/places.ts';
import { wordCount } from '../document/words.ts';
import type { State } from '../program/model.ts';
import { noPace, paced } from '../program/pace.ts';
import type { Store } from '../program/store.ts';
import { rememberPace } from '../storage/pace.ts';
import type { Terminal } from '../terminal/open.ts';

/** Words after which a stretch is judged: single rows go by in bursts. */
const stretch = 150;
/** Minutes that nobody reads one screen. */
const away = 4;

/** Where a reader was and when, and what has gone by since the stretch began. */
interface Mark {
  readonly state: State;
  readonly time: number;
  readonly words: number;
  readonly minutes: number;
}

/** True when the one state has become the other by reading on: the same text, further down, without a jump, nothing over it. */
function isReadOn(before: State, after: State): boolean {
  return (
    before.mode.kind === 'read' &&
    after.mode.kind === 'read' &&
    before.document === after.document &&
    before.back === after.back &&
    before.forward === after.forward &&
    before.find === after.find &&
    sourceOf(after.document, after.place) > sourceOf(before.document, before.place)
  );
}

/** From now on. `now` gives milliseconds. */
export function followPace(
  store: Store,
  terminal: Pick<Terminal, 'beforeEnd'>,
  stateFolder: string,
  now: () => number = () => performance.now(),
): void {
  const begun = store.state().pace;
  let mark: Mark = { state: store.state(), time: now(), words: 0, minutes: 0 };
  store.subscribe(() => {
    const state = store.state();
    const { place, document, mode } = mark.state;
    if (state.place === place && state.document === document && state.mode === mode) return;
    const time = now();
    const minutes = (time - mark.time) / 60_000;
    if (!isReadOn(mark.state, state) || minutes > away) {
      mark = { state, time, words: 0, minutes: 0 };
      return;
    }
    const text = document.source.slice(sourceOf(document, place), sourceOf(document, state.place));
    const words = mark.words + wordCount(text);
    mark = { state, time, words, minutes: mark.minutes + minutes };
    if (words < stretch) return;
    const pace = paced(state.pace, words, mark.minutes);
    mark = { state, time, words: 0, minutes: 0 };
    if (pace !== state.pace) store.send({ type: 'pace', pace });
  });
  terminal.beforeEnd(() => {
    const { pace } = store.state();
    if (pace !== begun && pace !== noPace) rememberPace(stateFolder, pace);
  });
}
