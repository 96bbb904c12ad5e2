/** What a person typed comes in; what is to be searched for goes out, or the sentence that says what is wrong with it. */

import { Trouble } from '../document/trouble.ts';
import { fold } from '../text/fold.ts';
import { safeLine } from '../text/gate.ts';
import { type Expression, expressionOf } from './expression.ts';
import { partsOf } from './parts.ts';

/** A word, or several that follow one another (a phrase, `twin-track`). Compared with folded text. */
export interface Words {
  readonly kind: 'words';
  readonly written: string;
  /** Folded: letters and digits only, or a `literal` that may stand anywhere (scripts without spaces, signs). */
  readonly parts: readonly string[];
  /** The parts with the case as typed, when a capital among them asks for it; else null. */
  readonly cased: readonly string[] | null;
  readonly literal: boolean;
  /** In quotes: as written, not inflected. */
  readonly quoted: boolean;
  /** `word*`: any ending will do. */
  readonly open: boolean;
}

export type Field = 'section' | 'heading' | 'point';

/** One thing asked for, or with `not` refused. */
export interface Clause {
  readonly not: boolean;
  readonly field: Field | null;
  readonly term: Words | Expression;
}

/** Any of the alternatives, all the clauses of one. Empty when nothing is asked for. */
export interface Query {
  readonly alternatives: readonly (readonly Clause[])[];
}

const longest = 1000;
const fields: readonly string[] = ['section', 'heading', 'point'] satisfies Field[];
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '””"“', '„': '“”"', '«': '»' };

function wordsTerm(written: string, quoted: boolean, open: boolean): Words | null {
  const cased = partsOf(fold(written, { caseSensitive: true }).text, quoted);
  if (cased.parts.length === 0) return null;
  const parts = cased.parts.map((part) => fold(part).text);
  const capital = cased.parts.some((part, index) => part !== parts[index]);
  return { kind: 'words', written, parts, cased: capital ? cased.parts : null, literal: cased.literal, quoted, open };
}

/** The end of the quoted text that opens at `from` (0-based, after the mark), or -1. */
function closing(text: string, from: number, marks: string): number {
  for (let index = from; index < text.length; index++) if (marks.includes(text.charAt(index))) return index;
  return -1;
}

/** The end of the expression that opens at `from`, after its slash: the next slash that no backslash or class hides, or -1. */
function closingSlash(text: string, from: number): number {
  let inClass = false;
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return index;
  }
  return -1;
}

/** The same, whatever its capitals. */
function inAnyCase(term: Words | Expression): Words | Expression {
  if (term.kind === 'words') return { ...term, cased: null };
  const { source, flags } = term.expression;
  return { ...term, expression: new RegExp(source, flags.includes('i') ? flags : `${flags}i`) };
}

interface Taken {
  readonly term: Words | Expression | null;
  readonly next: number;
}

function takeQuoted(text: string, index: number, marks: string, typing: boolean): Taken {
  const end = closing(text, index + 1, marks);
  if (end < 0 && !typing) {
    throw new Trouble(`The quotation that opens at character ${index + 1} of the search is not closed.`);
  }
  const written = text.slice(index + 1, end < 0 ? text.length : end);
  return { term: wordsTerm(written, true, end < 0), next: end < 0 ? text.length : end + 1 };
}

function takeExpression(text: string, index: number, typing: boolean): Taken {
  const end = closingSlash(text, index + 1);
  if (end < 0 && !typing) {
    throw new Trouble(
      `The regular expression that opens at character ${index + 1} of the search has no closing slash.`,
    );
  }
  const pattern = text.slice(index + 1, end < 0 ? text.length : end);
  const flags = end < 0 ? '' : (/^[A-Za-z]*/.exec(text.slice(end + 1))?.[0] ?? '');
  return { term: expressionOf(pattern, flags, typing), next: end < 0 ? text.length : end + 1 + flags.length };
}

function takeWord(text: string, index: number, typing: boolean): Taken {
  const word = /^[^\s|"“„«]+/.exec(text.slice(index))?.[0] ?? text.charAt(index);
  if (/^[-!*]$/.test(word)) return { term: null, next: index + 1 };
  const open = word.length > 1 && word.endsWith('*');
  const begun = typing && word.length === 1 && index + 1 === text.length;
  return { term: wordsTerm(open ? word.slice(0, -1) : word, false, open || begun), next: index + word.length };
}

function takeTerm(text: string, index: number, typing: boolean): Taken {
  const first = text.charAt(index);
  const marks = quotes[first];
  if (marks !== undefined) return takeQuoted(text, index, marks, typing);
  if (first === '/' && /\S/.test(text.charAt(index + 1))) {
    const closed = closingSlash(text, index + 1) >= 0;
    if (closed || typing || !text.slice(index).includes(' ')) return takeExpression(text, index, typing);
  }
  return takeWord(text, index, typing);
}

/**
 * Reads a query: words (all of them), `"phrase"`, `-word` or `!word`, `word*`, `a | b`, `section:` `heading:` `point:`
 * before any of these, `/regular expression/flags`. With `typing` what is not finished is taken as far as it goes, and
 * what only says what to leave out is looked for; with `anyCase` capitals mean nothing.
 * Throws Trouble with the place (characters, from 1) and the reason.
 */
export function parseQuery(text: string, { typing = false, anyCase = false } = {}): Query {
  if (text.length > longest) {
    throw new Trouble(`The search is ${text.length} characters long; at most ${longest} are read.`);
  }
  const alternatives: Clause[][] = [];
  let clauses: Clause[] = [];
  const close = (): void => {
    const isNothing = clauses.every((clause) => clause.not);
    if (isNothing && clauses.length > 0 && !typing) {
      throw new Trouble(`The search only says what to leave out (${safeLine(text.trim())}); it needs a word to find.`);
    }
    // Who types `--verbose` on a page that has it looks for it.
    if (clauses.length > 0) alternatives.push(isNothing ? clauses.map((one) => ({ ...one, not: false })) : clauses);
    clauses = [];
  };
  for (let index = 0; index < text.length; ) {
    const character = text.charAt(index);
    if (/\s/.test(character)) {
      index++;
    } else if (character === '|') {
      close();
      index++;
    } else {
      const not = /[-!]/.test(character) && /[^\s|]/.test(text.charAt(index + 1));
      if (not) index++;
      const name = /^([a-z]+):(?=\S)/.exec(text.slice(index, index + 10))?.[1];
      const field = name !== undefined && fields.includes(name) ? (name as Field) : null;
      if (field !== null) index += field.length + 1;
      const { term, next } = takeTerm(text, index, typing);
      if (term !== null) clauses.push({ not, field, term: anyCase ? inAnyCase(term) : term });
      index = next;
    }
  }
  close();
  return { alternatives };
}
