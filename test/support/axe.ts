/** A page comes in; what axe-core finds wrong in it at level AA goes out. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserPage } from './browser.ts';

/** The rules of WCAG 2.0, 2.1 and 2.2 at A and AA, by the names axe-core gives them, and what it holds to be good besides: landmarks, the order of headings. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The source of axe-core; null where it is not installed. */
function axeSource(): string | null {
  try {
    return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  } catch {
    return null;
  }
}

/** Each fault with the elements it is at; none where axe-core is not installed. Throws when it has looked at hardly anything. */
export async function axeFaults(page: BrowserPage): Promise<readonly string[]> {
  const source = axeSource();
  if (source === null) return [];
  await page.run(`${source};0`);
  const found =
    await page.run(`axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations, passes }) => ({
    passes: passes.length,
    wrong: violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).slice(0, 3).join(' ')),
  }))`);
  const { wrong, passes } = found as { wrong: string[]; passes: number };
  if (passes < 5) throw new Error('axe-core has looked at hardly anything.');
  return wrong;
}
