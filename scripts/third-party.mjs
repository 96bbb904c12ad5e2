/** What the build says is in the bundle (dist/modules.json) comes in; THIRD-PARTY.md goes out: each package with its version, licence and home, and the licences as they were given. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = join(root, 'THIRD-PARTY.md');

/** A file of a package: the innermost folder of node_modules that it lies in, by its path from the root. */
const inPackage = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Every package of which the bundle holds a file, once by name and version, in the order of their names. */
export function packagesIn(modules) {
  const inputs = Object.values(modules).flatMap((chunk) => chunk.inputs);
  const folders = new Set(inputs.flatMap((input) => inPackage.exec(packagePath(input))?.[1] ?? []));
  const found = new Map();
  for (const folder of folders) {
    const { name, version, license, repository, homepage } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: license ?? '',
      home: homeOf(repository, homepage, name),
      text: licenceText(folder),
    });
  }
  return [...found.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** The licence as the package gives it, or '' where it only names it. */
function licenceText(folder) {
  const name = readdirSync(join(root, folder)).find((file) => /^licen[cs]e(?:[.-](?:md|txt|mit))?$/i.test(file));
  return name === undefined
    ? ''
    : readFileSync(join(root, folder, name), 'utf8')
        .replace(/\r/g, '')
        .trim();
}

const notice = /^[\s*#(]*(?:portions )?copyright\b(?! notice| holder| owner| law| licen|,| statement| and).*$/i;

/** The texts, each once, with the notices of the packages that come under it. */
function licences(packages) {
  const texts = new Map();
  for (const { name, text } of packages) {
    if (text === '') continue;
    const lines = text.split('\n');
    const isNotice = (line) => line.length < 200 && notice.test(line);
    const notices = lines.filter(isNotice).map((line) => line.trim());
    const body = lines
      .filter((line) => !isNotice(line))
      .join('\n')
      .trim()
      .replace(/\n{3,}/g, '\n\n');
    const key = body
      .replace(/^(?:#* *)?\(?(?:the )?(?:mit|isc)(?: license)?(?: \(mit\))?\)?\s*\n/i, '')
      .replace(/[\s"“”'*>-]+/g, ' ')
      .trim();
    const kept = texts.get(key) ?? { body, notices: [] };
    kept.notices.push(`- ${name}: ${notices.join('; ') || 'no notice of its own'}`);
    texts.set(key, kept);
  }
  return [...texts.values()].flatMap(({ body, notices }) => [...new Set(notices), '', fenced(body), '']);
}

function fenced(text) {
  return `~~~text\n${text}\n~~~`;
}

/** The path of an input that is a file of a package, from the root; '' for what is none. A plugin of the build may put a word before it. */
function packagePath(input) {
  const start = input.indexOf('node_modules/');
  return start < 0 || input.startsWith('builtin:') ? '' : input.slice(start);
}

/** Where a package lives, as an address for a browser. */
function homeOf(repository, homepage, name) {
  const address = typeof repository === 'string' ? repository : repository?.url;
  if (address === undefined) return homepage ?? `https://www.npmjs.com/package/${name}`;
  if (/^[\w.-]+\/[\w.-]+$/.test(address)) return `https://github.com/${address}`;
  return address
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh|http):\/\/(?:git@)?/, 'https://')
    .replace(/^(?:github:|git@github\.com:)/, 'https://github.com/')
    .replace(/\.git$/, '');
}

/** The text of THIRD-PARTY.md. */
export function made(modules) {
  const packages = packagesIn(modules);
  return [
    '# Third-party software in the bundle',
    '',
    'What `npm pack` makes holds no packages beside it: these are built into `dist/`.',
    'This list is made by `npm run third-party` from what the build says it took in; a test compares the two.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...packages.map(({ name, version, licence, home }) => `| [${name}](${home}) | ${version} | ${licence} |`),
    '',
    '## Their licences',
    '',
    ...licences(packages),
  ].join('\n');
}

/** What the last build took in. */
export function builtModules() {
  return JSON.parse(readFileSync(join(root, 'dist', 'modules.json'), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, made(builtModules()));
