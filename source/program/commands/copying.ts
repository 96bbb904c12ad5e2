/** The commands that copy to the terminal's clipboard; each says what was copied and how long it is. */

import type { Block } from '../../document/model.ts';
import { cutTo } from '../../text/width.ts';
import { countWords } from '../../text/words.ts';
import type { Command } from '../command.ts';
import { codeInSight, passageInSight, passageText, quotation, sectionText } from '../copying.ts';
import { focused } from '../links.ts';
import type { Result, State } from '../model.ts';
import { sectionHere } from '../moves.ts';

/** Columns of the beginning of a text in a message. */
const opening = 28;

function copied(state: State, text: string, what: string, size: string): Result {
  return [{ ...state, message: `Copied ${size} · ${what}` }, [{ type: 'copy', text }]];
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function words(text: string): string {
  return counted(countWords(text), 'word');
}

/** The first words of a text between quotation marks. */
function begins(text: string): string {
  return `“${cutTo(text.slice(0, 4 * opening).replaceAll(/\s+/g, ' '), opening)}”`;
}

function withPassage(run: (block: Block) => Result): (state: State) => State | Result {
  return (state) => {
    const block = passageInSight(state);
    return block ? run(block) : { ...state, message: 'There is nothing here to copy' };
  };
}

/** The address of the focused link, or the passage. */
function passage(state: State): State | Result {
  const link = focused(state);
  if (link && link.leads.kind !== 'note' && link.leads.kind !== 'refused') {
    const { address } = link.leads;
    return copied(state, address, 'the address of the link', counted(address.length, 'character'));
  }
  return withPassage((block) => {
    const text = passageText(state.document, block);
    return copied(state, text, `the passage ${begins(text)}`, words(text));
  })(state);
}

function section(state: State): State | Result {
  const here = state.document.sections[sectionHere(state)];
  if (!here) return { ...state, message: 'No section begins above this' };
  const text = sectionText(state.document, here);
  return copied(state, text, `the section ${begins(here.title)}`, words(text));
}

function code(state: State): State | Result {
  const block = codeInSight(state);
  if (!block) return { ...state, message: 'No code is in sight' };
  const text = passageText(state.document, block);
  const language = block.info.split(/[\s{,]/, 1)[0] ?? '';
  return copied(
    state,
    text,
    `the code${language && ` (${cutTo(language, 12)})`}`,
    counted(text.split('\n').length, 'line'),
  );
}

function quote(state: State): State | Result {
  return withPassage((block) => {
    const text = quotation(state.document, block);
    return copied(state, text, `a quotation ${begins(passageText(state.document, block))}`, words(text));
  })(state);
}

export const copyCommands: readonly Command[] = [
  {
    name: 'copy',
    keys: ['y'],
    modes: ['read'],
    says: 'Copy the passage on top, or the address of the link',
    run: passage,
  },
  { name: 'copy-section', keys: ['Y'], modes: ['read'], says: 'Copy the section', run: section },
  { name: 'copy-code', keys: ['c'], modes: ['read'], says: 'Copy the code in sight', run: code },
  {
    name: 'quote',
    keys: ['"'],
    modes: ['read'],
    says: 'Copy a quotation with its speaker, date and section',
    run: quote,
  },
];
