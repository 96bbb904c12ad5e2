/** A regular expression as a person wrote it comes in; its matches in texts go out, within a bounded time. */

import type { Context, Script } from 'node:vm';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';

export interface Expression {
  readonly kind: 'expression';
  readonly written: string;
  readonly expression: RegExp;
}

export type Range = readonly [from: number, to: number];

/** Milliseconds that the matching of one search may take in all, and at a stretch. */
const patience = { search: 1500, stretch: 250 };

/** Whether a pattern has a capital that means a letter: then case counts, as in ripgrep's smart case. */
function hasCapital(pattern: string): boolean {
  return /\p{Lu}/u.test(pattern.replace(/\\(?:[pP]\{[^}]*\}|.)/gu, ''));
}

/**
 * Compiles what stood between the slashes. Case is ignored when the pattern has no capital letter.
 * Throws Trouble with the reason when it is none; with `typing` gives null instead.
 */
export function expressionOf(pattern: string, flags: string, typing: boolean): Expression | null {
  if (pattern === '') return null;
  const given = new Set([...flags.replace(/[gyd]/g, ''), 'g']);
  if (!hasCapital(pattern)) given.add('i');
  if (!given.has('v')) given.add('u');
  try {
    return {
      kind: 'expression',
      written: `/${pattern}/${flags}`,
      expression: new RegExp(pattern, [...given].join('')),
    };
  } catch (error) {
    if (typing) return null;
    const reason = (error instanceof Error ? error.message : '').replace(/^.*?: (?:\/.*\/[a-z]*: )?/su, '');
    throw new Trouble(
      `The regular expression /${safeLine(pattern)}/${safeLine(flags)} is not valid: ${safeLine(reason)}.`,
    );
  }
}

/** One context for all searches, made before the first that has a regular expression. */
let engine: { readonly script: Script; readonly context: Context } | undefined;

/** Loads what `matchesIn` needs; a search for words has no use for it. */
export async function prepareExpressions(): Promise<void> {
  if (engine) return;
  const { createContext, Script } = await import('node:vm');
  engine = {
    script: new Script(
      'texts.map((text) => Array.from(text.matchAll(expression), (m) => [m.index, m.index + m[0].length]))',
    ),
    context: createContext({}),
  };
}

/**
 * All matches in each text, half-open; empty ones are left out. A pattern that backtracks without end is stopped:
 * the script engine breaks off what runs over its time. `spent` adds up over one search (milliseconds).
 * Throws Trouble when the time is over. `prepareExpressions` must have been awaited before.
 */
export function matchesIn(
  texts: readonly string[],
  { expression, written }: Expression,
  spent: { milliseconds: number },
): Range[][] {
  if (!engine) throw new Error('No expression can be matched before prepareExpressions.');
  const start = Date.now();
  try {
    Object.assign(engine.context, { texts, expression });
    const timeout = Math.max(1, Math.min(patience.stretch, Math.ceil(patience.search - spent.milliseconds)));
    const found = engine.script.runInContext(engine.context, { timeout }) as Range[][];
    return found.map((ranges) => ranges.filter(([from, to]) => to > from));
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new Trouble(`The regular expression ${safeLine(written)} takes too long on this text; try a plainer one.`);
  } finally {
    spent.milliseconds += Date.now() - start;
  }
}
