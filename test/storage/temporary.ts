/** A name comes in; a folder that is gone after the tests goes out. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `lectern-${name}-`));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
