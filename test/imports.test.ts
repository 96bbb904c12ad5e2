/** Every import statement of the sources comes in; that imports point one way, as the design has it, and that files stay small goes out. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const page = ['text', 'document', 'page'];
const stage = [...page, 'deck', 'search', 'stage'];
const program = [...stage, 'themes', 'program'];

/** Which folders of source/ each folder may import; itself always. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  document: ['text'],
  deck: ['text', 'document'],
  search: ['text', 'document'],
  page: ['text', 'document'],
  stage,
  themes: ['text', 'page'],
  formats: [...stage, 'themes', 'web'],
  import: ['text', 'document', 'deck'],
  program,
  screens: program,
  terminal: ['text', 'document', 'page', 'themes'],
  storage: ['text', 'document'],
  sync: ['text', 'document', 'deck', 'page', 'stage', 'themes'],
  web: ['text', 'document', 'deck', 'page', 'stage', 'themes', 'sync'],
  session: [...program, 'screens', 'terminal', 'storage', 'sync', 'import', 'formats', 'web'],
  cli: [...program, 'session', 'terminal', 'storage', 'sync', 'import', 'formats', 'web'],
};

/** Modules that only some folders may import; `load`, `beginning` and `include` of `document/` are the files of their folder that read files. */
const guarded: readonly { readonly module: RegExp; readonly where: RegExp }[] = [
  { module: /^(?:react|ink)(?:\/|$)|^ink-/, where: /^source\/(?:screens|session)\// },
  { module: /^fuse\.js/, where: /^source\/search\// },
  {
    module: /^(?:node:)?fs(?:\/promises)?$/,
    where:
      /^source\/(?:document\/(?:load|beginning|include)\.ts$|import\/|storage\/|terminal\/|session\/|cli\/|sync\/)/,
  },
  { module: /^(?:node:)?process$/, where: /^(?:source\/(?:terminal|session|cli)\/|cli\.tsx$)/ },
];

const files = [...sourceFiles('source'), 'cli.tsx'];

function sourceFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** What a file imports, by `import … from`, `export … from`, `import()` in code and in types. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const statements =
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function folderOf(path: string): string {
  return /^source\/([^/]+)\//.exec(path)?.[1] ?? '';
}

test('every folder of source/ has its place in the order', () => {
  const folders = [...new Set(files.map(folderOf))].filter((folder) => folder !== '');
  assert.deepEqual(
    folders.filter((folder) => !Object.hasOwn(mayImport, folder)),
    [],
  );
});

test('imports point one way', () => {
  const wrong: string[] = [];
  for (const path of files) {
    const folder = folderOf(path);
    if (folder === '') continue;
    for (const given of importsOf(path).filter((one) => one.startsWith('.'))) {
      const target = relative(root, resolve(root, dirname(path), given)).replaceAll('\\', '/');
      const other = folderOf(target);
      if (other !== folder && !mayImport[folder]?.includes(other)) wrong.push(`${path} imports ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('react, fuse.js, the file system and the process are touched only where the design says', () => {
  const wrong: string[] = [];
  for (const path of files)
    for (const given of importsOf(path))
      for (const { module, where } of guarded)
        if (module.test(given) && !where.test(path)) wrong.push(`${path} imports ${given}`);
  assert.deepEqual(wrong, []);
});

test('the global process is used only by terminal, session, cli and the entry', () => {
  const wrong = files.filter(
    (path) =>
      !/^(?:source\/(?:terminal|session|cli)\/|cli\.tsx$)/.test(path) &&
      /\bprocess\.(?:argv|env|stdin|stdout|stderr|exit|on|cwd|kill)\b/.test(withoutComments(path)),
  );
  assert.deepEqual(wrong, []);
});

test('no import of a name without its ending, and none of what does not exist', () => {
  const wrong: string[] = [];
  for (const path of files)
    for (const given of importsOf(path).filter((one) => one.startsWith('.')))
      if (!existsSync(resolve(root, dirname(path), given))) wrong.push(`${path} imports ${given}`);
  assert.deepEqual(wrong, []);
});

test('no file is longer than 250 lines', () => {
  const tests = sourceFiles('test').filter((path) => !path.startsWith('test/frames/'));
  const long = [...files, ...tests]
    .map((path) => [path, readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > 250);
  assert.deepEqual(long, []);
});

test('every file of source/ opens with a sentence that says what it is for', () => {
  const wrong = files.filter((path) => {
    const text = readFileSync(join(root, path), 'utf8').replace(/^#!.*\n/, '');
    return !/^\/\*\*\s*\S/.test(text);
  });
  assert.deepEqual(wrong, []);
});

function withoutComments(path: string): string {
  return readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
