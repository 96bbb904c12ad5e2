/** An image comes in, as it is marked or as a tag; its caption, with the local file it shows and how wide it is wanted, or the link to one that lies elsewhere, goes into the text. */

import type { Piece } from '../text/align.ts';
import { judge } from './links.ts';
import type { Image, Link } from './model.ts';
import { type Composing, put, type Stand, type Stretch, type Style } from './runs.ts';
import { attributeIn, attributeOf, spoken } from './tags.ts';

/** How wide an image is to be, among the words of its label, in parts of what there is: `image:width:50%`, as presenterm has it. */
const wanted = /(?:^|[,\s])\s*image:(?:width|w):(\d{1,3})%\s*(?=[,\s]|$)/;

interface Imaged {
  readonly captions: readonly Stretch[];
  /** The file it shows, or null. */
  readonly image: Image | null;
  /** Where it lies when that is elsewhere: it is never fetched, but can be gone to. */
  readonly link: Link | null;
}

/** Puts an image of the inline source `content` behind a text. Its caption is nothing when there is nothing to say. */
export function putImage(composed: Composing, style: Readonly<Style>, piece: Piece, content: string): void {
  putCaption(composed, style, imaged(labelOf(piece), sourceOf(piece), piece, content));
}

/** Signs of ASCII and white space are no letters; all else may be. */
const letter = '[^\\s!-/:-@[-`{-~]';
const lastLetter = new RegExp(letter);
/** A letter behind a few tags and marks, which part no words. */
const nextLetter = new RegExp(`(?:<[^<>]{0,200}>|[*_~\`[]){0,8}${letter}`, 'y');

/** What a tag shows, and where it stands in the source: half-open. */
export interface TaggedImage extends Imaged {
  readonly at: number;
  readonly end: number;
}

/** The image of a tag of HTML that stands at `at` in `content`; null when there is nothing to say. */
export function taggedImage(tag: string, at: number, content: string): TaggedImage | null {
  const words = attributeIn(tag, at, 'alt');
  const file = attributeIn(tag, at, 'src');
  const label = words ? [...spoken(content, words.from, words.to)] : [];
  const from = (label.length > 0 ? words : file)?.from ?? at;
  const end = at + tag.length;
  const source = (attributeOf(tag, 'src') ?? '').trim();
  const found = imaged(label, source, { at: from, to: end, exact: false }, content);
  return found.captions.some(({ text }) => text.trim() !== '') ? { ...found, at, end } : null;
}

/** Puts the image of a tag of `content` behind a text; where letters touch it, its words stand apart from them. */
export function putTaggedImage(composed: Composing, style: Readonly<Style>, found: TaggedImage, content: string): void {
  const { at, end } = found;
  if (lastLetter.test(composed.last.slice(-1))) put(composed, style, 'text', { text: ' ', at, exact: false });
  putCaption(composed, style, found);
  nextLetter.lastIndex = end;
  if (nextLetter.test(content)) put(composed, style, 'text', { text: ' ', at: end, exact: false });
}

function putCaption(composed: Composing, style: Readonly<Style>, { captions, image, link }: Imaged): void {
  const within = { ...style, link: style.link ?? link };
  for (const caption of captions) put(composed, within, 'image', caption, image);
}

/** By its label, what is written as its source, and where in `content` the words for it are to be found. */
function imaged(pieces: readonly Stretch[], written: string, within: Within, content: string): Imaged {
  const label = pieces.map(({ text }) => text).join('');
  const width = wanted.exec(label);
  const captions = width ? [standing(label.replace(wanted, '').replace(/^,\s*/, '').trim(), within, content)] : pieces;
  const isNamed = captions.some(({ text }) => text.trim() !== '');
  const source = judge(written);
  if (source.kind === 'web') {
    const host = new URL(source.address).host;
    return { captions: isNamed ? captions : [standing(host, within, content)], image: null, link: source };
  }
  if (source.kind !== 'file') return { captions, image: null, link: null };
  const address = source.address.split(/[?#]/, 1)[0]!;
  const share = width ? Math.min(100, Math.max(1, Number(width[1]))) : null;
  const name = address.slice(address.lastIndexOf('/') + 1);
  return {
    captions: isNamed ? captions : [standing(name, within, content)],
    image: { address, share, isNamed },
    link: null,
  };
}

/** Where an image stands in the source: half-open. */
interface Within extends Stand {
  readonly to: number;
}

/** A text with the place in the image's source where it stands, if it does. */
function standing(text: string, { at, to, exact }: Within, content: string): Stretch {
  const found = content.slice(0, to).indexOf(text, at);
  return found < 0 ? { text, at, exact } : { text, at: found, exact: true };
}

/** The pieces of an image's label, those of the images in it included. */
function labelOf(piece: Piece): readonly Piece[] {
  return piece.inner.flatMap((inner) => (inner.token.type === 'image' ? labelOf(inner) : [inner]));
}

function sourceOf({ token }: Piece): string {
  const attrs: unknown = 'attrs' in token ? token.attrs : null;
  const source: unknown = Array.isArray(attrs) ? attrs.find((pair) => pair[0] === 'src')?.[1] : '';
  return String(source ?? '');
}
