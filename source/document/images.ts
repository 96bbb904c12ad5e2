/** The label and the address of an image come in; its caption, the local file it shows and how wide it is wanted go out. */

import type { Piece } from '../text/align.ts';
import { judge } from './links.ts';
import type { Image } from './model.ts';

/** How wide an image is to be, among the words of its label, in parts of what there is: `image:width:50%`, as presenterm has it. */
const wanted = /(?:^|[,\s])\s*image:(?:width|w):(\d{1,3})%\s*(?=[,\s]|$)/;

/** A stretch of a caption with the piece of the source it comes from. */
export interface Caption {
  readonly text: string;
  readonly piece: Piece;
}

/** An image of the inline source `content`: its caption, nothing when there is nothing to say, and the file it shows, or null. */
export function imageOf(
  piece: Piece,
  content: string,
): { readonly captions: readonly Caption[]; readonly image: Image | null } {
  const pieces = labelOf(piece);
  const label = pieces.map(({ text }) => text).join('');
  const width = wanted.exec(label);
  const captions = width
    ? [standing(label.replace(wanted, '').replace(/^,\s*/, '').trim(), piece, content)]
    : pieces.map((inner) => ({ text: inner.text.replaceAll('\n', ' '), piece: inner }));
  const address = fileOf(piece);
  if (address === null) return { captions, image: null };
  const isNamed = captions.some(({ text }) => text.trim() !== '');
  const share = width ? Math.min(100, Math.max(1, Number(width[1]))) : null;
  const name = address.slice(address.lastIndexOf('/') + 1);
  return {
    captions: isNamed ? captions : [standing(name, piece, content)],
    image: { address, share, isNamed },
  };
}

/** A text with the place in the image's source where it stands, if it does. */
function standing(text: string, piece: Piece, content: string): Caption {
  const at = content.slice(0, piece.to).indexOf(text, piece.at);
  return { text, piece: at < 0 ? piece : { ...piece, at, exact: true } };
}

/** The pieces of an image's label, those of the images in it included. */
function labelOf(piece: Piece): readonly Piece[] {
  return piece.inner.flatMap((inner) => (inner.token.type === 'image' ? labelOf(inner) : [inner]));
}

function fileOf({ token }: Piece): string | null {
  const attrs: unknown = 'attrs' in token ? token.attrs : null;
  const source: unknown = Array.isArray(attrs) ? attrs.find((pair) => pair[0] === 'src')?.[1] : '';
  const link = judge(String(source ?? ''));
  return link.kind === 'file' ? link.address.split(/[?#]/, 1)[0]! : null;
}
