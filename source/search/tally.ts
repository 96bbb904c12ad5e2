/** The words of texts come in, one after another; each once, and how often it came, goes out. */

/** A word as it stands in the text, folded, and how often. */
export interface Known {
  readonly read: string;
  readonly count: number;
}

const letter = 1;
const sign = 2;
/** What an ASCII character is: small letters and digits, signs that stand inside words, or nothing of a word. */
const kinds = new Uint8Array(128).fill(letter, 0x30, 0x3a).fill(letter, 0x61, 0x7b);
for (const one of "-',") kinds[one.charCodeAt(0)] = sign;
/** Beyond ASCII: the apostrophe, the hyphen and the one that does not break. */
const isSign = (code: number): boolean => code === 0x2019 || code === 0x2010 || code === 0x2011;
const signs = /[-',’‐‑]/g;

/** FNV-1a, 32 bits (its offset and its prime). */
const offset = 0x811c9dc5;
const prime = 0x01000193;

/** Shorter words are never offered. */
export const least = 3;

/**
 * Words by their letters and digits alone (`cooperative` for `co-operative`, `10000` for `10,000`). A table with open addressing:
 * most words of a text have come before, and a Map would need a string made for each of them.
 */
export class Tally {
  readonly #most: number;
  readonly #letters: string[] = [];
  readonly #reads: string[] = [];
  readonly #hashes: number[] = [];
  readonly #counts: number[] = [];
  /** The index of a word, from 1 on; a power of two long, at least twice as long as there are words. */
  #slots = new Int32Array(4096);

  /** Words beyond the first `most` are left out, so that memory stays bounded. */
  constructor(most: number) {
    this.#most = most;
  }

  /** All words, in the order they first came. */
  get words(): readonly string[] {
    return this.#letters;
  }

  get(letters: string): Known | undefined {
    const index = this.#slots[this.#find(letters, 0, letters.length, hashOf(letters))]! - 1;
    return index < 0 ? undefined : { read: this.#reads[index]!, count: this.#counts[index]! };
  }

  /** A word and its letters. */
  add(letters: string, read: string): void {
    if (letters.length >= least) this.#count(letters, 0, letters.length, hashOf(letters), read);
  }

  /** Every word of a folded text that has no letter beyond ASCII, and of words with a sign inside also the whole. */
  addAll(text: string): void {
    let part = -1;
    let whole = -1;
    let hash = 0;
    const { length } = text;
    for (let index = 0; index <= length; index++) {
      // Asked for beyond the end, a code is no whole number, and the loop takes twice as long.
      const code = index < length ? text.charCodeAt(index) : 0;
      const kind = code < 128 ? kinds[code]! : isSign(code) ? sign : 0;
      if (kind === letter) {
        if (part < 0) {
          part = index;
          hash = offset;
        }
        hash = Math.imul(hash ^ code, prime);
        continue;
      }
      if (part < 0) continue;
      if (index - part >= least) this.#count(text, part, index, hash, null);
      if (kind === sign && kinds[text.charCodeAt(index + 1)] === letter) {
        if (whole < 0) whole = part;
      } else if (whole >= 0) {
        const read = text.slice(whole, index);
        this.add(read.replace(signs, ''), read);
        whole = -1;
      }
      part = -1;
    }
  }

  #count(text: string, from: number, to: number, hash: number, read: string | null): void {
    const slot = this.#find(text, from, to, hash);
    const index = this.#slots[slot]! - 1;
    if (index >= 0) {
      this.#counts[index]!++;
      return;
    }
    if (this.#letters.length >= this.#most) return;
    const letters = text.slice(from, to);
    this.#letters.push(letters);
    this.#reads.push(read ?? letters);
    this.#hashes.push(hash);
    this.#counts.push(1);
    this.#slots[slot] = this.#letters.length;
    if (this.#letters.length * 2 > this.#slots.length) this.#grow();
  }

  /** The slot that holds a word, or the free one that is to hold it. */
  #find(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let index = this.#slots[slot]! - 1; index >= 0; index = this.#slots[slot]! - 1) {
      if (this.#hashes[index] === hash && isSame(this.#letters[index]!, text, from, to)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, index) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    });
    this.#slots = slots;
  }
}

function isSame(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let index = 0; index < word.length; index++)
    if (word.charCodeAt(index) !== text.charCodeAt(from + index)) return false;
  return true;
}

function hashOf(word: string): number {
  let hash = offset;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), prime);
  return hash;
}
