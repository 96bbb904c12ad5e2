/** Sentences come in; the few that say most of what the others say go out (TextRank: Mihalcea and Tarau, 2004). */

/** Rounds of the walk; the order of a passage's sentences has settled long before. */
const rounds = 30;
/** The share of a sentence's weight that comes from the others. */
const damping = 0.85;
/** Beyond so many sentences only the longest-known part is compared, since pairs grow with the square. */
const most = 240;
/** Words from which on a sentence is too long for a slide, and loses weight. */
const comfortable = 18;

/** English words too common to tell one sentence from another. */
export const common = new Set(
  (
    'a about after all also an and any are as at be been but by can could did do does for from had has have he her his how i if in into is it its ' +
    'just like may me more most much my no not of on one only or our out over she should so some such than that the their them then there these ' +
    'they this those to too up us very was we were what when where which while who will with would you your'
  ).split(' '),
);

/** A rough English stem of a lower-case word: enough that plurals and verb forms meet; other languages pass through unharmed. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ingly|edly|ing|ed|ly|es|s)$/, '');
}

function stemsOf(sentence: string): Set<string> {
  const stems = new Set<string>();
  for (const word of sentence.toLowerCase().split(/[\s\p{P}\p{S}]+/u)) {
    if (word.length > 1 && !common.has(word)) stems.add(stemOf(word));
  }
  return stems;
}

/** Shared stems, set against the length of both, so that long sentences do not win by being long. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size < 2 || other.size < 2) return 0;
  let both = 0;
  for (const stem of one) if (other.has(stem)) both++;
  return both === 0 ? 0 : both / (Math.log(one.size) + Math.log(other.size));
}

/** The weight of each sentence in the walk over their likenesses. */
function weigh(sentences: readonly string[]): Float64Array {
  const stems = sentences.map(stemsOf);
  const count = stems.length;
  const links = new Float64Array(count * count);
  const sums = new Float64Array(count);
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      const weight = likeness(stems[one]!, stems[other]!);
      if (weight === 0) continue;
      links[one * count + other] = links[other * count + one] = weight;
      sums[one]! += weight;
      sums[other]! += weight;
    }
  }
  let weights = new Float64Array(count).fill(1);
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(count).fill(1 - damping);
    for (let from = 0; from < count; from++) {
      if (sums[from] === 0) continue;
      const share = (damping * weights[from]!) / sums[from]!;
      for (let to = 0; to < count; to++) next[to]! += share * links[from * count + to]!;
    }
    weights = next;
  }
  return weights;
}

/** How many sentences a passage of `count` is said in. */
function wanted(count: number): number {
  if (count <= 2) return count;
  return count < 6 ? 2 : count < 14 ? 3 : 4;
}

/**
 * Indexes of the two to four strongest sentences (all, when there are no more than two), in the order they stand.
 * Short sentences are preferred; the same sentences always give the same choice.
 */
export function strongest(sentences: readonly string[]): number[] {
  const considered = sentences.slice(0, most);
  const weights = weigh(considered);
  const scored = considered.map((sentence, index) => {
    const words = sentence.split(/\s+/).length;
    const length = words > comfortable ? comfortable / words : words < 4 ? 0.4 : 1;
    const whole = sentence.endsWith(':') ? 0.3 : 1;
    return { index, score: weights[index]! * length * whole };
  });
  scored.sort((one, other) => other.score - one.score || one.index - other.index);
  return scored
    .slice(0, wanted(considered.length))
    .map(({ index }) => index)
    .sort((one, other) => one - other);
}
