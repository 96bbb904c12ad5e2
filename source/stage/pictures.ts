/** A slide with pictures comes in; the room that lets all of it stand on one page, and its pictures in the middle, go out. */

import type { Block, BlockText } from '../document/model.ts';
import type { Line } from '../page/model.ts';
import { imagesIn, isPictureBlock, mayPicture, type Room } from '../page/pictures.ts';
import type { Setting } from './lay.ts';

/** A picture gets no less than this share of the slide, or this many rows: then it has a page of its own. */
const least = { share: 0.25, rows: 4 };
/** Of a slide that does not fit at once, a picture takes this much at most. */
const most = 0.6;
/** Rows left blank above and below, on a stage of so many. */
const air = { rows: 2, from: 12 };

/**
 * The setting with as many rows for each picture as leave the slide on one page. `heights` tells how high the slide is,
 * set in the manners that are good enough, the best first; unchanged where there are no pictures.
 */
export function withPictures(setting: Setting, heights: readonly ((setting: Setting) => number)[]): Setting {
  const { room, slide, rows } = setting;
  if (!room || !slide.elements.some(({ block }) => mayPicture(block))) return setting;
  const height = rows - (rows >= air.from ? air.rows : 0);
  const given = (count: number): Setting => ({ ...setting, room: { ...room, rows: count } });
  const fewest = Math.min(rows, Math.max(least.rows, Math.floor(rows * least.share)));
  for (const heightOf of heights) {
    if (heightOf(given(fewest)) > height) continue;
    let fits = fewest;
    for (let over = height + 1; over - fits > 1; ) {
      const middle = (fits + over) >> 1;
      if (heightOf(given(middle)) <= height) fits = middle;
      else over = middle;
    }
    return given(fits);
  }
  return given(Math.max(fewest, Math.floor(rows * most)));
}

/** True for a paragraph of pictures that stands by itself and is shown, or will be as soon as it has been read: it goes to the middle. */
export function isShown(block: Block, text: BlockText, room: Room | null): boolean {
  if (!room || block.containers.length > 0 || !isPictureBlock(block, text)) return false;
  return imagesIn(text).some(({ address }) => {
    const picture = room.pictures.get(address);
    return picture !== undefined && (picture === null || 'number' in picture);
  });
}

/** The rows of such a paragraph, without its caption where that would only be the name of a file. */
export function withoutNames(lines: readonly Line[], text: BlockText): readonly Line[] {
  if (imagesIn(text).some(({ isNamed }) => isNamed)) return lines;
  return lines.filter(({ from, spans }) => from < 0 || spans.some(({ role }) => role === 'faint'));
}
