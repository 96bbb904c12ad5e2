/** A deck written for mdp comes in; its slides go out: cut by rules below a blank line, line for line, with its stops and centred lines. */

import type { Block, Document } from '../../document/model.ts';
import { type Composition, compose, isBare, pause, show } from '../compose.ts';
import { reread } from '../reread.ts';
import type { Content, Cut } from '../slide.ts';
import { cutLines, type Lines, rereadSlide } from './cutting.ts';
import type { Dialect, Evidence } from './dialect.ts';

const rule = /^(?=(?:.*-){3})[-\s]+$|^(?=(?:.*\*){3})[*\s]+$/;
const hasNoText = /^[\s=#*-]*$/;
const stop = /^\s*(?:<br>|<BR>|\^)/;
const centred = /^(\s*)->\s(.*?)(?:\s<-)?\s*$/;
const fence = /^(`{3,}|~{3,})/;
const header = /^%/;

/** `- - -` and the like are lists in mdp, so a rule's marks stand together. */
function isRule(line: string): boolean {
  return rule.test(line) && !/^\s*[-*]\s/.test(line);
}

/** Whether each line of the body cuts: a rule outside fences, when the line kept before it holds no text (stops and fences are not kept). */
function cutsOf(lines: readonly string[]): boolean[] {
  let open: string | null = null;
  let empty = true;
  return lines.map((line) => {
    const mark = fence.exec(line)?.[1];
    if (mark && (open === null || (mark[0] === open[0] && mark.length >= open.length))) {
      open = open === null ? mark : null;
      return false;
    }
    if (open !== null || /^(?: {4}|\t)/.test(line)) {
      empty = line.trim() === '';
      return false;
    }
    if (stop.test(line)) return false;
    const cut = isRule(line) && empty;
    empty = hasNoText.test(line);
    return cut;
  });
}

/** What stands behind `%title:` and its like at the top. */
function headersOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !header.test(line));
  return end <= 0 ? [] : lines.slice(0, end);
}

interface Segment {
  readonly line: number;
  readonly lines: string[];
  readonly centred: boolean;
  /** Follows a stop. */
  readonly paused: boolean;
}

/** A slide's lines in segments that are centred or not, parted by stops; every line keeps its own row. */
function segmentsOf({ line, lines }: Lines): Segment[] {
  const segments: Segment[] = [];
  let open = false;
  let paused = false;
  lines.forEach((written, index) => {
    if (fence.test(written)) open = !open;
    if (!open && stop.test(written)) {
      paused = true;
      return;
    }
    const middle = open ? null : centred.exec(written);
    const last = segments.at(-1);
    const text = middle ? middle[2]! : written;
    const kept = open || /^(?: {4}|\t)/.test(written) || text.trim() === '' ? text : `${text}  `;
    if (last && !paused && last.centred === (middle !== null)) last.lines.push(kept);
    else {
      segments.push({ line: line + index, lines: [kept], centred: middle !== null, paused });
      paused = false;
    }
  });
  return segments;
}

function contentOf(document: Document, part: Lines): Content {
  const segments = segmentsOf(part);
  const paused = new Set(segments.filter((segment) => segment.paused));
  const read = segments.map((segment) => ({ segment, blocks: reread(document, segment.lines, segment.line) }));
  const owners = new Map(read.flatMap(({ segment, blocks }) => blocks.map((block) => [block, segment] as const)));
  const reader = (block: Block, composition: Composition): boolean => {
    const segment = owners.get(block)!;
    if (paused.delete(segment)) pause(composition);
    if (!isBare(block)) show(composition, block, { align: segment.centred ? 'center' : 'left' });
    return true;
  };
  return compose(
    document,
    read.flatMap(({ blocks }) => blocks),
    reader,
  );
}

function slides(document: Document): Cut[] {
  const body = document.source.slice(document.bodyStart).split('\n');
  const headers = headersOf(body);
  const cuts = cutsOf(body);
  const parts = cutLines(document, (_, index) => cuts[index] === true).flatMap((part): Lines[] => {
    let { line, lines } = part;
    if (line === document.bodyLine && headers.length > 0) {
      lines = lines.slice(headers.length);
      line += headers.length;
    }
    const first = lines.findIndex((written) => written.trim() !== '');
    if (first < 0) return [];
    const dropped = first + (/^\s*= /.test(lines[first]!) ? 1 : 0);
    return dropped < lines.length ? [{ line: line + dropped, lines: lines.slice(dropped) }] : [];
  });
  return parts.map((part) => rereadSlide(document, part, () => contentOf(document, part)));
}

export const mdp: Dialect = {
  name: 'mdp',
  summary: 'slides parted by rules below a blank line, with %title lines',
  accepts: [
    { write: '---, *** below a blank line', does: 'ends the slide' },
    { write: '%title: …, %author: …, %date: …', does: 'understood at the top, not shown on the first slide' },
    { write: '-> … <-', does: 'centres the line' },
    { write: '^, <br> at the head of a line', does: 'what follows appears at the next press' },
    { write: '= … as a slide’s first line', does: 'left out' },
  ],
  evidence: ({ document }) => {
    const found: Evidence[] = [];
    const lines = document.source.slice(document.bodyStart, document.bodyStart + 200_000).split('\n');
    lines.forEach((line, index) => {
      const at = document.bodyLine + index;
      if (index < 8 && /^%\s*(?:title|author|date):/i.test(line))
        found.push({ line: at, what: line.slice(0, line.indexOf(':') + 1), weight: 4 });
      else if (/^\s*->\s.*\s<-\s*$/.test(line)) found.push({ line: at, what: '-> … <-', weight: 2 });
      else if (line === '^') found.push({ line: at, what: '^', weight: 2 });
    });
    return found;
  },
  hears: () => null,
  cut: (document) => ({ slides: slides(document), warnings: [] }),
};
