/** A document named on the command line comes in; its slides are presented on the terminal. */

import { Trouble } from '../document/trouble.ts';
import type { SessionOptions } from '../session/run.ts';
import type { Run } from './commands.ts';
import { loadOne } from './documents.ts';
import { atMost, type Flags } from './flags.ts';
import { isTerminal } from './output.ts';
import { needKeys } from './read.ts';

/** Where a talk is shared unless the flags say otherwise: on this machine alone. */
const usual = { host: '127.0.0.1', port: 8412, followers: 1000 } as const;

/** Presents the document. Throws `Trouble` when there is no terminal to show slides on. */
export const run: Run = async (invocation) => {
  const [path] = atMost(invocation, 1);
  if (!(await isTerminal(1)))
    throw new Trouble('There is no terminal to present on; lectern slides prints the slides.');
  await needKeys(path);
  const { loaded, at } = await loadOne(invocation, path);
  const { flags } = invocation;
  const attached = await sharing(flags);
  const { runSession } = await import('../session/run.ts');
  const sections = [...flags.list('section')];
  return runSession({ loaded, start: 'present', at, sections, settings: flags.given, ...attached });
};

/** What is shared when that is asked for. Throws `Trouble` when it can't be. */
async function sharing(flags: Flags): Promise<Pick<SessionOptions, 'attached'>> {
  const port = flags.number('port') ?? usual.port;
  if (port > 65_535) throw new Trouble(`--port takes a number from 1 to 65535, not ${port}.`);
  const host = flags.text('host') ?? usual.host;
  if (!flags.on('share')) return {};
  const { startSharing } = await import('../session/share.ts');
  const { attach } = await startSharing({ host, port, most: flags.number('followers') ?? usual.followers });
  return { attached: attach };
}
