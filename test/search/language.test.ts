/** The table of forms is true: each row can be read, and finds something in the account. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandNamed } from '../../source/cli/commands.ts';
import { usageOf } from '../../source/cli/usage.ts';
import { forms } from '../../source/search/language.ts';
import { search } from '../../source/search/search.ts';
import { account } from '../support/documents.ts';

for (const { form, finds } of forms) {
  test(`${form} finds ${finds}`, async () => {
    const query = form.startsWith('-') ? `plots ${form}` : form;
    const { hits, spelt } = await search(account(), query);
    assert.ok(hits.length > 0);
    assert.deepEqual(spelt, []);
  });
}

test('the help of what searches explains every form, and other help none', async () => {
  const help = async (name: string): Promise<string> => usageOf(commandNamed(name) ?? null);
  for (const { form, finds } of forms) {
    for (const name of ['search', 'find']) assert.ok((await help(name)).includes(`${form} `), `${name}: ${form}`);
    assert.ok(!(await help('show')).includes(finds));
  }
});
