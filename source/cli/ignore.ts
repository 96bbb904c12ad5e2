/** The lines of a .gitignore come in; whether a path is left out by them goes out (gitignore 5). */

interface Rule {
  readonly pattern: RegExp;
  /** A line that begins with `!` takes back what lines above it left out. */
  readonly takesBack: boolean;
  readonly onlyFolders: boolean;
}

/** Says of a path from the folder of the .gitignore, parted by `/`, whether it is left out; null when no line speaks of it. */
export type Ignore = (path: string, isFolder: boolean) => boolean | null;

/** What the lines of a .gitignore leave out: the last line that matches counts. */
export function ignoreFrom(text: string): Ignore {
  const rules = text.split(/\r?\n/).flatMap((line) => ruleFrom(line) ?? []);
  return (path, isFolder) => {
    const rule = rules.findLast((one) => (isFolder || !one.onlyFolders) && one.pattern.test(path));
    return rule ? !rule.takesBack : null;
  };
}

function ruleFrom(line: string): Rule | null {
  let glob = line.replace(/(?<!\\)\s+$/, '');
  if (glob === '' || glob.startsWith('#')) return null;
  const takesBack = glob.startsWith('!');
  if (takesBack) glob = glob.slice(1);
  const onlyFolders = glob.endsWith('/');
  if (onlyFolders) glob = glob.slice(0, -1);
  // A slash before the end ties the pattern to the folder of the file; without one it holds in every folder below.
  const isTied = glob.includes('/');
  const tail = expression(glob.replace(/^\//, ''));
  try {
    return { pattern: new RegExp(`^${isTied ? '' : '(?:.*/)?'}${tail}$`, 'u'), takesBack, onlyFolders };
  } catch {
    return null;
  }
}

/** A glob as the source of an expression: `**` over folders, `*` and `?` within one, `[a-z]`, and `\` before what is meant literally. */
function expression(glob: string): string {
  const parts = /\*\*\/|\/\*\*$|\*+|\?|\[[!^]?\]?[^\]/]*\]|\\.|./gsu;
  return glob.replace(parts, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '/**') return '/.*';
    if (part.startsWith('*')) return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 1 && part.startsWith('[')) return part.replace(/^\[!/, '[^');
    const literal = part.length > 1 ? part.slice(1) : part;
    return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
}
