/** A text comes in; what kind of page it is goes out. */

/** How much of a text is looked at, in characters. */
const looked = 20_000;
const page =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|section|p|h1|meta|title)\b/i;
const tags = /<\/?(?:p|div|br|h[1-6]|article|span|a|li)\b[^>]*>/gi;
/** So many tags are no accident. */
const many = 8;
const frontMatter = /^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const heading = /^ {0,3}#{1,6}[ \t]+\S/m;

/** A web page begins as one or is full of its tags; markdown has front matter, or headings with `#`; all else is plain text. `text` has LF line ends. */
export function kindOf(text: string): 'page' | 'markdown' | 'plain' {
  const start = text.slice(0, looked).trimStart();
  if (page.test(start)) {
    return 'page';
  }
  if (frontMatter.test(start) || heading.test(start)) {
    return 'markdown';
  }
  return (start.match(tags) ?? []).length >= many ? 'page' : 'plain';
}
