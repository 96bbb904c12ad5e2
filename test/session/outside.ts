/** A document comes in; a store whose effects are carried out on a terminal of glass, and what the terminal was told, go out. */

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Loaded } from '../../source/document/load.ts';
import { openDocument } from '../../source/document/open.ts';
import type { Effect, Message, State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { createStore, type Store } from '../../source/program/store.ts';
import { carrier } from '../../source/session/carry.ts';
import { OpenDocuments } from '../../source/session/documents.ts';
import type { Invocation } from '../../source/terminal/editor.ts';
import { temporaryFolder } from '../storage/temporary.ts';

export interface Session {
  readonly store: Store;
  /** Every message an effect was answered with. */
  readonly messages: Message[];
  /** Sequences sent to the terminal, exit codes and suspensions. */
  readonly sent: string[];
  readonly codes: number[];
  readonly failures: unknown[];
  readonly documents: OpenDocuments;
  readonly suspended: () => number;
  /** Carries one effect out, as the store would. */
  readonly carry: (effect: Effect) => void;
  /** Waits until `seen` holds of the state; fails after two seconds. */
  readonly until: (seen: (state: State) => boolean) => Promise<void>;
}

/** `source` as standard input would give it, or what was loaded from a file. `editor` stands for the program that is lent the terminal. */
export function session(
  given: string | Loaded,
  editor: (invocation: Invocation) => number = () => 0,
  isStill = false,
): Session {
  const folder = temporaryFolder('session');
  const folders = { config: join(folder, 'config'), data: join(folder, 'data'), state: join(folder, 'state') };
  const loaded: Loaded =
    typeof given === 'string' ? { name: '-', source: given, realPath: null, folder: null, warnings: [] } : given;
  const sent: string[] = [];
  const codes: number[] = [];
  const failures: unknown[] = [];
  const messages: Message[] = [];
  let suspended = 0;
  const terminal = {
    depth: 'none' as const,
    send: (sequence: string) => void sent.push(sequence),
    run: async (invocation: Invocation) => editor(invocation),
    suspend: async () => void suspended++,
    repaint: () => void sent.push('repaint'),
  };
  const documents = new OpenDocuments(folders, loaded);
  const carry = carrier({ terminal, documents, quit: (code) => void codes.push(code), isStill }, (error) =>
    failures.push(error),
  );
  const inner = createStore(startState(openDocument(loaded.source, loaded.name), { columns: 80, rows: 24 }), carry);
  const store: Store = {
    ...inner,
    send(message) {
      messages.push(message);
      inner.send(message);
    },
  };
  return {
    store: inner,
    documents,
    messages,
    sent,
    codes,
    failures,
    suspended: () => suspended,
    carry: (effect) => carry(effect, store),
    async until(seen) {
      for (let turn = 0; turn < 400 && !seen(inner.state()); turn++) await pause(5);
      if (!seen(inner.state())) throw new Error('it was never seen');
    },
  };
}
