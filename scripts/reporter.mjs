/** The events of node:test come in; only what failed goes out, and the counts on a last line that scripts/test.mjs reads. */

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    const error = data.details?.error;
    if (type === 'test:pass') passed++;
    else if (error?.failureType !== 'subtestsFailed') {
      failed++;
      const where = data.file ? `${data.file}:${data.line ?? 1}` : '';
      yield `✖ ${data.name}  ${where}\n${indented(error?.cause?.stack ?? error?.cause ?? error)}\n\n`;
    }
  }
  yield `counts ${passed} ${failed}\n`;
}

function indented(text) {
  return String(text)
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
