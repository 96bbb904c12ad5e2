/** The table of commands: every key, its words and what it does. Help, the foot, stories and the README are made from it. */

import type { Command } from '../command.ts';
import { type WantedKeys, withKeys } from '../keys.ts';
import type { ModeKind, State } from '../model.ts';
import { choosingCommands } from './choosing.ts';
import { copyCommands } from './copying.ts';
import { documentCommands } from './documents.ts';
import { filterCommands } from './filter.ts';
import { finderCommands } from './finder.ts';
import { findingCommands } from './finding.ts';
import { generalCommands } from './general.ts';
import { infoCommands } from './info.ts';
import { libraryCommands } from './library.ts';
import { linkCommands } from './links.ts';
import { markCommands } from './marks.ts';
import { outlineCommands } from './outline.ts';
import { overviewCommands } from './overview.ts';
import { readingCommands } from './reading.ts';
import { hitCommands, seekCommands } from './seek.ts';
import { sidewaysCommands } from './sideways.ts';
import { speakerCommands } from './speaker.ts';
import { stageCommands } from './stage.ts';

const table: readonly Command[] = [
  ...linkCommands,
  ...readingCommands,
  ...sidewaysCommands,
  ...markCommands,
  ...copyCommands,
  ...infoCommands,
  ...findingCommands,
  ...outlineCommands,
  ...filterCommands,
  ...hitCommands,
  ...stageCommands,
  ...speakerCommands,
  ...overviewCommands,
  ...seekCommands,
  ...documentCommands,
  ...libraryCommands,
  ...choosingCommands,
  ...finderCommands,
  ...generalCommands,
];

/** The rows in use: the table, with the keys a person has chosen. */
export let commands = table;

/** Gives commands other keys from now on; those that are not named have their own. */
export function takeKeys(wanted: WantedKeys): void {
  commands = withKeys(table, wanted);
  byKey.clear();
}

const byKey = new Map<string, Command[]>();

/** The command that a key means now, or null. When two rows share a key, the first that is available wins. */
export function commandFor(state: State, key: string): Command | null {
  if (byKey.size === 0) {
    for (const command of commands) {
      for (const mode of command.modes) {
        for (const one of command.keys) byKey.set(`${mode} ${one}`, [...(byKey.get(`${mode} ${one}`) ?? []), command]);
      }
    }
  }
  const rows = byKey.get(`${state.mode.kind} ${key}`) ?? [];
  return rows.find((command) => command.available?.(state) ?? true) ?? null;
}

/** The command of that name, for stories and the finder; null when there is none. */
export function commandNamed(name: string): Command | null {
  return commands.find((command) => command.name === name) ?? null;
}

/** The commands of a mode that can be used now, in the table's order. */
export function commandsIn(state: State, mode: ModeKind): readonly Command[] {
  return commands.filter((command) => command.modes.includes(mode) && (command.available?.(state) ?? true));
}
