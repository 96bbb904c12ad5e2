/** An HTML block or a line of text comes in; the comments in it go out, each with its source line. */

import { htmlText } from '../document/html.ts';
import type { Block } from '../document/model.ts';
import { lineOf } from './reread.ts';

export interface Comment {
  /** What stands between the marks, trimmed at both ends; lines keep their breaks. */
  readonly text: string;
  /** 1-based source line at which it begins. */
  readonly line: number;
  readonly block: Block;
  /** True when it stands in running text rather than by itself. */
  readonly inline: boolean;
  /** False when its end mark is missing. */
  readonly closed: boolean;
}

/** The comments of a block, in order. Code holds none; what looks like one there is shown. */
export function commentsOf(block: Block): Comment[] {
  if (block.kind === 'code' || !block.content.includes('<!--')) return [];
  const content = block.kind === 'html' ? block.content : withoutCode(block.content);
  const comments: Comment[] = [];
  let at = 0;
  for (;;) {
    const start = content.indexOf('<!--', at);
    if (start < 0) return comments;
    const end = content.indexOf('-->', start + 4);
    const stop = end < 0 ? content.length : end;
    comments.push({
      text: textBetween(content, start + 4, stop),
      line: lineOf(block) + linesBefore(content, start),
      block,
      inline: block.kind !== 'html',
      closed: end >= 0,
    });
    at = stop + 3;
  }
}

/** What a comment says. Hyphens that touch its marks, as in `<!--- … --->`, belong to these. */
function textBetween(content: string, start: number, stop: number): string {
  let [from, to] = [start, stop];
  while (from < to && content[from] === '-') from++;
  while (to > from && content[to - 1] === '-') to--;
  return content.slice(from, to).trim();
}

/** What is left of an HTML block without its comments; '' when there was nothing else. */
export function withoutComments(content: string): string {
  return content.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
}

/** Inline source without the comments in it; what looks like one in code stays. */
export function withoutInlineComments(content: string): string {
  if (!content.includes('<!--')) return content;
  const masked = withoutCode(content);
  let left = '';
  let at = 0;
  for (const comment of masked.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) {
    left += content.slice(at, comment.index);
    at = comment.index + comment[0].length;
  }
  return left + content.slice(at);
}

/** True when some HTML shows anything: text, or an image by its words. */
export function hasText(html: string): boolean {
  return htmlText(html).text !== '';
}

/** Code spans and characters behind a backslash blanked out, offsets kept. */
function withoutCode(content: string): string {
  return content.replace(/\\[\s\S]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, (span) => span.replace(/[^\n]/g, ' '));
}

function linesBefore(content: string, offset: number): number {
  let lines = 0;
  for (let at = content.indexOf('\n'); at >= 0 && at < offset; at = content.indexOf('\n', at + 1)) lines++;
  return lines;
}
