/** Where each part of the program belongs comes in; an esbuild plugin that puts it there goes out. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const dynamicImport = /\bimport\('(\.[^']+)'\)/g;
const staticImport = /^(?:import|export)\s+(?!type\b)[^;]*?from '(\.[^']+)';/gm;

/**
 * A file that is loaded costs some part of a millisecond, whatever its size. The sources load each part when it is needed; here `placeOf`
 * says of each such part, by its path from the root, where it goes. `together`, or one of `groups`, which stand behind that one: into
 * one chunk, from which each `import()` takes it. One of `apart`: such a group too, behind the one named there, and not loaded with the screen.
 * `later`: behind that chunk, which it imports whole, since what two parts share would otherwise be cut into a file for each such
 * pair; `screen` is the one part among these that all others stand behind in turn. `printing`: behind the one chunk and that of `search`, without the screen. `core`: behind `core` alone, in the same way.
 * `alone`: as the bundler has it.
 */
export function together(root, core, screen, { groups, apart, shared }, placeOf) {
  const pathOf = (file) => relative(root, file).replaceAll('\\', '/');
  const keyOf = (target) => pathOf(target).replace(/\W/g, '_');
  const targets = sourceFiles(join(root, 'source')).flatMap((file) => importsOf(file, dynamicImport));
  const places = new Map(targets.map((target) => [target, placeOf(pathOf(target))]));
  const membersOf = (group) => [...places].flatMap(([target, place]) => (place === group ? [target] : []));
  const isTogether = (place) => place === 'together' || groups.includes(place) || place in apart;
  const importCore = `import ${JSON.stringify(join(root, core))};`;
  // What two parts need would be cut into a file of its own: it is taken into the one that both stand behind.
  const importShared = (place) => shared[place].map((path) => `import ${JSON.stringify(join(root, path))};`).join('');
  const all = ['together', ...groups].map((group) => `import 'lectern:${group}';`).join('');
  const behind = {
    screen: all,
    printing: "import 'lectern:search';",
    later: `import ${JSON.stringify(join(root, screen))};`,
    core: importCore,
  };
  places.set(join(root, screen), 'screen');
  // What these parts import outright comes with them: it must not bring the others.
  const members = ['together', ...groups, ...Object.keys(apart)].flatMap(membersOf);
  for (const path of reached([join(root, core), ...members, join(root, screen)])) {
    if (places.get(path) === 'later') places.set(path, 'alone');
  }
  // Where the one chunk is there already, it need not be asked for by its name.
  const before = reached([join(root, core)]);
  const behindIt = new Set([...reached(members)].filter((path) => !before.has(path)));
  return {
    name: 'together',
    setup(build) {
      build.onResolve({ filter: /^lectern:/ }, ({ path }) => ({ path: path.slice(8), namespace: 'together' }));
      build.onLoad({ filter: /.*/, namespace: 'together' }, ({ path: group }) => ({
        contents: [
          ...(group === 'together'
            ? [importCore, importShared('together')]
            : [`import 'lectern:${apart[group] ?? 'together'}';`]),
          ...membersOf(group).map((target) => `export * as ${keyOf(target)} from ${JSON.stringify(target)};`),
        ].join('\n'),
        resolveDir: root,
      }));
      build.onLoad({ filter: /[/\\]source[/\\].*\.tsx?$/, namespace: 'file' }, ({ path }) => {
        const outright = new Set();
        const contents = readFileSync(path, 'utf8').replace(dynamicImport, (whole, given) => {
          const target = resolve(dirname(path), given);
          const place = places.get(target);
          if (place === 'together' && behindIt.has(path)) {
            outright.add(`import * as ${keyOf(target)} from ${JSON.stringify(target)};`);
            return `Promise.resolve(${keyOf(target)})`;
          }
          return isTogether(place) ? `import('lectern:${place}').then((all) => all.${keyOf(target)})` : whole;
        });
        return {
          contents: `${[...outright].join('')}${contents}\n${pathOf(path) === core ? importShared('core') : (behind[places.get(path)] ?? '')}\n`,
          loader: path.endsWith('x') ? 'tsx' : 'ts',
        };
      });
    },
  };
}

function importsOf(file, pattern) {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, given]) => resolve(dirname(file), given));
}

/** The files and all that they import outright, and so on. */
function reached(files) {
  const all = new Set(files);
  for (const file of all) for (const target of importsOf(file, staticImport)) all.add(target);
  return all;
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
