/** The vectors come in; hostile documents go out, each vector at every place where a text can stand. */

import { addresses, c1Bytes, lie, returns, tower, type Vector, vectors, writing } from './vectors.ts';

/** Where a text can stand in a document, and how a vector is put there. `n` keeps labels apart. */
export const places: Readonly<Record<string, (text: string, n: number) => string>> = {
  heading: (text, n) => `## Heading ${n} ${text} end`,
  'setext heading': (text, n) => `Setext ${n} ${text} end\n---`,
  paragraph: (text, n) => `Paragraph ${n} ${text} end, *very ${text} so*.`,
  'code block': (text, n) => `\`\`\`js ${text}\nconst fenced${n} = '${text}';\n\`\`\``,
  'code span': (text, n) => `Span ${n} \`${text} end\`.`,
  'table cell': (text, n) => `| head ${n} ${text} | b |\n| --- | --- |\n| cell ${text} | end |`,
  list: (text, n) => `- item ${n} ${text} end\n- [ ] task ${text}`,
  quote: (text, n) => `> quoted ${n} ${text} end`,
  'link text': (text, n) => `[link ${n} ${text} end](https://good.example/${n})`,
  'link destination': (text, n) => `[to ${n}](<https://good.example/${text}/${n}> "t") and [rel ${n}](<./${text}.md>)`,
  'link title': (text, n) => `[titled ${n}](https://good.example/ "title ${text} end")`,
  'link reference': (text, n) => `[by reference ${n}][ref${n}]\n\n[ref${n}]: <https://good.example/${text}> "${text}"`,
  autolink: (text, n) => `<https://good.example/${n}${text}> and https://good.example/${n}${text}`,
  'image alt': (text, n) => `![alt ${n} ${text} end](./picture.png "${text}")`,
  footnote: (text, n) =>
    `noted[^n${n}]\n\n[^n${n}]: footnote ${n} ${text} end\n\nalso[^l${text}]\n\n[^l${text}]: label`,
  'HTML block': (text, n) => `<div title="${text}">\nmarkup ${n} ${text} end\n</div>`,
  'HTML comment': (text, n) => `<!-- remark ${n} ${text} end -->`,
  'inline HTML': (text, n) => `inline ${n} <b class="${text}">bold ${text}</b> end`,
  'key point': (text, n) => `## Points ${n}\n\n> [!IMPORTANT]\n> - point ${n} ${text} end\n> - second ${text}`,
  'slide note': (text, n) => `<!-- note: said ${n} ${text} end -->`,
  directive: (text, n) => `<!-- alignment: ${n} ${text} -->\n<!-- ${text}: ${n} -->`,
  definition: (text, n) => `Term ${n} ${text}\n: meaning ${text} end`,
};

/** A value of the front matter, quoted as YAML wants it: by escapes, so that the control comes out of the parser. */
function quoted(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `"${units.map((unit) => (unit > 0x7e || unit < 0x20 || unit === 0x22 || unit === 0x5c ? `\\u${unit.toString(16).padStart(4, '0')}` : String.fromCharCode(unit))).join('')}"`;
}

function all(text: (vector: Vector) => string): string {
  return vectors.map(text).join(' ');
}

/** Front matter whose every value holds the vectors. */
export function frontMatter(): string {
  const value = quoted(`Front ${all((vector) => vector.text)}`);
  const keys = [
    'title',
    'subtitle',
    'speaker',
    'role',
    'place',
    'date',
    'source',
    'publisher',
    'rights',
    'author',
    'lang',
  ];
  return `---\n${keys.map((key) => `${key}: ${value}`).join('\n')}\n---\n`;
}

/** One vector at every place. */
export function everywhere(vector: Vector, n: number): string {
  return Object.values(places)
    .map((put) => `${put(vector.text, n)}\n`)
    .join('\n');
}

/** Links with every address that is not allowed, and one that lies. */
export function links(): string {
  const rows = addresses.map((address, n) => `[address ${n}](<${address}>) ![image ${n}](<${address}>) <${address}>`);
  return `## Links\n\n${rows.join('\n\n')}\n\n${lie}\n`;
}

/** The whole document: front matter, every vector everywhere, the links, and writing that must survive. */
export function hostile(): string {
  const body = vectors.map(everywhere).join('\n');
  return `${frontMatter()}\n# Hostile\n\n${body}\n${links()}\n## Writing\n\n${writing.join(' and ')}\n\n${tower}\n\n${returns}\n`;
}

/** How decks begin slides and say notes, by dialect. */
const decks: Readonly<Record<string, readonly [head: string, slide: (text: string, n: number) => string]>> = {
  plain: ['', (text, n) => `---\n\n# Slide ${n} ${text}\n\n<!-- pause -->\n\n<!-- note: said ${n} ${text} end -->`],
  marp: ['---\nmarp: true\n---\n', (text, n) => `---\n\n# Slide ${n} ${text}\n\n<!-- said ${n} ${text} end -->`],
  reveal: ['<!-- .slide: data-x="y" -->\n', (text, n) => `---\n\n# Slide ${n} ${text}\n\nNote: said ${n} ${text} end`],
  slidev: [
    '---\ntheme: seriph\nlayout: cover\n---\n',
    (text, n) =>
      `---\nlayout: ${n}\n---\n\n# Slide ${n} ${text}\n\n<!--\nsaid ${n} ${text} end\n-->\n\n---\nsrc: ${text}.md\n---`,
  ],
  presenterm: [
    '',
    (text, n) =>
      `Slide ${n} ${text}\n===\n\n<!-- speaker_note: said ${n} ${text} end -->\n<!-- include: ${text}.md -->\n<!-- end_slide -->`,
  ],
};

/** A deck in each dialect, by its name: every vector in the title and the notes of a slide. */
export function hostileDecks(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(decks).map(([name, [head, slide]]) => [
      name,
      `${head}\n# First\n\n${vectors.map(({ text }, n) => slide(text, n)).join('\n\n')}\n`,
    ]),
  );
}

/** Its bytes, with some that are no UTF-8. */
export function hostileBytes(): Buffer {
  return Buffer.concat([
    Buffer.from(hostile()),
    Buffer.from('\n## Bytes '),
    c1Bytes,
    Buffer.from('\n\nbytes '),
    c1Bytes,
  ]);
}
