/** A document comes in; proposed key points go to standard output, or into its file. */

import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { Trouble } from '../document/trouble.ts';
import { type Proposal, pointsBlock, proposedPoints, withPoints } from '../import/points.ts';
import { safe, safeLine } from '../text/gate.ts';
import { ask, canAsk } from './ask.ts';
import type { Run } from './commands.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { type Kind, kindFor } from './kind.ts';
import { flush, print } from './output.ts';
import { save } from './save.ts';

/** Proposes key points. Exit code 1 when every section has its own. Throws Trouble when they cannot be written. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
  const path = atMost(invocation, 1)[0];
  const writes = flags.on('write');
  if (writes && (path === undefined || path === '-')) {
    throw new Trouble('points --write needs the name of a file.');
  }
  const loaded = await load(pathMeant(path));
  const document = await open(loaded);
  const proposals = proposedPoints(document);
  if (!writes) {
    const kind = kindFor(flags, 'markdown');
    print(proposals.map(writers[kind]).join(kind === 'json' ? '' : '\n'));
    return proposals.length === 0 ? 1 : 0;
  }
  const target = loaded.realPath ?? loaded.name;
  const raw = rawText(target);
  const { text, diff } = withPoints(raw, document, proposals);
  if (diff.length === 0) {
    if (proposals.length > 0) {
      throw new Trouble(`${safeLine(loaded.name)} has no headings below which key points could stand.`);
    }
    return 1;
  }
  print(`--- ${safeLine(loaded.name)}\n+++ ${safeLine(loaded.name)}\n${safe(diff.join('\n'))}\n`);
  flush();
  if (!flags.on('yes')) {
    if (!(await canAsk())) {
      throw new Trouble('Nothing was written: there is nobody to ask. --yes writes without asking.');
    }
    if (!(await ask(`Write this into ${safeLine(loaded.name)}?`))) {
      return 0;
    }
  }
  if (rawText(target) !== raw) {
    throw new Trouble(`${safeLine(loaded.name)} was changed meanwhile; nothing was written.`);
  }
  save(target, text);
  return 0;
};

function asMarkdown({ section, points }: Proposal): string {
  const heading = `${'#'.repeat(section.level)} ${section.title}`;
  return `${heading}\n\n${safe(pointsBlock(points).join('\n'))}\n`;
}

const writers: Readonly<Record<Kind, (proposal: Proposal) => string>> = {
  markdown: asMarkdown,
  text: ({ section, points }) => `${section.title}\n\n${points.map((point) => `  • ${safe(point)}\n`).join('')}`,
  json: ({ section: { level, title, slug, line }, points }) =>
    `${JSON.stringify({ level, title, slug, line, points })}\n`,
};

/** The file's text, byte order mark and line ends and all. Throws Trouble when it could not be written back byte for byte. */
function rawText(path: string): string {
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) {
    throw new Trouble(`${safeLine(path)} is not UTF-8, and would not be the same when written back.`);
  }
  return bytes.toString('utf8');
}
