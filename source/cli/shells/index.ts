/** Nothing comes in; the ONE table of shells goes out: a file in this folder and its line here make completions for a shell. */

import { bash } from './bash.ts';
import { fish } from './fish.ts';
import type { Shell } from './shell.ts';
import { zsh } from './zsh.ts';

export const shells: readonly Shell[] = [bash, zsh, fish];
