/** A state comes in; what those who follow are told of it goes out, the same objects while it stays the same. And the way back. */

import type { Document } from '../document/model.ts';
import type { FollowedDeck, State, Talk } from '../program/model.ts';
import { hasMore } from '../program/talk.ts';
import type { Shown } from '../sync/protocol.ts';
import type { Deck, Talk as ToldTalk } from '../sync/server.ts';

/** What is told of the state's talk; null while none is on. */
export function teller(): (state: State) => { readonly deck: Deck; readonly talk: ToldTalk } | null {
  let last: { readonly state: State; readonly deck: Deck; readonly talk: ToldTalk; readonly told: string } | null =
    null;
  return (state) => {
    if (!state.talk) return null;
    const deck = last && isSameDeck(last.state, state) ? last.deck : deckTold(state);
    const talk: ToldTalk = { type: 'talk', ...shownOf(state, state.talk) };
    const told = JSON.stringify(talk);
    last = { state, deck, talk: last?.told === told ? last.talk : talk, told };
    return last;
  };
}

function isSameDeck(one: State, other: State): boolean {
  const parts = ['sections', 'dialect', 'included', 'rehearsed'] as const;
  return one.document.source === other.document.source && parts.every((part) => one[part] === other[part]);
}

function deckTold(state: State): Deck {
  return {
    type: 'deck',
    name: state.document.name,
    source: state.document.source,
    sections: state.sections,
    dialect: state.dialect,
    included: [...state.included].map(([path, file]) => ({ path, ...file })),
    rehearsed: state.rehearsed,
  };
}

function shownOf(state: State, talk: Talk): Shown {
  const { slide, step, page, all, blank, pointed, clock, laps, aside } = talk;
  const more = hasMore(state, talk);
  return { slide, step, page, all, blank, pointed, clock, entered: laps.at(-1)?.at ?? 0, aside, more, laps };
}

/** A talk as it was told, for the state of whoever follows. */
export function talkFrom({ entered, more = false, laps, ...shown }: Shown): Partial<Talk> {
  const { slide, step, page, all, blank, pointed, clock, aside } = shown;
  return { slide, step, page, all, blank, pointed, clock, aside, more, laps: laps ?? [{ slide, at: entered }] };
}

/** A deck as it was told; `document` is its source, parsed. */
export function deckFrom(deck: Deck, document: Document): FollowedDeck {
  const { sections, dialect, rehearsed } = deck;
  return { document, sections, dialect, rehearsed, included: new Map(deck.included.map((file) => [file.path, file])) };
}
