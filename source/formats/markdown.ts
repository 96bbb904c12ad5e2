/** Hits come in; markdown goes out: a heading for each section, a list item for each passage, the matches strong. */

import { safeLine } from '../text/gate.ts';
import type { Format, Match } from './format.ts';
import { groupsOf } from './groups.ts';
import { headingsOf, passageOf, positionOf } from './where.ts';

export const markdown: Format = {
  name: 'markdown',
  says: 'A list under the path of each section, to paste into notes',
  takes: [],
  marks: 'always',
  *print(matches, { goesOn }) {
    let between = goesOn ? '\n' : '';
    for (const group of groupsOf(matches)) {
      const path = headingsOf(group[0]).join(' › ');
      yield `${between}## ${literal(path === '' ? safeLine(group[0].document.name) : path)}\n\n`;
      for (const match of group) yield `- ${strong(match)} (${code(match)})\n`;
      between = '\n';
    }
  },
};

function strong(match: Match): string {
  const text = passageOf(match);
  let written = '';
  let at = 0;
  for (const [from, to] of match.hit.ranges) {
    written += `${literal(text.slice(at, from))}**${literal(text.slice(from, to))}**`;
    at = to;
  }
  return written + literal(text.slice(at));
}

/** The text so that markdown shows it as it is: its marks behind a backslash (CommonMark 2.4). */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Where a match stands, as code: a longer fence than any run of backticks in the name. */
function code(match: Match): string {
  const where = `${safeLine(match.document.name)}:${positionOf(match).line}`;
  const longest = Math.max(0, ...[...where.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${where}${fence}` : `${fence} ${where} ${fence}`;
}
