/** A store comes in; while a talk is on, speaker's screens can follow it and drive it. */

import type { Loaded } from '../document/load.ts';
import { Trouble } from '../document/trouble.ts';
import type { Store } from '../program/store.ts';
import { foldersOf } from '../storage/folders.ts';
import { type Surroundings, socketFolder, socketPath } from '../sync/places.ts';
import type { FromFollower } from '../sync/protocol.ts';
import { AlreadyOn, openStage, type Stage } from '../sync/server.ts';
import { safeLine } from '../text/gate.ts';
import type { OpenDocuments } from './documents.ts';
import { talkFrom, teller } from './shown.ts';

/** Where talks of this person listen. */
export function surroundings(): Surroundings {
  return { environment: process.env, user: process.getuid?.() ?? null, state: foldersOf(process.env).state };
}

/** What tells one talk from another: the real path of its file; standard input is a talk of its own each time. */
function identityOf(realPath: string | null): string {
  return realPath ?? `standard input of ${process.pid}`;
}

/** The stage of a talk, claimed before anything is drawn; what is heard goes to whoever `hear` names later. */
export interface Claim {
  readonly identity: string;
  readonly stage: Stage | null;
  /** Why nobody can follow, or null. */
  readonly trouble: string | null;
  hear: (message: FromFollower) => void;
}

/** Claims the stage for a document. Throws Trouble when its talk is on already; that nobody can follow for another reason stops no talk. */
export async function claimStage({ realPath, name }: Pick<Loaded, 'realPath' | 'name'>): Promise<Claim> {
  const identity = identityOf(realPath);
  const claim: { -readonly [Key in keyof Claim]: Claim[Key] } = {
    identity,
    stage: null,
    trouble: null,
    hear: () => {},
  };
  try {
    const path = socketPath(socketFolder(surroundings()), identity);
    claim.stage = await openStage(path, safeLine(name), process.pid, (message) => claim.hear(message));
  } catch (error) {
    if (!(error instanceof Trouble) || error instanceof AlreadyOn) throw error;
    claim.trouble = error.message;
  }
  return claim;
}

/** Follows the store: the stage is open while a talk is on, and says good-bye at the end. `claimed` is that of a talk that begins at once. */
export function keepStage(
  store: Store,
  documents: Pick<OpenDocuments, 'pathOf'>,
  claimed: Claim | null,
  beforeEnd: (work: () => void) => unknown,
  failed: (error: unknown) => void,
): void {
  const tell = teller();
  let claim: Claim | null = null;
  /** The identity that is being claimed, so that it is claimed once. */
  let wanted: string | null = null;
  const hear = (message: FromFollower): void => {
    if (message.type === 'press') store.send({ type: 'drive', command: message.command, count: message.count });
    else if (message.resume) store.send({ type: 'resume', talk: talkFrom(message.resume) });
  };
  const show = (): void => {
    const told = tell(store.state());
    if (told) claim?.stage?.show(told.deck, told.talk);
  };
  const take = (next: Claim): void => {
    claim = next;
    claim.hear = hear;
    if (claim.trouble) store.send({ type: 'say', text: claim.trouble });
    show();
  };
  const close = (): void => {
    claim?.stage?.close();
    claim = null;
    wanted = null;
  };
  const open = async (identity: string, name: string): Promise<void> => {
    // It was left again, or come back to, while the stage was being claimed.
    if (wanted !== identity || claim?.identity === identity) return;
    try {
      const next = await claimStage({ realPath: documents.pathOf(name), name });
      if (wanted === identity && store.state().talk) take(next);
      else next.stage?.close();
    } catch (error) {
      if (!(error instanceof AlreadyOn)) throw error;
      wanted = null;
      store.send({ type: 'unstaged', text: error.message });
    }
  };
  /** One claim after another, so that none finds the stage held by the one before. */
  let opening = Promise.resolve();
  const follow = (): void => {
    const { talk, document } = store.state();
    const identity = talk ? identityOf(documents.pathOf(document.name)) : null;
    if (identity === wanted) {
      show();
      return;
    }
    close();
    wanted = identity;
    if (identity !== null) opening = opening.then(() => open(identity, document.name)).catch(failed);
  };
  if (claimed) {
    wanted = claimed.identity;
    take(claimed);
  }
  store.subscribe(follow);
  follow();
  beforeEnd(close);
}
