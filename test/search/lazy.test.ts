/** Queries come in; what is loaded for them is looked at: what runs a regular expression is loaded with the first of them. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** Searches in a process of its own, and tells whether the script engine's module was loaded. */
function loads(query: string): string {
  const script = `
    const { openDocument } = await import('./source/document/open.ts');
    const { search } = await import('./source/search/search.ts');
    const { hits } = await search(openDocument('# Tides\\n\\nThe sea rises.\\n', 'tides.md'), ${JSON.stringify(query)});
    console.log(hits.length, process.moduleLoadList.includes('NativeModule vm'));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: new URL('../..', import.meta.url),
  });
  return stdout.trim() || stderr;
}

test('a word is found without the script engine, an expression with it', () => {
  assert.equal(loads('rises'), '1 false');
  assert.equal(loads('/ris[a-z]+/'), '1 true');
});
