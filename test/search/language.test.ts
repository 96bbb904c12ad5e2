/** The table of forms is true: each row can be read, and finds something in the account. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forms } from '../../source/search/language.ts';
import { search } from '../../source/search/search.ts';
import { documents } from './measure.ts';

for (const { form, finds } of forms) {
  test(`${form} finds ${finds}`, async () => {
    const query = form.startsWith('-') ? `plots ${form}` : form;
    const { hits, spelt } = await search(documents().account, query);
    assert.ok(hits.length > 0);
    assert.deepEqual(spelt, []);
  });
}
