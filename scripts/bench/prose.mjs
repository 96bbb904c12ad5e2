/** A size comes in; markdown of about that many bytes in a made-up language goes out, the same each time: many words, a few of them most of the time. */

const opening = 'b c d f g h k l m n p r s t v w st tr pl br ch sh th gr'.split(' ');
const middle = 'a e i o u ai ea ou ie'.split(' ');
const closing = ['', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ng'];

/** Figures from 0 to 1 that look random and are the same each time (a linear congruential generator, modulus 2³²). */
function figures(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What stands in one paragraph of a hundred. */
export const rare = 'The quicksilver lighthouse stood alone.';

/** Sections of some paragraphs, curly quotes, dashes, links and emphasis among them. */
export function makeProse(bytes) {
  const next = figures(42);
  const one = (list) => list[Math.floor(next() * list.length)];
  const syllables = () => Array.from({ length: 1 + Math.floor(next() * 3.2) }, () => one(opening) + one(middle));
  const known = new Set();
  while (known.size < 30_000) known.add(syllables().join('') + one(closing));
  const words = [...known].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  // The rank of a word, by Zipf's law: short ones often.
  const word = () => words[Math.floor(words.length ** next()) - 1];
  const sentence = () => {
    const said = Array.from({ length: 6 + Math.floor(next() * 18) }, word).join(' ');
    const marked = said.replace(/(\w+) (\w+) (\w+)$/, next() < 0.3 ? '“$1 $2” — $3' : '$1, $2 $3');
    return `${marked[0].toUpperCase()}${marked.slice(1)}.`;
  };
  const paragraph = () => {
    const said = Array.from({ length: 2 + Math.floor(next() * 5) }, sentence);
    if (next() < 0.01) said.push(rare);
    if (next() < 0.1) said.push('It’s *so* [said](https://example.org/a).');
    return `${said.join(' ')}\n`;
  };
  const parts = ['# A long text\n'];
  for (let size = 0, section = 1; size < bytes; section++) {
    const added = [`## Chapter ${section} ${word()} ${word()}\n`];
    added.push(...Array.from({ length: 3 + Math.floor(next() * 6) }, paragraph));
    parts.push(...added);
    size += added.reduce((sum, part) => sum + Buffer.byteLength(part) + 1, 0);
  }
  return parts.join('\n');
}
