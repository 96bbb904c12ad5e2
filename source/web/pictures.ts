/** An image of the document comes in; what the page shows of it goes out: the picture, or its caption and why there is none. */

import type { BlockText, Image, Run } from '../document/model.ts';
import { type Child, element } from './markup.ts';

/** What an image element is given: where the picture is, within the page or beside it, and its pixels when they are known. */
export interface Shown {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
}

/** Looks for the picture at an address as it is written in the document; else says in a few words why it is not shown. Asked for the same one often. */
export type PictureOf = (address: string) => Shown | { readonly refused: string };

/** Widths that an author asks for come in steps of so many hundredths: each is a class, since a style of an element's own is not allowed on the page. */
export const shareStep = 5;

/** The picture, before its caption; null when it is not shown. */
export function pictureMarkup(pictureOf: PictureOf | undefined, { address, share }: Image, caption: string): Child {
  const shown = pictureOf?.(address);
  if (!shown || 'refused' in shown) return null;
  const { src, width, height } = shown;
  const wide = share === null ? null : `wide-${Math.max(shareStep, Math.round(share / shareStep) * shareStep)}`;
  return element('img', { src, alt: caption, width, height, class: wide, decoding: 'async' });
}

/**
 * The caption. Below a picture it is for the eye alone, since the picture has the same words for those who listen;
 * in the midst of a text, or when it is only the name of a file, it is not seen. Without a picture it is all there is, with the reason.
 */
export function captionMarkup(pictureOf: PictureOf | undefined, { image, link }: Run, text: string): Child {
  if (!image) return element('span', { class: 'image', 'data-says': hostOf(link?.address) }, text);
  const shown = pictureOf?.(image.address);
  if (!shown || 'refused' in shown) return element('span', { class: 'image', 'data-says': shown?.refused }, text);
  return element('span', { class: image.isNamed ? 'caption' : 'caption unnamed', 'aria-hidden': 'true' }, text);
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).host || null : null;
}

/** Whether a text shows at least one picture. */
export function showsPicture(pictureOf: PictureOf | undefined, { runs }: BlockText): boolean {
  return pictureOf !== undefined && runs.some(({ image }) => image && !('refused' in pictureOf(image.address)));
}
