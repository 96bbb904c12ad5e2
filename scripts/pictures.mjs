/** Real frames of the bundled account come in; docs/three-uses.svg goes out, reading, presenting and searching, one above the other, docs/speaker.svg, stage and speaker's screen side by side, and what reading.mjs draws. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { openDocument } = await import('../source/document/open.ts');
const { startState } = await import('../source/program/start.ts');
const { update } = await import('../source/program/update.ts');
const { frame } = await import('../source/program/frame/frame.ts');
const { present } = await import('../source/program/talk.ts');
const { prepareBig } = await import('../source/stage/big.ts');
const { night } = await import('../source/themes/night.ts');
const { paint } = await import('../source/themes/paint.ts');
const { svgOf } = await import('../source/formats/svg.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const size = { columns: 84, rows: 22 };
await prepareBig();
const document = openDocument(readFileSync(`${root}content/threat-update-2021.md`, 'utf8'), 'threat-update-2021.md');
const start = startState(document, size);

/** The state after these keys. */
const after = (state, keys) => keys.reduce((one, key) => update(one, { type: 'key', key })[0], state);
const painted = (state) => {
  const rows = frame(state).rows.map((row) => paint(row, night, 'true'));
  return [...rows, ...Array(size.rows - rows.length).fill('')];
};

const reading = painted(after(start, Array(12).fill(']')));
const [talk] = present(start, false);
const stage = painted(after(talk, ['1', '9', 'enter', 'space', 'space']));
const words = ['search', 'afganistan', 'content/threat-update-2021.md', '--color', 'always', '--format', 'text'];
const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'cli.tsx', ...words], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, COLORTERM: 'truecolor', COLUMNS: '82' },
});
const prompt = '\u001b[38;2;122;128;168m $ \u001b[0mlectern search afganistan';
const searching = [
  prompt,
  '',
  ...stdout
    .trimEnd()
    .split('\n')
    .map((row) => ` ${row}`),
].slice(0, size.rows);

mkdirSync(`${root}docs`, { recursive: true });
const rows = [...reading, '', ...stage, '', ...searching, ''];
writeFileSync(`${root}docs/three-uses.svg`, svgOf(rows, size.columns, night));

/** A talk of fifteen minutes on one wide screen, 12:41 after it was begun. */
const planned = { ...document, meta: { ...document.meta, data: { ...document.meta.data, duration: 15 } } };
const wide = { columns: 164, rows: 30 };
const tick = (seconds) => ({ type: 'tick', now: 1000 * (1000 + seconds), wall: seconds === 0 ? '14:24' : '14:37' });
const [split] = present(startState(planned, wide), false);
const begun = update({ ...split, speaker: { ...split.speaker, split: true } }, tick(0))[0];
const [speaking] = update(after(begun, ['space', '1', '9', 'enter', 'space', 'space']), tick(761));
const both = frame(speaking).rows.map((row) => paint(row, night, 'true'));
writeFileSync(`${root}docs/speaker.svg`, svgOf(both, wide.columns, night));

const { drawReading } = await import('./reading.mjs');
await drawReading(`${root}docs`, document);
