/** A state folder, a name and a count come in as arguments; so many places are kept there, as fast as can be. For tests that kill it, or run two at once. */

import { rememberPlace } from '../../source/storage/places.ts';

const [, , state, name, count] = process.argv;
process.stdout.write('ready\n');
for (let number = 0; number < Number(count); number++) {
  const note = rememberPlace(state!, `/${name}/${number}`, {
    section: ['A section'.repeat(20)],
    fingerprint: String(number),
    fraction: 0.5,
    time: number,
  });
  if (note !== null) process.stdout.write(`${note}\n`);
}
process.stdout.write('done\n');
