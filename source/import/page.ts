/** The source of a saved web page comes in; the speech in Pieces, what is known about it, and what was removed, go out. */

import { Trouble } from '../document/trouble.ts';
import { assemble, type Source, severalSpeeches } from './assemble.ts';
import { blocksOf, type PageBlock } from './blocks.ts';
import { type Convert, converter } from './convert.ts';
import { detailsOf } from './details.ts';
import { type Element, type Page, parse } from './dom.ts';
import { endsSentence, furnitureIn, wordCount } from './furniture.ts';
import type { Imported, Piece, Removed } from './model.ts';
import { strip } from './strip.ts';

/** Of more source than this (characters, stripped) the extractor's judgement is not asked: its time grows with the square. */
const judged = 1_500_000;
/** Fewer words of running text than this are no article. */
const fewestWords = 40;
/** A second article is a speech of its own from this share of the longest on. */
const substantial = 0.25;

/** Takes a web page apart. Throws Trouble when it holds no article. */
export async function importPage(html: string, name: string): Promise<Imported> {
  const { html: source, data } = strip(html);
  const page = await parse(source);
  const details = detailsOf(page.root, data);
  const convert = await converter(details.source, page.document);
  const articles = articlesIn(page.body);
  if (articles.length > 1) {
    return several(articles, convert, details, name);
  }
  const all = blocksOf(page.body, convert);
  const chosen = await choose(all, page, source);
  refuseWithoutArticle(chosen.kept, name);
  const imported = assemble(sourcesOf(chosen.kept, details.title), details, piecesOf);
  return { ...imported, removed: [...chosen.removed, ...imported.removed].map((one) => ({ ...one, line: 0 })) };
}

/** The articles of a page that stand side by side and are long enough to be speeches: none or one on most pages. */
function articlesIn(body: Element): Element[] {
  const articles = [...body.querySelectorAll('article')].filter(
    (article) => article.querySelector('article') === null && prose(article) > fewestWords * 2,
  );
  const longest = Math.max(...articles.map(prose), 0);
  return articles.filter((article) => prose(article) >= longest * substantial);
}

/** Words in paragraphs that are running text and no teaser. */
function prose(element: Element): number {
  let words = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    words += wordCount(paragraph.textContent ?? '');
  }
  return words;
}

function several(articles: readonly Element[], convert: Convert, details: Imported['facts'], name: string): Imported {
  const parts = articles.map((article) => {
    const title = article.querySelector('h1,h2,h3')?.textContent?.replace(/\s+/g, ' ').trim() || null;
    const blocks = blocksOf(article, convert);
    refuseWithoutArticle(blocks, name);
    const { pieces, facts, removed } = assemble(sourcesOf(blocks, title), { ...details, title }, piecesOf);
    const heading: Piece = {
      kind: 'heading',
      markdown: title ?? 'Untitled',
      level: 2,
      made: title === null,
      apart: true,
    };
    const lowered = pieces.map((piece) =>
      piece.kind === 'heading' ? { ...piece, level: Math.min(piece.level + 1, 6) } : piece,
    );
    return { pieces: [heading, ...lowered], facts, removed, title: heading.markdown };
  });
  return {
    facts: parts[0]?.facts ?? details,
    pieces: parts.flatMap((part) => part.pieces),
    removed: parts.flatMap((part) => part.removed.map((one) => ({ ...one, line: 0 }))),
    warnings: [severalSpeeches(parts.map((part) => part.title))],
  };
}

/** Which blocks are the article: what the extractor keeps, and what stands between that without being furniture. Nothing of a speech may be lost to a guess. */
async function choose(
  all: readonly PageBlock[],
  page: Page,
  source: string,
): Promise<{ kept: PageBlock[]; removed: Removed[] }> {
  const kept = source.length <= judged ? await keptByExtractor(all, source) : null;
  const isKept = (block: PageBlock) =>
    kept?.has(letters(block.text)) ??
    (block.furniture === null && (endsSentence(block.text) || block.piece.kind !== 'paragraph'));
  let first = all.findIndex((block) => isKept(block) && isRunning(block));
  let last = all.findLastIndex((block) => isKept(block) && isRunning(block));
  // A speech may begin and end with sentences of a few words.
  while (first > 0 && isKept(all[first - 1]!)) first--;
  while (last >= 0 && last + 1 < all.length && isKept(all[last + 1]!)) last++;
  const title = page.body.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
  const chosen: PageBlock[] = [];
  const removed: Removed[] = [];
  for (const [index, block] of all.entries()) {
    const why =
      block.furniture !== null && !(kept?.has(letters(block.text)) && isRunning(block))
        ? `in the page’s ${block.furniture}`
        : furnitureIn(block.text, 'speech');
    // Short lines around the article (its title, date, speaker, “Related”) are left to the rules for plain text.
    const near = index >= first - 8 && index <= last + 3;
    if (why === null && (near || block.text === title) && !(index > last && isLinks(block))) {
      chosen.push(block);
    } else {
      removed.push({ line: 0, text: block.text, why: why ?? 'outside the article' });
    }
  }
  return { kept: chosen, removed };
}

async function keptByExtractor(all: readonly PageBlock[], source: string): Promise<Set<string> | null> {
  const { DefuddleClass } = await import('defuddle/node');
  // It changes the page it is given, so it gets its own.
  const { document } = await parse(source);
  let content: string;
  try {
    // Without a web address it has no reason to ask the network, and `parse`, unlike `parseAsync`, cannot.
    content = new DefuddleClass(document as never, { url: 'about:blank' }).parse().content;
  } catch {
    return null;
  }
  const { body } = await parse(content);
  const whole = letters(body.textContent ?? '');
  const kept = all.map((block) => letters(block.text)).filter((text) => text.length > 0 && whole.includes(text));
  return kept.some((text) => text.length > 40) ? new Set(kept) : null;
}

function letters(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}

function isRunning(block: PageBlock): boolean {
  const words = wordCount(block.text);
  return block.piece.kind !== 'heading' && (words > 30 || (words >= 5 && endsSentence(block.text))) && !isLinks(block);
}

function isLinks(block: PageBlock): boolean {
  return block.linked > block.text.length / 2;
}

function refuseWithoutArticle(blocks: readonly PageBlock[], name: string): void {
  const running = blocks.filter((block) => block.furniture === null && isRunning(block));
  const words = running.reduce((sum, block) => sum + wordCount(block.text), 0);
  const teasers = blocks.filter((block) => block.piece.kind === 'heading' && isLinks(block)).length;
  if (words < fewestWords || (teasers >= 3 && teasers >= running.length / 2)) {
    throw new Trouble(
      teasers >= 3
        ? `${name} holds no article: it is a page of ${teasers} links to others`
        : `${name} holds no article: ${words === 0 ? 'no' : `only ${words}`} words of running text`,
    );
  }
}

/** Blocks as the paragraphs that the rules for plain text know; numbered in place of lines. */
function sourcesOf(blocks: readonly PageBlock[], title: string | null): Source[] {
  const headed = blocks.some(
    (block) => block.piece.kind === 'heading' && block.piece.level > 1 && block.text !== title,
  );
  const strong = blocks.map((block) => /^\*\*([^*]{3,80})\*\*$/.exec(block.piece.markdown)?.[1] ?? null);
  return blocks.map(({ piece, text }, index) => {
    const words = strong[index] ?? null;
    const alone =
      words !== null && !headed && !/[.:!?]$/.test(words) && strong.filter((other) => other === words).length === 1;
    return {
      text,
      line: index + 1,
      blanks: 1,
      piece: alone && words ? { ...piece, kind: 'heading', markdown: words, level: 2 } : piece,
    };
  });
}

/** The Pieces of the speech's own blocks, the highest heading among them of level 2. */
function piecesOf(speech: readonly Source[]): Piece[] {
  const pieces = speech.flatMap(({ piece }) => (piece ? [piece] : []));
  const levels = pieces.filter((piece) => piece.kind === 'heading').map((piece) => piece.level);
  const shift = 2 - Math.min(...levels);
  return pieces.map((piece) =>
    piece.kind === 'heading' ? { ...piece, level: Math.min(piece.level + shift, 6) } : piece,
  );
}
