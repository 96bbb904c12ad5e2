/** The program comes in; how fast keys become frames in 10 MB on 200 by 60, and how many bytes a frame takes, goes out. */

import { bytesOf } from './frames.mjs';
import { quantile } from './measure.mjs';
import { opened } from './reading.mjs';

const size = 10_000_000;

/** What is pressed before, which keys are measured, and what leads back. */
const moves = [
  { what: 'one row down', before: '', keys: 'j', times: 100, after: 'g' },
  { what: 'one screen down', before: '', keys: ' ', times: 60, after: 'g' },
  { what: 'next section', before: '', keys: ']', times: 100, after: 'g' },
  { what: 'section before, from the end', before: 'G', keys: '[', times: 60, after: 'g' },
  { what: 'half the way, and back', before: '', keys: ['50%', '\x7f'], times: 40, after: 'g' },
  { what: 'outline pane of 5,000 sections', before: 't', keys: 'j', times: 100, after: 't' },
  { what: 'with 2,000 matches lit', before: '/quicksilver\r', keys: 'n', times: 60, after: '\x1b' },
  {
    what: 'typing in the finder',
    before: ':',
    keys: [...'lantern bridge'],
    times: 28,
    after: '\x1b\x1b',
    erase: '\x15',
  },
];

/** One move of the table, its keys pressed in turn; gives milliseconds and bytes of each frame. */
async function pressed(session, { before, keys, times, after, erase }, runs) {
  for (const key of before) {
    session.type(key);
    await session.quiet(key === '\r' ? 1500 : 120);
  }
  const figures = [];
  const frames = [];
  for (let time = 0; time < Math.min(times, runs); time++) {
    const key = keys[time % keys.length];
    if (erase && time > 0 && time % keys.length === 0) {
      session.type(erase);
      await session.quiet(100);
    }
    figures.push(await session.answer(key));
    frames.push(bytesOf(session.written));
    await session.quiet(erase ? 60 : 15);
  }
  for (const key of after) {
    session.type(key);
    await session.quiet(120);
  }
  return { figures, frames };
}

export async function measured({ program, nodes, quick, texts, home }) {
  const rows = moves.map(({ what }) => ({
    what: `key to frame, p95: ${what}`,
    against: '10 MB, 200×60',
    limit: 16,
    unit: 'ms',
    at: {},
  }));
  const bytes = { what: 'bytes of a frame (`j`)', against: 'bytes of its rows', limit: null, unit: '', at: {} };
  const beside = { what: 'bytes a changed row takes beside its own', against: '', limit: 4, unit: 'bytes', at: {} };
  for (const [version, node] of Object.entries(nodes)) {
    const session = await opened([node, program, texts.document(size)], { home, columns: 200, rows: 60 });
    for (const [index, move] of moves.entries()) {
      const { figures, frames } = await pressed(session, move, quick ? 20 : 100);
      rows[index].at[version] = { figure: quantile(figures, 0.95), base: null };
      if (index > 0) continue;
      const all = (pick) => quantile(frames.map(pick));
      bytes.at[version] = { figure: all((frame) => frame.all), base: all((frame) => frame.own) };
      beside.at[version] = { figure: all((frame) => (frame.all - frame.own) / frame.rows), base: null };
    }
    await session.end();
  }
  return [...rows, bytes, beside];
}
