/** A length comes in; documents made to keep a reader waiting go out, by name: each of about that many characters. */

type Make = (length: number) => string;

/** `text` over and over. */
const flood =
  (text: string): Make =>
  (length) =>
    text.repeat(Math.ceil(length / text.length));

/** `open` as often as `close`, the whole as long as is asked. */
const nested =
  (open: string, middle: string, close: string): Make =>
  (length) => {
    const times = Math.ceil(length / (open.length + close.length));
    return open.repeat(times) + middle + close.repeat(times);
  };

/** Rows made by number, until the whole is as long as is asked. */
const rows =
  (row: (n: number) => string): Make =>
  (length) => {
    const made: string[] = [];
    for (let n = 0, sum = 0; sum < length; n++) {
      made.push(row(n));
      sum += made[n]!.length + 1;
    }
    return made.join('\n');
  };

const fenced =
  (language: string, text: string): Make =>
  (length) =>
    `\`\`\`${language}\n${flood(text)(length)}\n\`\`\`\n`;

const front =
  (value: Make): Make =>
  (length) =>
    `---\n${value(length)}\n---\n\n# One\n\nwords\n`;

/** What is never closed, and what is closed far away. */
const delimiters: Readonly<Record<string, Make>> = {
  'nested emphasis': nested('*a **a ', 'b', ' a** a*'),
  'closers of emphasis': flood('a_ '),
  'openers of emphasis': flood('_a '),
  'emphasis that does not match': flood('*a_ '),
  'openers of links': flood('[a'),
  'nested brackets': nested('[', 'a', ']'),
  'links never closed': flood('[a](b'),
  'links in angle brackets never closed': flood('[a](<b'),
  'titles never closed': flood('[a](b "'),
  'nested images': nested('![', 'a', '](x)'),
  'references never closed': flood('[a]['),
  'footnotes never closed': flood('[^'),
  backticks: rows((n) => `e${'`'.repeat(n)}`),
  strikes: flood('~~~a~~'),
  backslashes: flood('\\'),
  entities: flood('&lt;'),
  ampersands: flood('&'),
  'angle brackets': flood('<'),
  'tags never closed': (length) => `x ${flood('<a ')(length)}`,
  'attributes never closed': flood('<a b="'),
  'comments never closed': flood('<!--'),
  'instructions never closed': flood('<?'),
  'declarations never closed': flood('<!A '),
  'character data never closed': flood('<![CDATA['),
  'tags in markup never closed': (length) => `<div>\n${flood('<b ')(length)}`,
  'images as tags': (length) => `x ${flood('<img alt=a>')(length)}`,
  'images in markup': (length) => `<div>\n${flood('<img alt="a" src="b.png">')(length)}`,
  'links in markup never closed': (length) => `<div>\n${flood('<a href="#a">b ')(length)}`,
  'blanks between attributes': (length) => `<div>\n<img${flood(' a   ')(length)}>`,
  'names with dots': (length) => `www.${flood('a.')(length)}`,
  'parentheses in an address': (length) => `http://a.b/${flood('(')(length)}`,
  'addresses of mail': (length) => `a${flood('.a')(length)}@`,
};

const blocks: Readonly<Record<string, Make>> = {
  quotes: flood('> '),
  'quotes without a blank': flood('>'),
  'lists in lists in one line': flood('- '),
  'rows of stars': flood('* '),
  'quotes that end and begin': rows((n) => `${'> '.repeat(n % 60)}- a`),
  'lists that go deeper': rows((n) => `${' '.repeat(2 * (n % 200))}- a`),
  definitions: flood('a\n: b\n\n'),
  'definitions in definitions': (length) => `a\n${flood(': ')(length)}b`,
  'a long heading': (length) => `${flood('a\n')(length)}===`,
  'signs of headings': (length) => `# a ${flood('#')(length)} b`,
  headings: flood('# a\n'),
  'headings in headings': flood('# a\n## a\n### a\n#### a\n##### a\n###### a\n'),
  'headings of one name': flood('# same\n\n'),
  fences: flood('```\n'),
  'a wide table': (length) => `|${flood('a|')(length)}\n|${flood('-|')(length)}\n|${flood('a|')(length)}`,
  'a table of missing cells': (length) => `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${flood('|x\n')(length / 20)}`,
  'tables that are none': (length) => flood('| a | b |\n')(length) + flood('| - | - |\n')(length),
  'names of places': (length) => `[a](#a)\n\n${rows((n) => `<a id="n${n}">\n`)(length)}`,
  references: (length) => `${rows((n) => `[${n}]: /u`)(length)}\n\n${rows((n) => `[${n}]`)(length)}`,
  'a long reference': (length) => `[${'a'.repeat(999)}]: /x\n\n${flood(`[${'a'.repeat(999)}]`)(length)}`,
  'titles of references never closed': flood('[a]: b "\n'),
  'one footnote': (length) => `${flood('[^1]')(length)}\n\n[^1]: x ${flood('[^1]')(length)}`,
  'footnotes of footnotes': (length) => `[^0]\n\n${rows((n) => `[^${n}]: x[^${n + 1}]\n`)(length)}`,
  comments: flood('<!-- a -->\n'),
  pauses: flood('<!-- pause -->\n'),
  rules: flood('---\n\n'),
  points: (length) => `# A\n\n> [!IMPORTANT]\n${flood('> - p\n')(length)}`,
  'blank lines': (length) => `${flood('\n')(length)}x`,
  'lines of one letter': flood('a\r'),
};

const characters: Readonly<Record<string, Make>> = {
  'one long word': flood('a'),
  'one long line': flood('word '),
  'one long line of wide characters': flood('漢'),
  marks: (length) => `a${flood('\u0301')(length)}`,
  joiners: flood('👩\u200d'),
  variations: (length) => `a${flood('\ufe0f')(length)}`,
  tags: flood('\u{e0041}'),
  'flags of regions': flood('🇦'),
  'flags by tags': flood('🏴\u{e0067}\u{e0062}'),
  jamo: flood('\u1100'),
  conjuncts: flood('क्'),
  prefixes: flood('\u0600'),
  overrides: flood('\u202e'),
  escapes: flood('\x1b[31m'),
  tabs: (length) => `\`\`\`\n${flood('\t')(length)}x`,
};

const inside: Readonly<Record<string, Make>> = {
  'aliases of aliases': front((length) => {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
    for (let n = 1; n < Math.min(60, length / 50); n++)
      lines.push(
        `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(',')}]`,
      );
    return `${lines.join('\n')}\ntitle: *a${lines.length - 1}`;
  }),
  'an alias of itself': front(() => 'a: &a [*a]\ntitle: *a'),
  'brackets of YAML': front(flood('[')),
  'dashes of YAML': front(flood('- ')),
  'keys of YAML': front(rows((n) => `k${n}: v`)),
  'maps in maps': front((length) => rows((n) => `${' '.repeat(n)}a:`)(Math.min(length, 100_000))),
  'a long value': front((length) => `title: "${flood('x')(length)}"`),
  templates: fenced('js', 'const a = `${'),
  'comments of code': fenced('js', '/*'),
  'strings of code': fenced('python', '"""'),
  'tags of code': fenced('html', '<a '),
  'shells in shells': fenced('bash', '$('),
};

export const slow: Readonly<Record<string, Make>> = { ...delimiters, ...blocks, ...characters, ...inside };
