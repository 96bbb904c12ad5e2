/** The commands of links: from one to the next, and where the focused one leads. */

import { falseHost, hostOf } from '../../document/hosts.ts';
import type { Command } from '../command.ts';
import { anchorBlock, focused, type Linked, nextLink } from '../links.ts';
import type { Result, State } from '../model.ts';
import { blockPlace, jump, reveal } from '../moves.ts';

function walk(direction: 1 | -1): Command['run'] {
  return (state, count) => {
    let there = state;
    for (let left = Math.min(count ?? 1, 1000); left > 0; left--) {
      const link = nextLink(there, direction);
      if (!link) return { ...there, message: direction > 0 ? 'No link below this' : 'No link above this' };
      const { block, from, to } = link;
      there = { ...reveal(there, { block, offset: from }), focus: { block, from, to } };
    }
    return there;
  };
}

/** What Enter does with each kind of link. */
const ways: { readonly [Kind in Linked['leads']['kind']]: (state: State, link: Linked) => State | Result } = {
  anchor: (state, { leads }) => (leads.kind === 'anchor' ? toAnchor(state, leads.address) : state),
  note: (state, { leads }) =>
    leads.kind === 'note' && leads.block >= 0
      ? { ...jump(state, blockPlace(state, leads.block)), message: 'Backspace goes back to the text' }
      : { ...state, message: 'This footnote has no text' },
  file: (state, { leads }) =>
    leads.kind === 'file' ? [state, [{ type: 'open', from: state.document.name, address: leads.address }]] : state,
  web: ask,
  mail: ask,
  refused: (state) => ({
    ...state,
    message: 'Not followed: only the web, mail, sections, and files below are',
  }),
};

function toAnchor(state: State, address: string): State {
  const block = anchorBlock(state.document, address);
  if (block >= 0) return jump(state, blockPlace(state, block));
  const why = state.document.complete ? `There is no section ${address} here` : `${address} has not been read yet`;
  return { ...state, message: why };
}

/** Asks before anything is opened outside, naming the host, which is what counts. */
function ask(state: State, link: Linked): State {
  if (link.leads.kind !== 'web' && link.leads.kind !== 'mail') return state;
  const { kind, address } = link.leads;
  const shown = falseHost(link.text, link.leads);
  const host = hostOf(address);
  const question =
    kind === 'mail'
      ? `Write to ${host}? y`
      : shown === null
        ? `Open ${host} in the browser? y`
        : `Open ${host}? y · it is not ${shown}, as the text says`;
  return { ...state, mode: { kind: 'confirm', address, question } };
}

function follow(state: State): State | Result {
  const link = focused(state);
  return link ? ways[link.leads.kind](state, link) : state;
}

function yes(state: State): State | Result {
  if (state.mode.kind !== 'confirm') return state;
  return [{ ...state, mode: { kind: 'read' } }, [{ type: 'browse', address: state.mode.address }]];
}

export const linkCommands: readonly Command[] = [
  {
    name: 'follow',
    keys: ['enter'],
    modes: ['read'],
    says: 'Follow the link that Tab has reached',
    hint: 'follow',
    available: (state) => focused(state) !== null,
    run: follow,
  },
  { name: 'next-link', keys: ['tab'], modes: ['read'], says: 'Next link or footnote', run: walk(1) },
  { name: 'previous-link', keys: ['shift-tab'], modes: ['read'], says: 'Link or footnote before', run: walk(-1) },
  { name: 'open-outside', keys: ['y'], modes: ['confirm'], says: 'Yes, open it', hint: 'yes', run: yes },
  {
    name: 'stay',
    keys: ['n', 'escape', 'q'],
    modes: ['confirm'],
    says: 'No; every other key says so too',
    hint: 'no',
    run: (state) => ({ ...state, mode: { kind: 'read' } }),
  },
];
