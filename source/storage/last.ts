/** What a terminal answered comes in; the last answer goes out, so that the next first paint has the right colours without asking. */

import { join } from 'node:path';
import type { Shape } from './json.ts';
import { readJson, updateJson } from './json.ts';

/** A terminal's background, by the name it gives itself. */
type Backgrounds = Readonly<Record<string, 'dark' | 'light'>>;

const shape: Shape<Backgrounds> = {
  version: 1,
  empty: {},
  read(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(
      Object.entries(value).filter(([, background]) => background === 'dark' || background === 'light'),
    ) as Backgrounds;
  },
};

/** Names a terminal well enough that two of them on one desk are told apart. */
function nameOf(environment: Readonly<Record<string, string | undefined>>): string {
  return [environment.TERM_PROGRAM ?? '', environment.TERM ?? ''].join(' ').trim().slice(0, 100);
}

/** The background this kind of terminal had last time; null when unknown. */
export function lastBackground(
  stateFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): 'dark' | 'light' | null {
  const { value } = readJson(join(stateFolder, 'background.json'), shape);
  const name = nameOf(environment);
  return Object.hasOwn(value, name) ? value[name]! : null;
}

/** Keeps the answer when it is another than the one kept. Gives null, or one sentence saying why it could not be kept. */
export function rememberBackground(
  stateFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
  background: 'dark' | 'light',
): string | null {
  if (lastBackground(stateFolder, environment) === background) return null;
  return updateJson(join(stateFolder, 'background.json'), shape, (known) => ({
    ...Object.fromEntries(Object.entries(known).slice(-50)),
    [nameOf(environment)]: background,
  }));
}
