/** The name of a dialect comes in; the rows of its table that are directives go out. */

import { directives, written } from '../directives.ts';
import type { Syntax } from './dialect.ts';

/** What a dialect's comments may say, as the table of directives has it. */
export function tableOf(dialect: string): Syntax[] {
  return directives
    .filter((directive) => directive.dialects.includes(dialect))
    .map((directive) => ({ write: written(directive), does: directive.does }));
}
