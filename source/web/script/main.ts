/** A page has been loaded; it is brought to life: one that follows a talk, one that waits for room, or one that stands by itself. */

import { startFollowing } from './follow.ts';
import { startKept } from './kept.ts';
import { root } from './page.ts';
import { startWaiting } from './wait.ts';

root.classList.add('scripted');
if (root.dataset.follow !== undefined) startFollowing();
else if (root.dataset.full !== undefined) startWaiting();
else startKept();
