/** A document and how far its talk has come come in; a speaker's screen that follows it goes out, and what is on it in a role. */

import { frame } from '../../source/program/frame/frame.ts';
import type { State, Talk } from '../../source/program/model.ts';
import { account } from './documents.ts';
import { open, type Story } from './story.ts';

const document = account();

interface Beginning {
  readonly slide?: number;
  readonly step?: number;
  readonly columns?: number;
  readonly rows?: number;
  /** Seconds on the clock. */
  readonly seconds?: number;
  /** The bundled account unless given. */
  readonly source?: string;
  readonly pointed?: number;
}

/** A speaker's screen that follows a talk. */
export function follow(beginning: Beginning = {}): Story {
  const { slide = 0, step = 0, columns = 100, rows = 27, seconds = 0, source, pointed = null } = beginning;
  const story = open(source ?? document, { onStage: true, columns, rows });
  story.send({ type: 'tick', now: seconds * 1000, wall: '14:37' });
  const speaking: State = { ...story.state, mode: { kind: 'speaker', link: 'live' } };
  const clock = { since: seconds > 0 ? 0 : null, before: 0, begun: seconds > 0 };
  const talk: Partial<Talk> = { slide, step, clock, pointed };
  const { sections, dialect, included, rehearsed } = speaking;
  const followed = open(speaking.document, { columns, rows, from: speaking });
  followed.send({
    type: 'followed',
    deck: { document: speaking.document, sections, dialect, included, rehearsed },
    talk,
  });
  return followed;
}

/** The texts of a role on the screen, joined. */
export function seen(state: State, role: string): string {
  return frame(state)
    .rows.flat()
    .filter((span) => span.role === role)
    .map(({ text }) => text)
    .join(' ');
}
