/** Titles come in one after another; a name for each that is unique in the document, as GitHub makes its anchors, goes out. */

/** Quotes, dashes and the like, the only characters beyond ASCII in many titles. */
const MARKS = /[\u2010-\u2027\u2030-\u203e\u2041-\u2053\u2055-\u205e]/g;

let dropped: RegExp | null = null;

/** Lower case, blanks to hyphens, and only letters, marks, digits, `_` and `-` kept. May be ''. */
export function slugOf(title: string): string {
  const lower = title.toLowerCase().replaceAll(MARKS, '');
  if (!/[^\x20-\x7e]/.test(lower)) return lower.replaceAll(/[^a-z0-9_ -]/g, '').replaceAll(' ', '-');
  // Compiled when the first title needs it: Unicode classes are slow to compile.
  dropped ??= /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;
  return lower.replaceAll(dropped, '').replaceAll(' ', '-');
}

/** A function that gives the slug of a title, with `-1`, `-2` … behind it when it has been given before. */
export function slugger(): (title: string) => string {
  const given = new Map<string, number>();
  return (title) => {
    const base = slugOf(title) || 'section';
    let slug = base;
    let count = given.get(base) ?? 0;
    while (given.has(slug)) {
      count++;
      slug = `${base}-${count}`;
    }
    given.set(base, count);
    given.set(slug, given.get(slug) ?? 0);
    return slug;
  };
}
