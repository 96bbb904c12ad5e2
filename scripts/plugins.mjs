/** Three packages as npm has them come in; what lectern needs of them goes out: esbuild plugins that keep start-up short. */

import { readFileSync } from 'node:fs';

/** Ink loads react-devtools-core only when `DEV` is set: the bundle holds an empty module instead. */
export const noDevtools = {
  name: 'no-devtools',
  setup(build) {
    build.onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'react-devtools-core', namespace: 'empty' }));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {};' }));
  },
};

const unusedByUs = { readPackageUpSync: '() => undefined', normalizePackageData: '() => {}' };

/**
 * meow reads the package it stands in, unless it is given one, and can normalize what it read. lectern gives it one,
 * so the two functions that do this are replaced where meow's prebuilt file exports them, and with them goes what only they use.
 */
export const leanMeow = {
  name: 'lean-meow',
  setup(build) {
    build.onLoad({ filter: /[/\\]meow[/\\]build[/\\]dependencies\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [name, stub] of Object.entries(unusedByUs)) {
        const exported = `${name} as `;
        if (!contents.includes(exported))
          throw new Error(`meow no longer exports ${name}: look at scripts/plugins.mjs.`);
        contents = contents.replace(exported, `${name}Stub as `);
        contents += `\nconst ${name}Stub = ${stub};\n`;
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

/** yoga-layout fetches its WebAssembly from a data: URL, which loads all of undici: it is given the bytes instead. */
export const yogaBytes = {
  name: 'yoga-bytes',
  setup(build) {
    const dataUrl = /"data:application\/octet-stream;base64,([^"]+)"/;
    build.onLoad({ filter: /[/\\]yoga-wasm-base64-esm\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!dataUrl.test(contents))
        throw new Error('yoga-layout no longer holds its bytes: look at scripts/plugins.mjs.');
      return { contents: contents.replace(dataUrl, '""'), loader: 'js', pluginData: path };
    });
    build.onLoad({ filter: /[/\\]yoga-layout[/\\]dist[/\\]src[/\\]index\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      const started = contents.replace('await loadYoga()', 'await loadYoga({ wasmBinary })');
      if (started === contents) throw new Error('yoga-layout is started differently: look at scripts/plugins.mjs.');
      return { contents: `import wasmBinary from 'yoga-bytes';\n${started}`, loader: 'js' };
    });
    build.onResolve({ filter: /^yoga-bytes$/ }, ({ resolveDir }) => ({ path: resolveDir, namespace: 'yoga-bytes' }));
    build.onLoad({ filter: /.*/, namespace: 'yoga-bytes' }, ({ path }) => {
      const [, base64 = ''] = dataUrl.exec(readFileSync(`${path}/../binaries/yoga-wasm-base64-esm.js`, 'utf8')) ?? [];
      return { contents: Buffer.from(base64, 'base64'), loader: 'binary' };
    });
  },
};
