/** Code comes in; the roles its stretches are shown in are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { loadHighlighter } from '../../source/page/highlight.ts';
import { forgetPages, pageOf, rowsOf } from '../../source/page/page.ts';
import { codeInSight } from '../../source/program/code.ts';
import { startState } from '../../source/program/start.ts';

const source = '# One\n\n```ts\nconst x = "a"; // c\nlet y = 12;\n```\n\n```nosuch\nconst x = 1;\n```\n';

/** `role:text` of every span in the text of a block. */
function rolesOf(index: number): string[] {
  const page = pageOf(document, 60);
  return rowsOf(page, index).lines.flatMap((line) =>
    line.spans.filter(({ at }) => at !== undefined).map(({ role, text }) => `${role}:${text}`),
  );
}

const document = openDocument(source, 'code.md');

test('code has one role until the highlighter has come, then each word its own', async () => {
  assert.deepEqual(rolesOf(1), ['code:const x = "a"; // c', 'code:let y = 12;']);
  await loadHighlighter();
  forgetPages(document);
  assert.deepEqual(rolesOf(1), [
    'keyword:const',
    'code: x = ',
    'string:"a"',
    'code:; ',
    'comment:// c',
    'keyword:let',
    'code: y = ',
    'literal:12',
    'code:;',
  ]);
});

test('a language nobody knows, and very long code, stay plain', async () => {
  await loadHighlighter();
  forgetPages(document);
  assert.deepEqual(rolesOf(2), ['code:const x = 1;']);
  const long = openDocument(`\`\`\`js\n${'let a = 1;\n'.repeat(6000)}\`\`\`\n`, 'long.md');
  const { lines } = rowsOf(pageOf(long, 60), 0);
  assert.ok(lines.every(({ spans }) => spans.every(({ role }) => role === 'code' || role === 'faint')));
});

test('colours lose no character, whatever the code', async () => {
  await loadHighlighter();
  const code = ['<a href="x">&amp;</a>', 'if (a) { `x` }', '# comment', "print('日本')", '{"a": [1, null]}'];
  for (const language of ['html', 'js', 'python', 'json', 'yaml', 'rust', 'diff', 'bash', 'css', 'TypeScript']) {
    const one = openDocument(`\`\`\`${language}\n${code.join('\n')}\n\`\`\`\n`, 'any.md');
    const text = rowsOf(pageOf(one, 60), 0).lines.map(({ spans }) =>
      spans
        .filter(({ at }) => at !== undefined)
        .map((span) => span.text)
        .join(''),
    );
    assert.deepEqual(text, code, language);
  }
});

test('code is in sight when its rows are on the screen, on stage when its slide is on', () => {
  const far = openDocument(`# One\n\n${'words\n\n'.repeat(60)}\`\`\`js\nlet a\n\`\`\`\n`, 'far.md');
  const state = startState(far, { columns: 80, rows: 24 });
  assert.equal(codeInSight(state), false);
  assert.equal(codeInSight({ ...state, place: { block: far.blocks.length - 1, offset: 0 } }), true);
  assert.equal(codeInSight(startState(document, { columns: 80, rows: 24 })), true);
});
