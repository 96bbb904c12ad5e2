/** Ink as it is comes in; Ink that loads and draws faster goes out: esbuild plugins that change nothing it shows. */

import { readFileSync } from 'node:fs';

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

/** Texts whose characters Ink keeps taken apart; then it begins anew. A screen holds some hundred. */
const keptTexts = 2000;

/**
 * For every frame Ink takes each row apart into characters with their styles, half of all its work, though most rows stood on the
 * screen before, perhaps elsewhere. Here it keeps what it found out from one frame to the next.
 */
export const keptRows = {
  name: 'kept-rows',
  setup(build) {
    build.onLoad({ filter: /[/\\]ink[/\\]build[/\\]output\.js$/, namespace: 'file' }, ({ path }) => {
      const given = readFileSync(path, 'utf8');
      const sharing = replaced(given, 'caches = new OutputCaches();', 'caches = caches();', 'The output of Ink');
      const ascii = replaced(
        sharing,
        'filter(character => !',
        "filter(character => character.value <= '~' || !",
        'The output of Ink',
      );
      return {
        contents: `${ascii}
let kept;
function caches() {
    if (kept === undefined || kept.styledChars.size > ${keptTexts}) kept = new OutputCaches();
    return kept;
}
`,
        loader: 'js',
      };
    });
  },
};
