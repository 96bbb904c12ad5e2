/** Modules and packages as they are come in; what lectern needs of them goes out: esbuild plugins that keep start-up short. */

import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * An `import` of one of Node's own modules makes Node look at every name it exports, and so start what stands behind them:
 * `node:process` opens the three streams, `node:util` loads a parser of arguments. `getBuiltinModule` only hands the module over.
 */
export const plainBuiltins = {
  name: 'plain-builtins',
  setup(build) {
    // One for each importer: a shared one would often be a file of its own, and a file costs more than a line.
    build.onResolve({ filter: /^[a-z_:/]+$/ }, ({ path, importer, kind }) => {
      if (!isBuiltin(path)) return undefined;
      const pluginData = kind === 'require-call' ? required : imported;
      return {
        path: `${path.replace(/^node:/, '')} for ${importer} by ${kind}`,
        pluginData,
        namespace: 'builtin',
        sideEffects: false,
      };
    });
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path, pluginData }) => ({
      contents: pluginData(path.split(' ')[0]),
    }));
  },
};

/** The expression that gives a module of Node's. */
function builtin(name) {
  return name === 'process' ? 'process' : `process.getBuiltinModule('node:${name}')`;
}

function required(name) {
  return `module.exports = ${builtin(name)};`;
}

/** Every name is read by itself, so that the bundler leaves out those nobody imports: reading all of them takes 35 ms. */
function imported(name) {
  const names = Object.keys(process.getBuiltinModule(`node:${name}`)).filter(
    (key) => /^[A-Za-z]\w*$/.test(key) && key !== 'default',
  );
  return [
    `const module = ${builtin(name)};`,
    'export default module;',
    ...names.map((key, index) => `const name${index} = /* @__PURE__ */ (() => module.${key})();`),
    `export { ${names.map((key, index) => `name${index} as ${key}`).join(', ')} };`,
  ].join('\n');
}

/** What stands in for parts of meow, by the names it exports them under. Names of flags are ASCII, so Unicode case rules are not needed. */
const forMeow = {
  readPackageUpSync: '() => undefined',
  normalizePackageData: '() => {}',
  redent: '(text) => text',
  trimNewlines: '(text) => text',
  decamelize: `(text, { separator }) => text.replace(/([a-z\\d])([A-Z])/g, '$1' + separator + '$2').toLowerCase()`,
  decamelizeKeys: `(input, { separator, exclude }) => renamed(input, exclude, (key) => decamelizeStub(key, { separator }))`,
  camelcaseKeys: `(input, { exclude }) =>
    renamed(input, exclude, (key) => key.replace(/[-_]+([A-Za-z\\d])/g, (_, letter) => letter.toUpperCase()))`,
};

const renamedKeys = `
const renamed = (input, exclude, rename) => Object.fromEntries(Object.entries(input).map(([key, value]) =>
  [exclude.some((one) => (typeof one === 'string' ? one === key : one.test(key))) ? key : rename(key), value]));
`;

/**
 * meow carries what reads and normalizes the package it stands in (lectern gives it one), lays out its help (ours is made from tables)
 * and turns case in any script. These are replaced where its prebuilt file exports them, and with them goes what only they use.
 */
export const leanMeow = {
  name: 'lean-meow',
  setup(build) {
    build.onLoad({ filter: /[/\\]meow[/\\]build[/\\]dependencies\.js$/, namespace: 'file' }, ({ path }) => {
      let contents = readFileSync(path, 'utf8') + renamedKeys;
      for (const [name, stub] of Object.entries(forMeow)) {
        const exported = `${name} as `;
        if (!contents.includes(exported))
          throw new Error(`meow no longer exports ${name}: look at scripts/plugins.mjs.`);
        contents = contents.replace(exported, `${name}Stub as `);
        contents += `const ${name}Stub = ${stub};\n`;
      }
      // Rollup starts these CommonJS parts without saying that nothing else depends on their start.
      contents = contents.replace(
        /^(var|const) (\w+) = ((?:require|getDefault)[\w$]+\(\w*\);)$/gm,
        '$1 $2 = /* @__PURE__ */ $3',
      );
      contents = contents.replace(/^promisify\(execFile\);$/m, '');
      return { contents, loader: 'js' };
    });
  },
};

/**
 * markdown-it was compiled for engines that have no class fields: each is set through a function, by a key that is not known before. That takes
 * a millisecond of every start, and much of the time a large text takes. Here they are assignments, as they were written.
 */
export const plainFields = {
  name: 'plain-fields',
  setup(build) {
    const field = /\b_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",\s*([\s\S]*?)\s*\);\n/g;
    build.onLoad({ filter: /[/\\]markdown-it[/\\]dist[/\\]markdown-it\.mjs$/, namespace: 'file' }, ({ path }) => {
      let count = 0;
      const contents = readFileSync(path, 'utf8').replace(field, (_, name, value) => {
        count++;
        return `this.${name} = ${value};\n`;
      });
      if (count < 40) throw new Error('markdown-it sets its fields differently: look at scripts/plugins.mjs.');
      return { contents };
    });
  },
};

/** entities unpacks its table of 2,000 names when it is loaded: that waits until a text has an `&` in it. */
export const lazyEntities = {
  name: 'lazy-entities',
  setup(build) {
    // What writes pages only escapes, and has its own copy of that: what it shared with what reads markdown would be a file of its own.
    build.onResolve({ filter: /^entities$/ }, ({ importer }) =>
      /[/\\]dom-serializer[/\\]/.test(importer)
        ? { path: fileURLToPath(import.meta.resolve('entities/escape')), suffix: '?apart' }
        : undefined,
    );
    const inData = /export const htmlDecodeTree = (?:\/\*.*?\*\/ )?(decodeTrieDict\([\s\S]*\));/;
    const inDecoder = 'const decodeTree = htmlDecodeTree;';
    build.onLoad(
      { filter: /[/\\]entities[/\\]dist[/\\](?:generated[/\\]decode-data-html|decode)\.js$/, namespace: 'file' },
      ({ path }) => {
        const contents = readFileSync(path, 'utf8');
        if (inData.test(contents))
          return {
            contents: contents.replace(
              inData,
              (_, made) =>
                `let made;\nexport const lazyTree = () => (made ??= ${made});\nexport const htmlDecodeTree = /* @__PURE__ */ lazyTree();`,
            ),
          };
        if (!contents.includes(inDecoder))
          throw new Error('entities decodes differently: look at scripts/plugins.mjs.');
        return {
          contents: `import { lazyTree } from './generated/decode-data-html.js';\n${contents.replace(
            inDecoder,
            "if (!input.includes('&')) return input;\n    const decodeTree = lazyTree();",
          )}`,
        };
      },
    );
  },
};

/**
 * ink-markdown asks for marked-terminal's CommonJS file, which holds all of highlight.js. Its ESM file imports that apart, through
 * cli-highlight: lectern's own small texts hold no code to colour, so they go without.
 */
export const textsWithoutCode = {
  name: 'texts-without-code',
  setup(build) {
    build.onResolve({ filter: /^marked-terminal$/ }, ({ kind, resolveDir }) =>
      kind === 'import-statement'
        ? undefined
        : build.resolve('marked-terminal', { kind: 'import-statement', resolveDir }),
    );
    build.onResolve({ filter: /^cli-highlight$/ }, () => ({ path: 'cli-highlight', namespace: 'plain-code' }));
    build.onLoad({ filter: /.*/, namespace: 'plain-code' }, () => ({
      contents: 'export const highlight = (code) => code;',
    }));
  },
};

/** lowlight exports every language there is beside the common ones; a part that is loaded later takes all that a package exports. */
export const commonLanguages = {
  name: 'common-languages',
  setup(build) {
    build.onLoad({ filter: /[/\\]lowlight[/\\]index\.js$/, namespace: 'file' }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      const lean = contents.replace(/^export \{grammars as all\}.*$/m, '');
      if (lean === contents)
        throw new Error('lowlight exports its languages differently: look at scripts/plugins.mjs.');
      return { contents: lean };
    });
  },
};

/** figlet for Node reads fonts from files; one font is bundled, so its core is enough. */
export const figletCore = {
  name: 'figlet-core',
  setup(build) {
    build.onResolve({ filter: /^figlet$/ }, async ({ resolveDir }) => {
      const font = await build.resolve('figlet/importable-fonts/ANSI-Compact.js', {
        kind: 'dynamic-import',
        resolveDir,
      });
      return { path: join(dirname(font.path), '..', 'dist', 'figlet.mjs') };
    });
  },
};

const dataUrl = /"data:application\/octet-stream;base64,([^"]+)"/;

const atOnce = `
function atOnce() {
  const yoga = {
    instantiateWasm(imports, take) {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(wasmBinary), imports);
      take(instance);
      return instance.exports;
    },
  };
  loadYoga(yoga);
  return yoga;
}`;

/**
 * yoga-layout fetches its WebAssembly from a data: URL, which loads all of undici, and waits for it, which only a module can: it is
 * given the bytes of `dist/yoga.wasm`, a quarter less than they are in base64, and starts at once. Emscripten calls `instantiateWasm` in place of its own way, and fills the object it was given.
 */
export const yogaBytes = {
  name: 'yoga-bytes',
  setup(build) {
    build.onLoad({ filter: /[/\\]yoga-wasm-base64-esm\.js$/, namespace: 'file' }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!dataUrl.test(contents))
        throw new Error('yoga-layout no longer holds its bytes: look at scripts/plugins.mjs.');
      return { contents: contents.replace(dataUrl, '""'), loader: 'js', pluginData: path };
    });
    build.onLoad({ filter: /[/\\]yoga-layout[/\\]dist[/\\]src[/\\]index\.js$/, namespace: 'file' }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      const started = contents.replace('await loadYoga()', 'atOnce()');
      if (started === contents) throw new Error('yoga-layout is started differently: look at scripts/plugins.mjs.');
      return { contents: `import wasmBinary from 'yoga-bytes';\n${started}\n${atOnce}`, loader: 'js' };
    });
    build.onResolve({ filter: /^yoga-bytes$/ }, ({ path }) => ({ path, namespace: 'yoga-bytes' }));
    build.onLoad({ filter: /.*/, namespace: 'yoga-bytes' }, () => ({
      contents: `export default process.getBuiltinModule('node:fs').readFileSync(new URL('yoga.wasm', import.meta.url));`,
    }));
  },
};

/** The WebAssembly of yoga-layout, for `dist/yoga.wasm`. */
export function yogaWasm(root) {
  const path = join(root, 'node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js');
  const [, base64 = ''] = dataUrl.exec(readFileSync(path, 'utf8')) ?? [];
  return Buffer.from(base64, 'base64');
}
