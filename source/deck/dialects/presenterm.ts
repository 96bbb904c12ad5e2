/** A deck written for presenterm comes in; its slides go out: cut by comments, with pauses, columns, notes and a title slide of its own. */

import { textOf } from '../../document/inline.ts';
import type { Block, Document } from '../../document/model.ts';
import { openDocument } from '../../document/open.ts';
import { safeLine } from '../../text/gate.ts';
import { type Comment, commentsOf } from '../comments.ts';
import { type Composition, compose, type Reader, type Start } from '../compose.ts';
import { directiveOf, meaning } from '../directives.ts';
import { homeOf, lineOf, readInstead } from '../reread.ts';
import { type Cut, nothing } from '../slide.ts';
import { isSetext } from '../traits.ts';
import { authored } from './cutting.ts';
import type { CutDeck, CutOptions, Dialect, Evidence, Remark } from './dialect.ts';
import { tableOf } from './syntax.ts';

const name = 'presenterm';

/** Directives that only presenterm has, so that one of them is enough to know it by. */
const own = new Set(
  'end_slide column_layout column reset_layout jump_to_middle incremental_lists incremental_tables speaker_note new_lines new_line font_size alignment no_footer skip_slide list_item_newlines snippet_output'.split(
    ' ',
  ),
);

/** The lines its executors hide, by language; they are hidden here too, though nothing is ever run. */
const hiddenBy: Readonly<Record<string, string>> = { rust: '# ', 'rust-script': '# ' };

/** What a line of code in `language` (lower case) begins with that is not shown. */
export function hiddenPrefix(language: string): string {
  return hiddenBy[language] ?? '/// ';
}

interface Options {
  readonly prefix: string;
  readonly start: Start;
  readonly rules: boolean;
  readonly titles: boolean;
}

function optionsOf(document: Document): Options {
  const given: unknown = document.meta.data.options;
  const options: Readonly<Record<string, unknown>> = typeof given === 'object' && given !== null ? { ...given } : {};
  const prefix = options.command_prefix;
  return {
    prefix: typeof prefix === 'string' ? prefix : '',
    start: {
      incrementalLists: options.incremental_lists === true,
      incrementalTables: options.incremental_tables === true,
      hides: hiddenPrefix,
    },
    rules: options.end_slide_shorthand === true,
    titles: options.implicit_slide_ends === true,
  };
}

/** The directive of a comment, its prefix taken off; null for a remark. */
function saidIn(comment: Comment, { prefix }: Options): ReturnType<typeof directiveOf> {
  return comment.text.startsWith(prefix) ? directiveOf(comment.text.slice(prefix.length).trim(), name) : null;
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

/** The path a block asks to be put in its place, or null. */
function includedBy(block: Block, options: Options): string | null {
  if (block.kind !== 'html') return null;
  for (const comment of commentsOf(block)) {
    const said = saidIn(comment, options);
    if (said?.directive.name === 'include' && typeof said.value === 'string') return said.value;
  }
  return null;
}

function includes(document: Document): string[] {
  if (!document.source.includes('include:')) return [];
  const options = optionsOf(document);
  return document.blocks.map((block) => includedBy(block, options)).filter((path) => path !== null);
}

/** The blocks with those of included files behind the comment that asks for them. What these include in turn is not. */
function withIncluded(
  document: Document,
  options: Options,
  { include }: CutOptions,
  warnings: Remark[],
): readonly Block[] {
  if (!document.source.includes('include:')) return document.blocks;
  const refuse = (block: Block, message: string): void => {
    warnings.push({ line: lineOf(block), message });
  };
  return document.blocks.flatMap((block) => {
    const path = includedBy(block, options);
    if (path === null) return [block];
    const included = include?.(path) ?? { refused: `“${safeLine(path)}” is not included: nobody has read it.` };
    if ('refused' in included) {
      refuse(block, included.refused);
      return [block];
    }
    const blocks = readInstead(block, included.text, path);
    for (const own of blocks) {
      const deeper = includedBy(own, options);
      if (deeper !== null)
        refuse(
          own,
          `“${safeLine(deeper)}” is not included: only the deck itself may include, not “${safeLine(path)}”.`,
        );
    }
    return [block, ...blocks];
  });
}

/** What a comment does to the slide as a whole. */
function asks(block: Block, options: Options, directive: string): boolean {
  return (
    block.kind === 'html' && commentsOf(block).some((comment) => saidIn(comment, options)?.directive.name === directive)
  );
}

/** The blocks of each slide, with the comment that ends it. */
function parts(document: Document, blocks: readonly Block[], options: Options): Block[][] {
  const slides: Block[][] = [[]];
  let shown = false;
  for (const block of blocks) {
    const title = options.titles && isSetext(homeOf(document, block), block);
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
  const warnings: Remark[] = [];
  const blocks = withIncluded(document, options, given, warnings);
  const slides = parts(document, blocks, options).map((held) => {
    const isRule = (block: Block) => options.rules && block.kind === 'rule' && block.containers.length === 0;
    const shown = held.filter((block) => !isRule(block));
    return authored(document, held, () => compose(document, shown, reader(options), options.start));
  });
  return { slides: [...introduction(document), ...slides], warnings };
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
    { write: 'options.command_prefix', does: 'what stands before a directive' },
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
  keys: ['sub_title', 'event', 'theme', 'options'],
  knows: ({ kind, info }) =>
    kind === 'code' && /\s\+(?:exec|image|pty|render)/.test(info) ? 'shown, never run' : null,
  hears: ({ text }, document) => {
    const { prefix } = optionsOf(document);
    return text.startsWith(prefix) ? meaning(text.slice(prefix.length).trim(), name) : null;
  },
  includes,
  cut,
};
