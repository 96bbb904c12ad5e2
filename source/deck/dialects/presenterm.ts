/** A deck written for presenterm comes in; its slides go out: cut by comments, with pauses, columns, notes and a title slide of its own. */

import { textOf } from '../../document/inline.ts';
import type { Block, Document } from '../../document/model.ts';
import { openDocument } from '../../document/open.ts';
import { languageOf } from '../code.ts';
import { type Comment, commentsOf } from '../comments.ts';
import { type Composition, compose, type Reader, type Start } from '../compose.ts';
import { directiveOf, meaning } from '../directives.ts';
import { withImages } from '../images.ts';
import { homeOf } from '../reread.ts';
import { type Cut, nothing } from '../slide.ts';
import { isSetext } from '../traits.ts';
import { authored } from './cutting.ts';
import type { CutDeck, CutOptions, Dialect, Evidence } from './dialect.ts';
import { codeRequest, Inclusion, mayInclude, type Request } from './including.ts';
import { tableOf } from './syntax.ts';

const name = 'presenterm';

/** The words behind a language that begin with a plus; those that have code run, or drawn by another program. */
const attributesOf = (info: string): string[] => info.match(/(?<=\s)\+\S+/g) ?? [];
const running = /^\+(?:(?:auto_)?exec|acquire_terminal|image|pty|render|validate)/;

/** Directives that only presenterm has, so that one of them is enough to know it by. */
const own = new Set(
  'end_slide column_layout column reset_layout jump_to_middle incremental_lists incremental_tables speaker_note new_lines new_line font_size alignment no_footer skip_slide list_item_newlines snippet_output'.split(
    ' ',
  ),
);

/** The lines its executors hide, by what they begin with, in the languages that have any (its executors.yaml and the other names it knows a language by). */
const hiddenBy: readonly (readonly [string, string])[] = [
  [
    '/// ',
    'bash bat c c++ cmd cpp csharp fish fsharp go java javascript js jsx julia kotlin php powershell pwsh python sh shell ts tsx typescript wsl zsh',
  ],
  ['# ', 'rust rust-script'],
  ['## ', 'elixir jsonnet'],
];
const hidden = new Map(hiddenBy.flatMap(([prefix, names]) => names.split(' ').map((each) => [each, prefix] as const)));

/** What a line of code in `language` (lower case) begins with that is not shown, though nothing is ever run here; null when all is shown. */
export function hiddenPrefix(language: string): string | null {
  return hidden.get(language) ?? null;
}

interface Options {
  readonly prefix: string;
  readonly start: Start;
  readonly rules: boolean;
  /** Whether a title ends the slide before it, and whether `# …` is a title too. */
  readonly titles: boolean;
  readonly topTitles: boolean;
}

/** The words of an image: how wide it is to be as every deck has it, and none of the others that begin with the mark. */
function wordsOf(mark: string): (words: string) => string {
  const kept = (word: string): string | null => {
    const told = word.startsWith(mark) ? /^(\w+):(.*)$/.exec(word.slice(mark.length)) : null;
    if (!told) return word;
    return /^w(?:idth)?:\d+%$/.test(told[0]) ? `image:width:${told[2]}` : null;
  };
  return (words) =>
    words
      .split(/[\s,]+/)
      .map(kept)
      .filter(Boolean)
      .join(' ');
}

function optionsOf(document: Document): Options {
  const given: unknown = document.meta.data.options;
  const options: Readonly<Record<string, unknown>> = typeof given === 'object' && given !== null ? { ...given } : {};
  const { command_prefix: prefix, image_attributes_prefix: own } = options;
  const marks = typeof own === 'string' ? own : 'image:';
  return {
    prefix: typeof prefix === 'string' ? prefix : '',
    start: {
      incrementalLists: options.incremental_lists === true,
      incrementalTables: options.incremental_tables === true,
      hides: hiddenPrefix,
      rewrite: (block) =>
        block.content.includes('![') ? { content: withImages(block.content, wordsOf(marks)) } : null,
    },
    rules: options.end_slide_shorthand === true,
    titles: options.implicit_slide_ends === true,
    topTitles: options.h1_slide_titles === true,
  };
}

/** What a comment says without the prefix of commands: what is a command without one is carried out all the same, as presenterm does. */
function withoutPrefix(text: string, { prefix }: Options): string {
  let rest = text;
  while (prefix !== '' && rest.startsWith(prefix)) rest = rest.slice(prefix.length);
  return rest.trim();
}

/** The directive of a comment; null for a remark. */
function saidIn(comment: Comment, options: Options): ReturnType<typeof directiveOf> {
  return directiveOf(withoutPrefix(comment.text, options), name);
}

function reader(options: Options): Reader {
  return (block, composition: Composition) => {
    if (block.kind !== 'html') return false;
    for (const comment of commentsOf(block)) {
      const said = saidIn(comment, options);
      if (said && said.value !== undefined) said.directive.apply(composition, said.value);
    }
    return false;
  };
}

/** The file a block asks for: a part of the deck, in a comment, or code, in a fence whose language is `file`. */
function requestIn(block: Block, options: Options): Request | null {
  if (block.kind === 'code' && languageOf(block.info) === 'file') return codeRequest(block);
  if (block.kind !== 'html') return null;
  for (const comment of commentsOf(block)) {
    const said = saidIn(comment, options);
    if (said?.directive.name === 'include' && typeof said.value === 'string')
      return { path: said.value, as: (text) => text, replaces: false };
  }
  return null;
}

/** What a comment does to the slide as a whole. */
function asks(block: Block, options: Options, directive: string): boolean {
  return (
    block.kind === 'html' && commentsOf(block).some((comment) => saidIn(comment, options)?.directive.name === directive)
  );
}

function isTitle(document: Document, block: Block, { topTitles }: Options): boolean {
  return isSetext(homeOf(document, block), block) || (topTitles && block.kind === 'heading' && block.level === 1);
}

/** The blocks of each slide, with the comment that ends it. */
function parts(document: Document, blocks: readonly Block[], options: Options): Block[][] {
  const slides: Block[][] = [[]];
  let shown = false;
  for (const block of blocks) {
    const title = options.titles && isTitle(document, block, options);
    if (title && shown) {
      slides.push([]);
      shown = false;
    }
    const rule = options.rules && block.kind === 'rule' && block.containers.length === 0;
    slides.at(-1)!.push(block);
    if (rule || asks(block, options, 'end_slide')) {
      slides.push([]);
      shown = false;
    } else if (block.kind !== 'html') shown = true;
  }
  return slides.filter((held) => held.length > 0 && !held.some((block) => asks(block, options, 'skip_slide')));
}

const titleKeys = ['title', 'sub_title', 'event', 'location', 'date', 'author', 'authors'];

/** The title slide it makes of its front matter, when that says anything a title slide shows. The title is markdown there. */
function introduction(document: Document): Cut[] {
  if (!titleKeys.some((key) => document.meta.data[key] !== undefined)) return [];
  const compose = () => {
    const own = openDocument(`# ${document.meta.title ?? ''}`, document.name);
    return { ...nothing, title: own.blocks.map((block) => textOf(own, block).text).join(' ') };
  };
  return [{ kind: 'title', section: null, line: 1, first: 0, last: 0, compose }];
}

function cut(document: Document, given: CutOptions): CutDeck {
  const options = optionsOf(document);
  const inclusion = new Inclusion(given);
  const blocks = mayInclude(document.source)
    ? inclusion.blocks(document.blocks, (block) => requestIn(block, options))
    : document.blocks;
  const slides = parts(document, blocks, options).map((held) => {
    const isRule = (block: Block) => options.rules && block.kind === 'rule' && block.containers.length === 0;
    const shown = held.filter((block) => !isRule(block));
    return authored(document, held, () => compose(document, shown, reader(options), options.start));
  });
  return { slides: [...introduction(document), ...slides], warnings: inclusion.warnings };
}

export const presenterm: Dialect = {
  name,
  summary: 'slides ended by <!-- end_slide -->',
  accepts: [
    { write: 'title, sub_title, author, event, location, date', does: 'the title slide' },
    {
      write: 'a title underlined with === or ---',
      does: 'the slide’s title; ends the slide before it with implicit_slide_ends',
    },
    { write: '---', does: 'ends the slide with end_slide_shorthand, else a rule' },
    { write: '```rust {1,3|5-7|all}', does: 'lights these lines, a range at a press' },
    { write: '```bash +exec', does: 'shown, never run' },
    {
      write: '```file with path, language, start_line, end_line',
      does: 'shows the code of a file in the document’s folder',
    },
    { write: '![image:width:50%]', does: 'a picture so wide' },
    { write: 'options.command_prefix', does: 'what stands before a directive, which does without it too' },
    ...tableOf(name),
  ],
  evidence: ({ comments, document, rules }) => {
    const options = optionsOf(document);
    const found: Evidence[] = [];
    for (const comment of comments) {
      const said = saidIn(comment, options);
      if (said && said.value !== undefined && own.has(said.directive.name)) {
        found.push({ line: comment.line, what: `<!-- ${said.directive.name} -->`, weight: 3 });
      } else if (said?.directive.name === 'pause') {
        found.push({ line: comment.line, what: '<!-- pause -->', weight: 1 });
      }
    }
    if (document.meta.data.options !== undefined)
      found.push({ line: 1, what: 'options in the front matter', weight: 2 });
    return rules.length === 0 || found.some(({ weight }) => weight > 1) ? found : [];
  },
  keys: ['theme', 'options'],
  knows: ({ kind, info }) =>
    kind === 'code' && languageOf(info) === 'file'
      ? 'code of a file'
      : kind === 'code' && attributesOf(info).some((word) => running.test(word))
        ? 'shown, never run'
        : null,
  overlooks: ({ kind, info }) => (kind === 'code' ? attributesOf(info).filter((word) => !running.test(word)) : []),
  hears: ({ text }, document) => meaning(withoutPrefix(text, optionsOf(document)), name),
  cut,
};
