/** Commands and their flags come in; the completion script for zsh goes out. */

import { quoted, type Shell, type ShellCommand, type ShellFlag } from './shell.ts';

export const zsh: Shell = {
  name: 'zsh',
  says: 'lectern completions zsh > a folder of $fpath, as _lectern',
  script(commands) {
    const names = commands.map(({ name }) => name);
    return `#compdef lectern
# Completions of lectern for zsh, made by: lectern completions zsh
_lectern() {
  local command=${names[0]} named= word
  local -a commands=(
${commands.map(({ name, says }) => `    ${quoted(`${name}:${says}`)}`).join('\n')}
  )
  for word in \${words[2,CURRENT-1]}; do
    case $word in
      (${names.join('|')}) command=$word named=1; break ;;
    esac
  done
  if [[ -z $named && \${words[CURRENT]} != -* ]]; then
    _describe -t commands command commands
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ \${funcstack[1]} == _lectern ]]; then
  _lectern "$@"
else
  compdef _lectern lectern
fi
`;
  },
};

function commandCase({ name, flags, choices }: ShellCommand): string {
  const rest = choices.length > 0 ? `*: :(${name} ${choices.join(' ')})` : '*: :_files';
  const specs = [...flags.map(flagSpec), quoted(rest)];
  return `    (${name}) _arguments -s -S ${specs.join(' ')} ;;`;
}

/** A flag as _arguments takes it: its spellings, what it does, its value. */
function flagSpec(flag: ShellFlag): string {
  const says = flag.says.replace(/[[\]:\\]/g, '\\$&');
  const action = flag.isFile ? '_files' : flag.values.length > 0 ? `(${flag.values.join(' ')})` : ' ';
  const value = flag.value === null ? '' : `:${flag.value.replaceAll(':', '\\:') || 'value'}:${action}`;
  const behind = quoted(`[${says}]${value}`);
  if (flag.short === null) return `--${flag.name}${behind}`;
  return `'(-${flag.short} --${flag.name})'{-${flag.short},--${flag.name}}${behind}`;
}
