/** A number of runs comes in; that many sequences of messages are sent to a reader, a speaker, any document and one that changes. */

import { openDocument, startDocument } from '../../source/document/open.ts';
import type { Message } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { present } from '../../source/program/talk.ts';
import { documents } from '../document/samples.ts';
import { account } from '../support/documents.ts';
import * as fc from '../support/properties.ts';
import { hostile } from '../trust/corpus.ts';
import { run } from './run.ts';
import { messages, sizes } from './sequence.ts';

const whole = account();

export function reading(numRuns: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(sizes, messages, (size, list) => run(startState(whole, size), list)),
    { numRuns },
  );
}

export function presenting(numRuns: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(sizes, messages, fc.boolean(), (size, list, here) =>
      run(present(startState(whole, size), here)[0], list),
    ),
    { numRuns },
  );
}

export function anyDocument(numRuns: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(documents, sizes, messages, (source, size, list) =>
      run(startState(openDocument(source, 'x.md'), size), list),
    ),
    { numRuns },
  );
}

/** Hostile texts at every place of a document. */
export function hostileDocument(numRuns: number): Promise<void> {
  const opened = openDocument(hostile(), 'hostile.md');
  return fc.assert(
    fc.asyncProperty(fc.nat(opened.blocks.length - 1), sizes, messages, (block, size, list) =>
      run({ ...startState(opened, size), place: { block, offset: 0 } }, list),
    ),
    { numRuns },
  );
}

/** A document of many pictures, as a page and as a deck, on a terminal that shows them now and then. */
export function picturing(numRuns: number): Promise<void> {
  const pictures = Array.from({ length: 9 }, (_, index) => `![${'x'.repeat(index)}](${'y'.repeat(index + 1)})`);
  const page = `# Pictures\n\n${pictures.join('\n\nSome words between.\n\n')}\n\n- ${pictures[0]}\n\n> ${pictures[4]} ${pictures[5]}\n`;
  const deck = `# One\n\n${pictures.slice(0, 4).join('\n\n<!-- end_slide -->\n\n# More\n\n')}\n\n<!-- pause -->\n\n${pictures[4]}\n`;
  const all = [page, deck].map((source) => openDocument(source, 'pictures.md'));
  const on: Message = { type: 'pictures', cell: { width: 10, height: 20 } };
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), sizes, messages, (document, size, list) =>
      run(startState(document, size), [on, ...list]),
    ),
    { numRuns },
  );
}

/** The document grows, shrinks and changes, and others are opened, while it is read. */
export function growing(numRuns: number): Promise<void> {
  const prefix = startDocument(whole.source, whole.name, 2000).document;
  const sources = ['', '# One\n\nword\n\n# Two'];
  const same = [whole, prefix, ...sources.map((source) => openDocument(source, whole.name))];
  const others = sources.map((source) => openDocument(source, 'other.md'));
  const marks = { letters: {}, bookmarks: [] };
  const changes: readonly Message[] = [
    ...[...same, ...others].map((document): Message => ({ type: 'document', document })),
    ...[whole, ...others].map((document): Message => ({ type: 'opened', document, anchor: 'two', place: null, marks })),
  ];
  const change = fc.tuple(fc.nat(changes.length - 1), messages);
  return fc.assert(
    fc.asyncProperty(messages, fc.array(change, { maxLength: 5 }), (list, made) =>
      run(startState(prefix, { columns: 80, rows: 24 }), [
        ...list,
        ...made.flatMap(([index, more]) => [changes[index]!, ...more]),
      ]),
    ),
    { numRuns },
  );
}
