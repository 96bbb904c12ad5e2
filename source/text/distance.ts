/** Two words and a bound come in; how many edits part them goes out. */

/**
 * The optimal string alignment distance: a letter added, dropped or changed counts one, and so do two neighbours exchanged.
 * Counts UTF-16 units. Gives `bound + 1` as soon as the distance is known to be greater than `bound`.
 */
export function distance(one: string, other: string, bound: number): number {
  if (one === other) return 0;
  const beyond = bound + 1;
  if (Math.abs(one.length - other.length) > bound) return beyond;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let edits = Math.min(
        (last[column] ?? beyond) + 1,
        (next[column - 1] ?? beyond) + 1,
        (last[column - 1] ?? beyond) + (same ? 0 : 1),
      );
      const exchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (exchanged && row > 1 && column > 1) edits = Math.min(edits, (beforeLast[column - 2] ?? beyond) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > bound && Math.min(...last) > bound) return beyond;
    beforeLast = last;
    last = next;
  }
  return Math.min(last[other.length] ?? beyond, beyond);
}
