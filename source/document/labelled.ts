/** The beginning of a source comes in; what headings such as `# Title: …` and `## Author: …` say there, as front matter would, goes out. */

/** What may be labelled so; `title` comes first. */
const labels: ReadonlySet<string> = new Set(['title', 'subtitle', 'author', 'speaker', 'date', 'year', 'place']);

const labelled = /^#{1,6}[ \t]+([a-z]+):[ \t]+(\S[^\n]*?)[ \t]*#*[ \t]*(?:\n|$)/i;
const rule = /^(?:-{3,}|\*{3,}|_{3,})[ \t]*(?:\n|$)/;

/**
 * Reads a title and at least one more label, each a heading, as digital libraries write them; a rule that ends them belongs to them.
 * Null when the source does not begin so. `end` is the offset (UTF-16 units) behind them.
 */
export function labelledHead(source: string): { data: Readonly<Record<string, string>>; end: number } | null {
  const data: Record<string, string> = {};
  let end = 0;
  for (;;) {
    while (source[end] === '\n') end++;
    const [line, label = '', value = ''] = labelled.exec(source.slice(end, end + 1000)) ?? [];
    const key = label.toLowerCase();
    if (line === undefined || !labels.has(key) || data[key] !== undefined) break;
    if (data.title === undefined && key !== 'title') return null;
    data[key] = value;
    end += line.length;
  }
  if (Object.keys(data).length < 2) return null;
  return { data, end: end + (rule.exec(source.slice(end, end + 1000))?.[0].length ?? 0) };
}
