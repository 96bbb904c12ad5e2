/** What lectern uses of turndown 7, which brings no types of its own. */
declare module 'turndown' {
  interface Options {
    headingStyle?: 'setext' | 'atx';
    hr?: string;
    bulletListMarker?: '-' | '+' | '*';
    codeBlockStyle?: 'indented' | 'fenced';
    emDelimiter?: '_' | '*';
    br?: string;
  }
  interface Rule {
    filter: string | readonly string[];
    replacement(content: string, node: object): string;
  }
  export default class TurndownService {
    constructor(options?: Options);
    addRule(name: string, rule: Rule): this;
    remove(filter: readonly string[]): this;
    turndown(node: object): string;
  }
}
