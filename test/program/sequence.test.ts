/** Any sequence of messages at any size comes in; that nothing throws, changes what it was given or overflows the screen is asserted. */

import { before, test } from 'node:test';
import { prepareBig } from '../../source/stage/big.ts';
import { anyDocument, growing, hostileDocument, picturing, presenting, reading } from './sequences.ts';

before(prepareBig);

for (const [says, property] of Object.entries({
  reading,
  presenting,
  anyDocument,
  hostileDocument,
  growing,
  picturing,
}))
  test(says, () => property(150));
