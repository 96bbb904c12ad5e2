/** The slides of a slidev deck and what may be read come in; the slides and the code of the files they name go out. */

import { readFrontMatter } from '../../document/front.ts';
import type { Block } from '../../document/model.ts';
import { linesIn } from '../code.ts';
import { readInstead } from '../reread.ts';
import { fenced } from '../snippet.ts';
import type { Inclusion } from './including.ts';
import { fieldOf, type Part, partsIn } from './slidev-lines.ts';

function isHidden(part: Part): boolean {
  return fieldOf(part, 'hide') === 'true' || fieldOf(part, 'disabled') === 'true';
}

/** A slide, or those of another file that it stands for, by the numbers behind a `#`; its front matter goes before theirs. None of a hidden one. */
export function partsFrom(part: Part, inclusion: Inclusion, files: readonly string[] = []): Part[] {
  if (isHidden(part)) return [];
  const src = fieldOf(part, 'src');
  if (src === null) return [part];
  const [path = '', numbers = ''] = src.split('#', 2);
  const place = part.place ?? { line: part.line, lines: part.lines };
  const file = inclusion.read(path.replace(/^\.?\//, ''), files, place.line);
  if (!file) return [];
  const { bodyStart } = readFrontMatter(file.text);
  const found = partsIn(file.text.slice(bodyStart).split('\n'), 1, file.text.slice(0, bodyStart).split('\n'));
  const wanted = numbers === '' ? 'all' : linesIn(numbers);
  const head = part.head.filter((line) => !line.startsWith('src:'));
  return found
    .filter((_, index) => wanted === 'all' || wanted?.includes(index + 1))
    .flatMap((each) => partsFrom({ ...each, head: [...head, ...each.head], place }, inclusion, [...files, file.path]));
}

/** `<<< @/file#region language {1|2}`: the code of a file. */
const snippet = /^<<<[ \t]*(\S+?)(?:#([\w-]+))?(?:[ \t]+([^\s{]\S*))?[ \t]*(\{.*)?$/;

/** The lines between the marks of a region; all when it has no such marks. */
function regionOf(text: string, name: string | undefined): string {
  if (name === undefined) return text;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => new RegExp(`#?region\\b\\s*${name}\\b`).test(line));
  const last = lines.findIndex((line, index) => index > first && /#?end ?region\b/i.test(line));
  return first < 0 ? text : lines.slice(first + 1, last < 0 ? undefined : last).join('\n');
}

/** The code that the lines of a slide ask for, as markdown, by the line that asks. Read while the deck is cut. */
export function codeFor({ lines, line, place }: Part, inclusion: Inclusion): ReadonlyMap<string, string> {
  const code = new Map<string, string>();
  lines.forEach((written, index) => {
    const [asks, path = '', region, language, behind = ''] = snippet.exec(written.trim()) ?? [];
    if (asks === undefined) return;
    const own = path.replace(/^@?\//, '');
    const file = inclusion.read(own, [], place?.line ?? line + index);
    const info = language ?? own.slice(own.lastIndexOf('.') + 1);
    if (file) code.set(asks, fenced(regionOf(file.text, region), `${info} ${behind}`.trim()));
  });
  return code;
}

/** Blocks with the code of files in the places of the paragraphs that ask for it. */
export function withCode(blocks: readonly Block[], code: ReadonlyMap<string, string>): readonly Block[] {
  if (code.size === 0) return blocks;
  return blocks.flatMap((block) => {
    const text = block.kind === 'paragraph' ? code.get(block.content.trim()) : undefined;
    return text === undefined ? [block] : readInstead(block, text, 'code');
  });
}
