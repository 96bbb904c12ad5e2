/** The parts of a page come in; the one file that a browser needs goes out. It asks for nothing more, and its policy allows nothing more. */

import { createHash } from 'node:crypto';
import type { Deck } from '../deck/model.ts';
import type { Document } from '../document/model.ts';
import { iconMarkup } from './icon.ts';
import { type Attributes, type Child, element, joined, verbatim } from './markup.ts';

export interface PageParts {
  readonly title: string;
  readonly language: string;
  readonly style: string;
  readonly script: string;
  readonly root: Attributes;
  readonly body: Child;
  /** Whether the policy stands in the page: a server sends it as a header instead. */
  readonly policyInPage: boolean;
  /** Where the page may connect to: `'none'`, or `'self'` when it is served. */
  readonly connects: "'none'" | "'self'";
  /** Where its pictures may come from: the page itself, or the server of the page as well. */
  readonly pictures: 'data:' | "'self' data:";
}

/** The page and the policy it is to be served with (Content Security Policy level 3). */
export function pageOf(parts: PageParts): { readonly page: string; readonly policy: string } {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(parts.script)}'`,
    `style-src '${hashOf(parts.style)}'`,
    `connect-src ${parts.connects}`,
    `img-src ${parts.pictures}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = (attributes: Attributes): Child => element('meta', attributes);
  const head = element(
    'head',
    {},
    meta({ charset: 'utf-8' }),
    parts.policyInPage ? meta({ 'http-equiv': 'Content-Security-Policy', content: policy }) : null,
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'referrer', content: 'no-referrer' }),
    meta({ name: 'generator', content: 'lectern' }),
    element('title', {}, parts.title),
    iconMarkup(),
    verbatim('style', parts.style),
  );
  const body = element('body', {}, parts.body, verbatim('script', parts.script));
  const { markup } = element('html', { lang: parts.language, ...parts.root }, head, body);
  return { page: `${joined({ markup: '<!doctype html>\n' }, { markup }).markup}\n`, policy };
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The language a document says it is in (`lang` or `language` in its front matter, BCP 47); English when it says none. */
export function languageOf({ meta }: Document): string {
  const given = meta.data.lang ?? meta.data.language;
  return typeof given === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(given) ? given : 'en';
}

/** What the page is called: as its title slide says it, or its front matter, or its first heading. */
export function nameOf(document: Document, deck: Deck): string {
  const [first] = deck.slides;
  const shown = first?.kind === 'title' && first.title !== '' ? first.title : document.meta.title;
  return shown ?? document.sections.find(({ level }) => level === 1)?.title ?? document.name;
}
