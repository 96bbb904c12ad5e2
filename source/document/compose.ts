/** Pieces of text with their places in the inline source come in; text, runs and the way back to that source go out. */

import { align, type Piece } from '../text/align.ts';
import { putImage, putTaggedImage, taggedImage } from './images.ts';
import { judge, linkOf } from './links.ts';
import { markdown } from './markdown.ts';
import type { Link } from './model.ts';
import { type InlineEnvironment, raised } from './notes.ts';
import { composePlain } from './plain.ts';
import { type Composed, type Composing, composedOf, composition, put, type Style, unmarked } from './runs.ts';
import { tagOf } from './tags.ts';

/** Which counter of the style an opening or closing token moves. */
const STYLES: Readonly<Record<string, 'strong' | 'emphasis' | 'strike'>> = {
  strong: 'strong',
  em: 'emphasis',
  s: 'strike',
};

/** A link may be marked, or be a tag. */
interface Linking extends Style {
  marked: Link | null;
  tagged: Link | null;
}

/** Leaves a link of one kind for that of the other, if it stands in one. */
function unlink(style: Linking, kind: 'marked' | 'tagged'): void {
  style[kind] = null;
  style.link = style.marked ?? style.tagged;
}

/** Reads inline source: its text, gated, character by character, so that offsets hold. */
export function compose(content: string, environment: InlineEnvironment): Composed {
  return composePlain(content) ?? composeMarked(content, environment);
}

/** The same by way of the parser, whatever the source holds. */
export function composeMarked(content: string, environment: InlineEnvironment): Composed {
  const parser = markdown();
  const tokens: Parameters<typeof parser.inline.parse>[3] = [];
  parser.inline.parse(content, parser, { ...environment }, tokens);
  const { pieces } = align(tokens, content, {
    parseLinkDestination: parser.helpers.parseLinkDestination,
    parseLinkTitle: parser.helpers.parseLinkTitle,
    normalizeReference: parser.utils.normalizeReference,
  });
  return join(pieces, content);
}

function join(pieces: readonly Piece[], content: string): Composed {
  const composed = composition();
  const style: Linking = { ...unmarked, marked: null, tagged: null };
  for (const piece of pieces) {
    const { type, nesting } = piece.token;
    const name = STYLES[type.replace(/_(open|close)$/, '')];
    if (name) style[name] += nesting;
    else if (type === 'link_open') style.link = style.marked = judge(hrefOf(piece));
    else if (type === 'link_close') unlink(style, 'marked');
    else add(composed, style, piece, content);
  }
  return composedOf(composed);
}

function hrefOf({ token }: Piece): string {
  const attrs: unknown = 'attrs' in token ? token.attrs : null;
  const href: unknown = Array.isArray(attrs) ? attrs.find((pair) => pair[0] === 'href')?.[1] : '';
  return String(href ?? '');
}

function add(composed: Composing, style: Linking, piece: Piece, content: string): void {
  switch (piece.token.type) {
    case 'image':
      putImage(composed, style, piece, content);
      break;
    case 'code_inline':
      put(composed, style, 'code', piece);
      break;
    case 'hardbreak':
      put(composed, style, 'break', piece);
      break;
    case 'html_inline':
      tagged(composed, style, piece, content);
      break;
    case 'footnote_ref':
      put(composed, style, 'note', { ...piece, text: raised(String(noteIndex(piece) + 1)) });
      break;
    default:
      put(composed, style, 'text', piece);
  }
}

/** A tag shows nothing, unless it is a line end or an image; one may open a link or close it. */
function tagged(composed: Composing, style: Linking, piece: Piece, content: string): void {
  const { content: tag } = piece.token;
  const { name, isEnd } = tagOf(tag);
  if (name === 'a') {
    const link = isEnd ? null : linkOf(tag);
    if (isEnd) unlink(style, 'tagged');
    else if (link) style.link = style.tagged = link;
  } else if (name === 'br') {
    put(composed, style, 'break', { ...piece, text: '\n' });
  } else if (name === 'img' && !isEnd) {
    const image = taggedImage(tag, piece.at, content);
    if (image) putTaggedImage(composed, style, image, content);
  }
}

function noteIndex({ token }: Piece): number {
  const { meta } = token;
  return meta && 'id' in meta ? Number(meta.id) : 0;
}
