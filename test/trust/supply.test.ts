/** The lockfile and what the build took in come in; that versions are exact, THIRD-PARTY.md is true and no licence asks for more than a notice goes out. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../cli/lectern.ts';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const { made, packagesIn, builtModules } = (await import(
  new URL('../../scripts/third-party.mjs', import.meta.url).href
)) as {
  made: (modules: object) => string;
  packagesIn: (modules: object) => Package[];
  builtModules: () => object;
};

test('THIRD-PARTY.md lists what is in the bundle: npm run third-party makes it anew', () => {
  assert.equal(readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8'), made(builtModules()));
});

test('every package in the bundle has a licence that only asks to be named', () => {
  const packages = packagesIn(builtModules());
  assert.ok(packages.length > 20, `${packages.length} packages`);
  const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0']);
  assert.deepEqual(
    packages.filter(({ licence }) => !allowed.has(licence)).map(({ name, licence }) => `${name}: ${licence}`),
    [],
  );
  assert.deepEqual(
    packages
      .filter(({ text }) => /GNU (?:affero |lesser |library )?general public/i.test(text))
      .map(({ name }) => name),
    [],
  );
});

test('every version is exact, and every package of the lockfile is bound to its content', () => {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies as Record<string, string>;
  const { packages, lockfileVersion } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      {
        version: string;
        resolved?: string;
        integrity?: string;
        devDependencies?: object;
        bundleDependencies?: object;
        inBundle?: boolean;
      }
    >;
    lockfileVersion: number;
  };
  assert.equal(lockfileVersion, 3);
  assert.deepEqual(packages['']?.devDependencies, wanted);
  for (const [name, version] of Object.entries(wanted)) {
    assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  }
  for (const [path, { resolved, integrity, inBundle }] of Object.entries(packages)) {
    if (path === '' || inBundle) continue;
    assert.match(resolved ?? 'https://registry.npmjs.org/', /^https:\/\/registry\.npmjs\.org\//, path);
    assert.match(integrity ?? '', /^sha512-/, path);
  }
});
