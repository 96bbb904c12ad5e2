/** The name of one of lectern's own small texts comes in; it goes out rendered by ink-markdown. A chunk of its own, loaded when one opens. */

import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import * as inkMarkdown from 'ink-markdown';
import type { ReactElement } from 'react';
import { bundled } from '../storage/package.ts';

const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;

/** For marked-terminal: headings bold and without their marks, paragraphs wrapped to the width, no colour that a light ground would swallow. */
const options = {
  showSectionPrefix: false,
  firstHeading: bold,
  heading: bold,
  codespan: bold,
  reflowText: true,
  tab: 2,
};

/** A CommonJS package: its default export may be the component or hold it, as the loader has it. */
type Component = (props: { children: string; width: number } & typeof options) => ReactElement;
const Markdown = componentOf(inkMarkdown);

function componentOf(module: unknown): Component {
  const inner = (module as { default?: unknown }).default ?? module;
  return typeof inner === 'function' ? (inner as Component) : componentOf(inner);
}

/** The text as rows of at most so many columns joined by LF, with SGR sequences when `coloured`. */
export async function renderText(name: 'welcome' | 'about', coloured: boolean, columns: number): Promise<string> {
  const source = await readFile(bundled(`${name}.md`), 'utf8');
  const text = renderToString(
    <Markdown {...options} width={columns}>
      {source}
    </Markdown>,
    { columns },
  );
  return coloured ? text : stripVTControlCharacters(text);
}
