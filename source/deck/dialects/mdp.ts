/** A deck written for mdp comes in; its slides go out: cut by rules below a blank line, line for line, with its stops and centred lines. */

import type { Block, Document } from '../../document/model.ts';
import { safeLine } from '../../text/gate.ts';
import { type Composition, compose, isBare, pause, show } from '../compose.ts';
import { reread } from '../reread.ts';
import type { Content, Cut } from '../slide.ts';
import { cutLines, type Lines, rereadSlide } from './cutting.ts';
import type { Dialect, Evidence } from './dialect.ts';

const rule = /^(?=(?:.*-){3})[-\s]+$|^(?=(?:.*\*){3})[*\s]+$/;
const hasNoText = /^[\s=#*-]*$/;
const stop = /^\s*(?:<br>|<BR>|\^)/;
const centred = /^(\s*)->\s(.*?)(?:\s<-)?\s*$/;
const underline = /^ {0,3}(?:=+|-+)\s*$/;
const fence = /^(`{3,}|~{3,})/;
const header = /^%/;

/** What the lines so far leave open; a line is kept unless it is a stop or the mark of a fence. */
interface Scan {
  tildes: number;
  ticks: number;
  /** Indent of the list that goes on until a blank line, or null. */
  list: number | null;
  /** Whether the line kept last holds no text. */
  empty: boolean;
}

/** Opens or closes a fence: true when the line is its mark. A longer mark is not closed by a shorter one. */
function isFence(scan: Scan, line: string): boolean {
  const tildes = /^~{3,}/.exec(line)?.[0].length ?? 0;
  if (tildes > 0 && tildes >= scan.tildes) {
    scan.tildes = scan.tildes > 0 ? 0 : tildes;
    return true;
  }
  const ticks = scan.tildes > 0 ? 0 : (/^`{3,}/.exec(line)?.[0].length ?? 0);
  if (ticks === 0 || ticks < scan.ticks) return false;
  scan.ticks = scan.ticks > 0 ? 0 : ticks;
  return true;
}

/** A list item, or a line that goes on with one: it neither cuts nor counts as empty. */
function isOfList(scan: Scan, line: string): boolean {
  const indent = line.length - line.trimStart().length;
  if (/^\s*[*-]\s/.test(line)) scan.list = indent;
  else if (scan.list !== null && indent < scan.list) scan.list = null;
  return scan.list !== null;
}

/** Whether a line cuts: a rule outside fences and lists, when the line kept before it holds no text. */
function cuts(scan: Scan, line: string): boolean {
  if (line === '') {
    scan.empty = true;
    scan.list = null;
    return false;
  }
  if (isFence(scan, line)) {
    scan.list = null;
    return false;
  }
  const isCode = scan.tildes > 0 || scan.ticks > 0;
  if (!isCode && stop.test(line)) {
    scan.list = null;
    return false;
  }
  if (isCode || isOfList(scan, line) || (scan.empty && /^(?: {4}|\t)/.test(line))) {
    scan.empty = false;
    return false;
  }
  const cut = scan.empty && rule.test(line);
  scan.empty = hasNoText.test(line);
  return cut;
}

/** Whether each line of the body cuts. */
function cutsOf(lines: readonly string[]): boolean[] {
  const scan: Scan = { tildes: 0, ticks: 0, list: null, empty: true };
  return lines.map((line) => cuts(scan, line));
}

/** What stands behind `%title:` and its like at the top. */
function headersOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !header.test(line));
  return end <= 0 ? [] : lines.slice(0, end);
}

/** The words at the foot: who speaks and when. */
function footIn(document: Document): { foot?: string } {
  const headers = headersOf(document.source.slice(document.bodyStart).split('\n'));
  const headerNamed = (name: string): string | undefined =>
    headers.map((line) => new RegExp(`^%\\s*${name}:\\s*(.+?)\\s*$`, 'i').exec(line)?.[1]).find(Boolean);
  const words = [headerNamed('author'), headerNamed('date')].filter((each) => each !== undefined);
  return words.length === 0 ? {} : { foot: safeLine(words.join(' · ')) };
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
    // The line below a centred one makes a heading of it.
    if (!open && !paused && last?.centred && last.lines.at(-1)!.trim() !== '' && underline.test(written)) {
      last.lines.push(written);
      return;
    }
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
    { lights: false },
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
    if (first < 0) return line === document.bodyLine + headers.length ? [] : [{ line, lines }];
    const dropped = first + (/^\s*= /.test(lines[first]!) ? 1 : 0);
    return [{ line: line + dropped, lines: lines.slice(dropped) }];
  });
  return parts.map((part) => rereadSlide(document, part, () => contentOf(document, part)));
}

export const mdp: Dialect = {
  name: 'mdp',
  summary: 'slides parted by rules below a blank line, with %title lines',
  accepts: [
    { write: '---, *** below a blank line', does: 'ends the slide' },
    { write: '%title: …, %author: …, %date: …', does: 'at the top: who and when stand at the foot' },
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
  keys: [],
  knows: ({ kind, content }) => (kind !== 'code' && stop.test(content) ? 'a pause' : null),
  hears: () => null,
  cut: (document) => ({ slides: slides(document), warnings: [], ...footIn(document) }),
};
