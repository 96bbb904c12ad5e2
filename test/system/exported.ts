/** Documents come in; the pages that the built program exports of them go out, opened in a real browser, each of which must ask for nothing and go wrong in nothing. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { lectern } from '../cli/lectern.ts';
import { Browser, type BrowserPage, hasBrowser } from '../support/browser.ts';

/** Where the documents and their pages lie. */
export const folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
/** None where there is no Chromium. */
export const browser = hasBrowser ? new Browser() : null;

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

export function address(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

/** Writes the page of a document: a path, or else its text. Gives the name of the page. */
export function exported(
  kind: 'html' | 'handout',
  name: string,
  document: { path: string } | { text: string },
): string {
  const path = 'path' in document ? document.path : join(folder, `${name}.md`);
  if ('text' in document) writeFileSync(path, document.text);
  const page = `${name}-${kind}.html`;
  const { code, err } = lectern(['export', path, '--to', kind, '--force', '--output', join(folder, page)]);
  assert.equal(code, 0, err);
  return page;
}

/** Opens a page, uses it, and makes sure that it asked for nothing but itself and that nothing went wrong in it. */
export async function onPage(
  name: string,
  options: { scripts?: boolean; dark?: boolean },
  use: (page: BrowserPage) => Promise<void>,
): Promise<void> {
  if (!browser) return;
  const page = await browser.open(address(name), options);
  try {
    await use(page);
    assert.deepEqual(page.asked(), [address(name)]);
    assert.deepEqual(page.faults(), []);
  } finally {
    await page.close();
  }
}
