/** A page has been loaded; it is brought to life: one that follows a talk, or one that stands by itself. */

import { startFollowing } from './follow.ts';
import { startKept } from './kept.ts';
import { root } from './page.ts';

root.classList.add('scripted');
if (root.dataset.follow === undefined) startKept();
else startFollowing();
