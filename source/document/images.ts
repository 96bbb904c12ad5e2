/** The label and the address of an image come in; its caption, and the local file it shows and how wide it is wanted, or the link to one that lies elsewhere, go out. */

import type { Piece } from '../text/align.ts';
import { judge } from './links.ts';
import type { Image, Link } from './model.ts';
import type { Stretch } from './runs.ts';

/** How wide an image is to be, among the words of its label, in parts of what there is: `image:width:50%`, as presenterm has it. */
const wanted = /(?:^|[,\s])\s*image:(?:width|w):(\d{1,3})%\s*(?=[,\s]|$)/;

export interface Imaged {
  readonly captions: readonly Stretch[];
  /** The file it shows, or null. */
  readonly image: Image | null;
  /** Where it lies when that is elsewhere: it is never fetched, but can be gone to. */
  readonly link: Link | null;
}

/** An image of the inline source `content`. Its caption is nothing when there is nothing to say. */
export function imageOf(piece: Piece, content: string): Imaged {
  const pieces = labelOf(piece);
  const label = pieces.map(({ text }) => text).join('');
  const width = wanted.exec(label);
  const captions = width ? [standing(label.replace(wanted, '').replace(/^,\s*/, '').trim(), piece, content)] : pieces;
  const isNamed = captions.some(({ text }) => text.trim() !== '');
  const source = sourceOf(piece);
  if (source.kind === 'web') {
    const host = new URL(source.address).host;
    return { captions: isNamed ? captions : [standing(host, piece, content)], image: null, link: source };
  }
  if (source.kind !== 'file') return { captions, image: null, link: null };
  const address = source.address.split(/[?#]/, 1)[0]!;
  const share = width ? Math.min(100, Math.max(1, Number(width[1]))) : null;
  const name = address.slice(address.lastIndexOf('/') + 1);
  return {
    captions: isNamed ? captions : [standing(name, piece, content)],
    image: { address, share, isNamed },
    link: null,
  };
}

/** A text with the place in the image's source where it stands, if it does. */
function standing(text: string, piece: Piece, content: string): Stretch {
  const at = content.slice(0, piece.to).indexOf(text, piece.at);
  return at < 0 ? { ...piece, text } : { text, at, exact: true };
}

/** The pieces of an image's label, those of the images in it included. */
function labelOf(piece: Piece): readonly Piece[] {
  return piece.inner.flatMap((inner) => (inner.token.type === 'image' ? labelOf(inner) : [inner]));
}

function sourceOf({ token }: Piece): Link {
  const attrs: unknown = 'attrs' in token ? token.attrs : null;
  const source: unknown = Array.isArray(attrs) ? attrs.find((pair) => pair[0] === 'src')?.[1] : '';
  return judge(String(source ?? ''));
}
