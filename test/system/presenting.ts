/** Words come in; a talk that the built program presents in a real terminal and shares goes out, with the address on its title slide. */

import { join } from 'node:path';
import { root } from '../cli/lectern.ts';
import { lectern } from '../terminal/lectern.ts';
import type { PtySession } from '../terminal/pty.ts';

const account = join(root, 'content', 'threat-update-2021.md');
const pattern = /http:\/\/127\.0\.0\.1:\d+\/\w{20}\//;

/** Presents the bundled account, or another document, and shares it. */
export async function presenting(
  words: readonly string[] = [],
  source = account,
): Promise<{ readonly session: PtySession; readonly address: string }> {
  const session = lectern(['present', source, '--share', ...words], { columns: 120, rows: 40 });
  await session.waitFor(pattern, 10_000);
  const [address = ''] = pattern.exec(session.screen().join('\n')) ?? [];
  return { session, address };
}
