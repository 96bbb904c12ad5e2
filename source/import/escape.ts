/** Plain text comes in; markdown that reads exactly like it goes out. */

/** Escapes in one line of plain text what markdown would take for markup: emphasis, links, code, HTML, entities, and the marks a block begins with. */
export function asMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~|(?<![\p{L}\p{N}])~(?![\s/])/gu, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[-=]{3,}\s*$|\|)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^:::/, '\\$&');
}
