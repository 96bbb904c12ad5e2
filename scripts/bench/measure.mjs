/** Things to measure come in; each is measured in turn, round after round, and the medians go out. */

/** The middle of some figures, or the one at a share of them (0 to 1). */
export function quantile(figures, share = 0.5) {
  const sorted = [...figures].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

/**
 * Measures every subject once a round, so that what else the machine does falls on all of them; a round before is not counted.
 * `subjects` are functions by name that give milliseconds. Gives the median of each, null for one that failed.
 */
export async function interleaved(subjects, runs) {
  const figures = new Map(Object.keys(subjects).map((name) => [name, []]));
  for (let round = -1; round < runs; round++) {
    for (const [name, measure] of Object.entries(subjects)) {
      const known = figures.get(name);
      if (known === null) continue;
      try {
        const milliseconds = await measure();
        if (round >= 0) known.push(milliseconds);
      } catch (error) {
        console.error(`${name}: ${error.message}`);
        figures.set(name, null);
      }
    }
  }
  return Object.fromEntries([...figures].map(([name, known]) => [name, known && quantile(known)]));
}
