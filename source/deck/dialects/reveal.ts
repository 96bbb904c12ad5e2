/** A deck written for reveal.js comes in; its slides go out, across and down in one row: cut by --- and --, with Note: and fragments. */

import type { Block, Document } from '../../document/model.ts';
import { type Comment, commentsOf, withoutComments, withoutInlineComments } from '../comments.ts';
import { type Composition, compose, fragment, isBare, type Reader, show } from '../compose.ts';
import { withoutGaps } from '../gaps.ts';
import { reread, rewritten } from '../reread.ts';
import { type Content, type Cut, sharedOut, undent } from '../slide.ts';
import { cutLines, type Lines, rereadSlide } from './cutting.ts';
import type { Dialect, Evidence } from './dialect.ts';
import { balanceOf, beginsAt, linesApart } from './elements.ts';

/** What begins the notes of a slide, at the head of any line, unless the front matter says otherwise. */
const notes = /^\s*notes?:[ \t]*/i;

/** Lines that cut, as the front matter of reveal-md may set them; absent ones are the usual. */
interface Marks {
  readonly slide?: string;
  readonly below?: string;
}

/** The line that a pattern of the front matter stands for: what its anchors and line ends leave. Undefined when more than that is asked of it, which is not read. */
function lineOf(pattern: unknown): string | undefined {
  if (typeof pattern !== 'string') return undefined;
  const line = pattern.replace(/^\^?(?:(?:\\r\??)?\\n|\r?\n)*/, '').replace(/(?:(?:\\r\??)?\\n|\r?\n)*\$?$/, '');
  return line === '' || /[\\^$.*+?()[\]{}|\n]/.test(line) ? undefined : line;
}

function marksOf({ meta: { data } }: Document): Marks {
  const [slide, below] = [lineOf(data.separator), lineOf(data.verticalSeparator)];
  return { ...(slide === undefined ? {} : { slide }), ...(below === undefined ? {} : { below }) };
}

function isFragment(comment: Comment): boolean {
  return /^\.element:/.test(comment.text) && /\bfragment\b/.test(comment.text);
}

/** The tag of an element that is a fragment. */
const fragmentTag = /<[a-z][\w-]*\s(?:[^<>]*\s)?class=(["'])(?:[^"'<>]*\s)?fragment(?:\s[^"'<>]*)?\1[^<>]*>/i;

/** Fragments of one number appear together, in the order of the numbers. */
const fragmentNumber = /\bdata-fragment-index=["']?(\d{1,6})/;

/** `---` parts slides side by side wherever it has a line to itself; `--` and `----`, which decks choose for slides below, only between blank lines. */
function cutsAt({ slide = '---', below }: Marks): (line: string, index: number, lines: readonly string[]) => boolean {
  return (line, index, lines) => {
    if (line === slide || line === below) return true;
    if (below !== undefined || (line !== '--' && line !== '----')) return false;
    return (lines[index - 1] ?? '').trim() === '' && (lines[index + 1] ?? '').trim() === '';
  };
}

/** Notes may stand in an aside too. */
const aside = /^ {0,3}<aside\b[^>]*\bnotes\b[^>]*>/i;

/** A slide's lines with those of asides left blank, so that the others keep their places; and what the asides say. */
function withoutAsides(part: Lines): { part: Lines; said: string[] } {
  const said: string[] = [];
  let [isCode, isAside] = [false, false];
  const lines = part.lines.map((line) => {
    if (!isAside && /^\s*(?:`{3,}|~{3,})/.test(line)) isCode = !isCode;
    const opens = !isCode && !isAside && aside.test(line);
    if (opens) said.push('');
    isAside ||= opens;
    if (!isAside) return line;
    const end = line.toLowerCase().indexOf('</aside>');
    isAside = end < 0;
    const words = (end < 0 ? line : line.slice(0, end)).replace(opens ? aside : /^$/, '');
    said[said.length - 1] += `${words}\n`;
    return '';
  });
  return { part: { ...part, lines }, said: said.map((words) => undent(words.replace(/^\s*\n/, '')).trim()) };
}

/** Blocks, each line that is a fragment by itself a block of its own. */
function apart(document: Document, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const mayPart = block.kind === 'html' || (block.kind === 'paragraph' && beginsAt(block.content, 0, fragmentTag));
    if (!mayPart || !block.content.includes('fragment')) return [block];
    const parts = linesApart(block.content, fragmentTag);
    return parts.length < 2 ? [block] : parts.map((content) => rewritten(document, block, { content }));
  });
}

/** The element that is a fragment and still open: its name, how many of that name are, and the step of all it holds. */
interface Open {
  readonly name: string;
  readonly depth: number;
  readonly step: number;
}

/** A comment right behind an element makes it a fragment, one in its text does too, and so does the class of a tag that begins it. */
function reader(blocks: readonly Block[]): Reader {
  const following = new Map(blocks.map((block, index) => [block, blocks[index + 1]]));
  let open: Open | null = null;
  const stepOf = (block: Block, composition: Composition): number | null => {
    const next = following.get(block);
    const said = [...commentsOf(block), ...(next && isBare(next) ? commentsOf(next) : [])];
    const tags = block.kind === 'code' ? '' : withoutComments(block.content);
    const tag = open === null && beginsAt(tags, 0, fragmentTag) ? tags.slice(0, tags.indexOf('>')) : undefined;
    const mark = tag ?? (isBare(block) ? undefined : said.find(isFragment)?.text);
    if (mark === undefined && open === null) return null;
    const number = mark === undefined ? undefined : fragmentNumber.exec(mark)?.[1];
    const step = mark === undefined ? open!.step : number === undefined ? fragment(composition) : Number(number) + 1;
    const name = open?.name ?? /^<([\w-]+)/.exec(tag ?? '')?.[1];
    if (block.kind === 'html' && name !== undefined) {
      const depth = (open?.depth ?? 0) + balanceOf(tags, name);
      open = depth > 0 ? { name, depth, step: open?.step ?? step } : null;
    }
    return step;
  };
  return (block, composition) => {
    const step = stepOf(block, composition);
    if (isBare(block)) return true;
    if (step === null) return false;
    show(composition, block, { step }, () => false);
    return true;
  };
}

/** The notes as they are written, from the line that says so; an aside among them is part of them. */
function notesFrom(lines: readonly string[]): string {
  let isCode = false;
  const [first = '', ...rest] = lines.map((line) => {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) isCode = !isCode;
    return isCode ? line : line.replace(aside, '').replace(/^(.*)<\/aside>/i, '$1');
  });
  const written = withoutInlineComments([first.replace(notes, ''), ...rest].join('\n'));
  return written.replaceAll(/\n{3,}/g, '\n\n').trim();
}

function contentOf(document: Document, written: Lines): Content {
  const from = withoutAsides(written).part.lines.findIndex((line) => notes.test(line));
  const { part, said: asides } = withoutAsides(
    from < 0 ? written : { ...written, lines: written.lines.slice(0, from) },
  );
  const blocks = apart(document, reread(document, part.lines, part.line));
  const composed = compose(document, blocks, reader(blocks));
  const content = part.lines.some((line) => fragmentNumber.test(line)) ? withoutGaps(composed) : composed;
  const said = [...asides, from < 0 ? '' : notesFrom(written.lines.slice(from))]
    .filter((each) => each !== '')
    .join('\n\n');
  return said === '' ? content : { ...content, notes: said, noteSteps: sharedOut(said, content.steps) };
}

function slides(document: Document): Cut[] {
  return cutLines(document, cutsAt(marksOf(document))).map((part) =>
    rereadSlide(document, part, () => contentOf(document, part)),
  );
}

export const reveal: Dialect = {
  name: 'reveal',
  summary: 'slides parted by --- and --, notes behind Note:',
  accepts: [
    { write: '---', does: 'ends the slide, wherever it has a line to itself' },
    { write: '--, ---- between blank lines', does: 'ends the slide; the next stands below it there, behind it here' },
    { write: 'Note: …', does: 'what follows on the slide is said, not shown' },
    { write: '<aside class="notes">', does: 'said, not shown' },
    {
      write: 'separator, verticalSeparator in the front matter',
      does: 'the lines that end slides, as reveal-md has them',
    },
    { write: '<!-- .element: class="fragment" -->', does: 'what it belongs to appears at a press' },
    { write: '<p class="fragment">', does: 'it appears at a press' },
    { write: 'data-fragment-index="1"', does: 'fragments of one number appear together, in the order of the numbers' },
    { write: '<!-- .slide: … -->', does: 'understood, not shown' },
  ],
  evidence: ({ document, comments, data, rules }) => {
    const found: Evidence[] = ['revealOptions', 'separator', 'verticalSeparator']
      .filter((key) => data[key] !== undefined)
      .map((key) => ({ line: 1, what: `${key} in the front matter`, weight: 3 }));
    const marks = [...comments];
    const inText = document.source.includes('<!-- .');
    for (const block of document.blocks) {
      if (inText && block.kind !== 'html' && block.content.includes('<!-- .')) marks.push(...commentsOf(block));
      if (block.kind !== 'paragraph' || block.containers.length > 0) continue;
      if (block.content.length < 8 && block.content.trim() === '--')
        found.push({ line: block.line, what: '--', weight: 2 });
      else if (rules.length > 0 && notes.test(block.content))
        found.push({ line: block.line, what: 'Note:', weight: 1 });
    }
    for (const comment of marks) {
      if (/^\.(?:slide|element):/.test(comment.text)) {
        found.push({ line: comment.line, what: `<!-- ${comment.text.split(':', 1)[0]}: -->`, weight: 5 });
      }
    }
    return found;
  },
  keys: 'revealOptions separator verticalSeparator theme highlightTheme css scripts preprocessor template'.split(' '),
  knows: ({ kind, content }) => {
    if (kind === 'code') return null;
    if (kind === 'html' ? aside.test(content) : kind === 'paragraph' && notes.test(content)) return 'notes';
    return fragmentTag.test(content) ? 'appears at a press' : null;
  },
  hears: (comment) => {
    if (isFragment(comment)) return 'appears at a press';
    return /^\.(?:slide|element):/.test(comment.text) ? 'attributes, which show nothing here' : null;
  },
  cut: (document) => ({ slides: slides(document), warnings: [] }),
};
