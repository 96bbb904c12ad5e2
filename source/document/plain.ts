/** Inline source without any mark in it comes in; its text, runs and the way back to the source go out, without the parser. */

import { safe } from '../text/gate.ts';
import { anyOf } from '../text/units.ts';
import type { Composed } from './runs.ts';

/** What the inline rules begin at (`!` and `^` only before a bracket, `|` never), and tabs. */
const marked = anyOf('\\`*_[]<&~\t');

const STYLE = { strong: false, emphasis: false, strike: false, link: null } as const;

/** Null when the source holds anything that the inline rules would look at. Line ends are read as CommonMark 6.7 and 6.8 say. */
export function composePlain(content: string): Composed | null {
  if (marked(content) >= 0) return null;
  const composed: Composed = { text: '', runs: [], segments: [] };
  let from = 0;
  let run = 0;
  for (let end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', from)) {
    let last = end;
    while (last > from && content[last - 1] === ' ') last--;
    const hard = end - last >= 2;
    write(composed, content.slice(from, last), from);
    if (hard && composed.text.length > run)
      composed.runs.push({ from: run, to: composed.text.length, kind: 'text', ...STYLE });
    write(composed, hard ? '\n' : ' ', end);
    if (hard) {
      composed.runs.push({ from: composed.text.length - 1, to: composed.text.length, kind: 'break', ...STYLE });
      run = composed.text.length;
    }
    from = end + 1;
    while (content[from] === ' ') from++;
  }
  write(composed, content.slice(from), from);
  if (composed.text.length > run) composed.runs.push({ from: run, to: composed.text.length, kind: 'text', ...STYLE });
  if (composed.segments.length === 0) composed.segments.push({ text: 0, source: 0, exact: true });
  composed.text = safe(composed.text);
  return composed;
}

function write(composed: Composed, text: string, source: number): void {
  if (text === '') return;
  composed.segments.push({ text: composed.text.length, source, exact: true });
  composed.text += text;
}
