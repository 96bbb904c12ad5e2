/** The focused link comes in; where it leads, in words for the foot, goes out. */

import { falseHost, hostOf } from '../../document/hosts.ts';
import { textOf } from '../../document/inline.ts';
import { onOneLine } from '../../text/gate.ts';
import { anchorBlock, focused, type Linked } from '../links.ts';
import type { State } from '../model.ts';
import { type Row, span } from './rows.ts';

/** `→ example.org · Enter opens it in the browser`; nothing when no link is focused. */
export function linkRow(state: State): Row {
  const link = focused(state);
  if (!link) return [];
  const [target, hint] = wordsFor(state, link);
  return [span('→ ', 'accent'), span(target, 'strong'), span(hint === '' ? '' : ` · ${hint}`, 'muted')];
}

/** Where it leads and what Enter does. */
function wordsFor({ document }: State, link: Linked): readonly [string, string] {
  const { leads } = link;
  const opening = (block: number): string => {
    const found = document.blocks[block];
    return found ? onOneLine(textOf(document, found).text) : '';
  };
  switch (leads.kind) {
    case 'note':
      return [opening(leads.block) || 'a footnote without text', 'Enter'];
    case 'anchor': {
      const block = anchorBlock(document, leads.address);
      return block < 0
        ? [leads.address, 'no such section here']
        : [opening(block) || leads.address, 'Enter goes there'];
    }
    case 'file':
      return [leads.address, /(?:^|\/)\.{0,2}$/.test(leads.address) ? 'a folder, not a text' : 'Enter opens it here'];
    case 'web': {
      const shown = falseHost(link.text, leads);
      return shown === null
        ? [leads.address.replace(/^https?:\/\//, '').replace(/\/$/, ''), 'Enter asks to open it']
        : [hostOf(leads.address), `not ${shown}, as the text says`];
    }
    case 'mail':
      return [hostOf(leads.address), 'Enter asks to write'];
    case 'refused':
      return ['an address that is not followed', ''];
  }
}
