/** Nothing comes in; the ONE table of formats goes out: a file in this folder and its line here make a format. */

import type { Format } from './format.ts';
import { grep } from './grep.ts';
import { json } from './json.ts';
import { kwic } from './kwic.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';
import { tsv } from './tsv.ts';
import { vimgrep } from './vimgrep.ts';

export const formats: readonly Format[] = [text, grep, vimgrep, json, markdown, tsv, kwic];

/** The format of that name, or null. */
export function formatNamed(name: string): Format | null {
  return formats.find((format) => format.name === name) ?? null;
}
