/** Ink as it is comes in; Ink that loads and draws faster goes out: esbuild plugins that change nothing it shows. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** `contents` with `from` replaced, which must stand there: another version of a package would be changed in vain otherwise. */
function replaced(contents, from, to, what) {
  if (!contents.includes(from)) throw new Error(`${what} is written differently: look at scripts/ink.mjs.`);
  return contents.replace(from, () => to);
}

/**
 * string-width compiles its expressions when it is loaded: 20 ms, where bare Node takes 30 to say a word. `source/text/width.ts`
 * counts the same columns (the tests hold the two together over every code point) and compiles what a text needs.
 */
export const ownWidths = {
  name: 'own-widths',
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, () => ({ path: 'string-width', namespace: 'own-widths' }));
    build.onLoad({ filter: /.*/, namespace: 'own-widths' }, () => ({
      contents: `import { widthOf } from './source/text/width.ts';
const styles = /\\x1b\\[[\\d;:]*m|\\x1b\\]8;[^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)/g;
export default (text) => widthOf(text.includes('\\x1b') ? text.replace(styles, '') : text);
`,
      resolveDir: build.initialOptions.absWorkingDir,
    }));
  },
};

/** Texts for which Ink keeps what it found out; then it begins anew. A screen holds some hundred. */
const keptTexts = 2000;

/** What is replaced in the files of Ink, and what is put behind each. */
const inFiles = {
  'output.js': {
    changes: [
      ['caches = new OutputCaches();', 'caches = keptCaches();'],
      ['filter(character => !', "filter(character => character.value <= '~' || !"],
      // A row that nothing has cut or changed is taken apart already.
      [
        'const characters = this.caches.getStyledChars(line);',
        'const characters = !clip && line === lines[index] ? characterLines[index] : this.caches.getStyledChars(line);',
      ],
      // Rows on which nothing lies over anything need no cells.
      [
        'for (let y = 0; y < this.height; y++) {',
        'const whole = wholeRows(this);\n        for (let y = 0; y < this.height; y++) {\n            if (whole[y] !== null) {\n                output.push(null);\n                continue;\n            }',
      ],
      [
        'else {\n                this.applyWriteOperation(',
        "else if (typeof whole[operation.y] !== 'string') {\n                this.applyWriteOperation(",
      ],
      [
        '.map(line => {\n            // See',
        '.map((line, y) => {\n            if (line === null)\n                return whole[y];\n            // See',
      ],
    ],
    behind: `
const ignorable = /\\p{Default_Ignorable_Code_Point}/u;
/** By row what is on it, or null when that is not what was written in one piece from its first column on. */
function wholeRows({ operations, height, caches }) {
    const rows = Array(height).fill('');
    const isWritten = new Uint8Array(height);
    let clips = 0;
    for (const { type, x, y, text, transformers } of operations) {
        if (type !== 'write') {
            clips += type === 'clip' ? 1 : -1;
            continue;
        }
        const isWhole = clips === 0 && x === 0 && !text.includes('\\n');
        if (isWhole && y >= 0 && y < height && !isWritten[y]) {
            isWritten[y] = 1;
            const line = transformers.reduce((given, transform) => transform(given, 0), text);
            rows[y] = (ignorable.test(line) ? styledCharsToString(caches.getStyledChars(line)) : line).trimEnd();
            continue;
        }
        const last = y + text.split('\\n').length;
        for (let row = Math.max(0, y); row < Math.min(height, last); row++) {
            isWritten[row] = 1;
            rows[row] = null;
        }
    }
    return rows;
}
let kept;
function keptCaches() {
    if (kept === undefined || kept.styledChars.size > ${keptTexts}) kept = new OutputCaches();
    return kept;
}
`,
  },
  'sanitize-ansi.js': {
    changes: [
      ['const sanitizeAnsi = (text) => {', 'const sanitized = (text) => {'],
      ['export default sanitizeAnsi;', 'export default keptSanitized;'],
    ],
    behind: `
const kept = new Map();
function keptSanitized(text) {
    let found = kept.get(text);
    if (found === undefined) {
        if (kept.size > ${keptTexts}) kept.clear();
        found = sanitized(text);
        kept.set(text, found);
    }
    return found;
}
`,
  },
  // What breaks outside the component it is given, it passes over, and stays there with an empty screen; here it is thrown.
  'ink.js': {
    changes: [
      ["false, null, 'id', () => { }, ", "false, null, 'id', (error) => queueMicrotask(() => { throw error; }), "],
    ],
    behind: '',
  },
  // What it waits for when DEV is set, the developer's tools, is not in the bundle; a script cannot wait.
  'reconciler.js': {
    changes: [
      ["await import('./devtools.js');", ''],
      ['await loadPackageJson()', '{}'],
    ],
    behind: '',
  },
};

/**
 * Ink as lectern needs it, in `inFiles`. For every frame Ink takes each row apart into characters with their styles, twice, puts
 * them into a cell each, and the cells together again: most of all its work. Here a row that nothing lies over, as all rows of
 * the program are, is passed on as it is; and what was found out of the others is kept from one frame to the next.
 */
export const leanInk = {
  name: 'lean-ink',
  setup(build) {
    // What a component throws is said in one sentence once the terminal is the person's own again: nobody would see a page of it.
    build.onLoad({ filter: /[/\\]ink[/\\]build[/\\]components[/\\]ErrorOverview\.js$/, namespace: 'file' }, () => ({
      contents: 'export default () => null;',
      loader: 'js',
    }));
    build.onLoad(
      { filter: /[/\\]ink[/\\]build[/\\](?:ink|output|sanitize-ansi|reconciler)\.js$/, namespace: 'file' },
      ({ path }) => {
        const { changes, behind } = inFiles[basename(path)];
        const changed = changes.reduce(
          (contents, [from, to]) => replaced(contents, from, to, `Ink's ${basename(path)}`),
          readFileSync(path, 'utf8'),
        );
        return { contents: changed + behind, loader: 'js' };
      },
    );
  },
};
