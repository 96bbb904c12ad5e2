/** The name of a running talk, or none, comes in; its speaker's screen is shown on this terminal. */

import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../document/trouble.ts';
import { type RunningTalk, runningTalks } from '../sync/client.ts';
import { socketFolder, socketsIn } from '../sync/places.ts';
import { safeLine } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { atMost } from './flags.ts';
import { readSome } from './input.ts';
import { flush, isTerminal, print } from './output.ts';
import { needKeys } from './read.ts';

/** How often is looked for a talk, in milliseconds. */
const lookEvery = 250;

/** Finds the talk and follows it; waits for one when none is on. Throws Trouble when there is no terminal. */
export const run: Run = async (invocation) => {
  const [name] = atMost(invocation, 1);
  if (!(await isTerminal(1))) throw new Trouble('There is no terminal to show the speaker’s screen on.');
  await needKeys(undefined);
  const talk = await chosen(name);
  const { runNotes } = await import('../session/notes.ts');
  return runNotes({ path: talk.path, settings: invocation.flags.given });
};

/** The talk that is meant, asking when there are several. */
async function chosen(name: string | undefined): Promise<RunningTalk> {
  const { surroundings } = await import('../session/sync.ts');
  const folder = socketFolder(surroundings());
  let isTold = false;
  for (;;) {
    const all = await runningTalks(socketsIn(folder));
    const talks = name === undefined ? all : all.filter((talk) => isNamed(talk, name));
    const [only, ...others] = talks;
    if (only && others.length === 0) return only;
    if (only) return asked(talks);
    if (!isTold) print(waitingFor(name, all));
    flush();
    isTold = true;
    await pause(lookEvery);
  }
}

function isNamed(talk: RunningTalk, name: string): boolean {
  return talk.name === name || basename(talk.name) === basename(name) || String(talk.process) === name;
}

function waitingFor(name: string | undefined, talks: readonly RunningTalk[]): string {
  if (name === undefined) return 'No talk is on yet; lectern present in another terminal begins one. Waiting …\n';
  const on =
    talks.length === 0 ? 'no talk is' : `only ${talks.map(titleOf).join(', ')} ${talks.length > 1 ? 'are' : 'is'}`;
  return `${safeLine(name)} is not being presented, ${on}. Waiting …\n`;
}

function titleOf({ name, process }: RunningTalk): string {
  return name === '' ? 'a talk that does not answer' : `${name} (process ${process})`;
}

/** Which of several talks; asks until one is named. Throws Trouble at the end of input. */
async function asked(talks: readonly RunningTalk[]): Promise<RunningTalk> {
  print(`Several talks are on:\n${talks.map((talk, index) => `  ${index + 1}  ${titleOf(talk)}\n`).join('')}`);
  for (;;) {
    print(`Which one? 1 to ${talks.length}: `);
    flush();
    const bytes = Buffer.alloc(256);
    const count = await readSome(bytes);
    if (count === 0) throw new Trouble('No talk was chosen; lectern notes NAME follows one.');
    const talk = talks[Number(bytes.toString('utf8', 0, count).trim()) - 1];
    if (talk) return talk;
  }
}
