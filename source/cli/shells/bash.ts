/** Commands and their flags come in; the completion script for bash goes out. */

import { quoted, type Shell, type ShellCommand, spellings } from './shell.ts';

export const bash: Shell = {
  name: 'bash',
  says: 'source <(lectern completions bash) in ~/.bashrc',
  script(commands) {
    const names = commands.map(({ name }) => name);
    return `# Completions of lectern for bash, made by: lectern completions bash
_lectern() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  local command=${names[0]} named= flags= choices= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join('|')}) command=$word named=1; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$previous in
${commands.flatMap(valueCases).join('\n')}
  esac
  case $command in
${commands.map(commandCase).join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")); return ;;
  esac
  if [ -n "$choices" ]; then
    COMPREPLY=($(compgen -W "$choices" -- "$current"))
    return
  fi
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$current"))
  [ -z "$named" ] && COMPREPLY+=($(compgen -W ${quoted(names.join(' '))} -- "$current"))
}
complete -F _lectern lectern
`;
  },
};

/** What follows a flag that takes a value. */
function valueCases(command: ShellCommand): string[] {
  return command.flags
    .filter((flag) => flag.value !== null)
    .map((flag) => {
      const pattern = spellings(flag)
        .map((spelling) => `${command.name}:${spelling}`)
        .join('|');
      if (flag.isFile) return `    ${pattern}) COMPREPLY=($(compgen -f -- "$current")); return ;;`;
      if (flag.values.length === 0) return `    ${pattern}) return ;;`;
      return `    ${pattern}) COMPREPLY=($(compgen -W ${quoted(flag.values.join(' '))} -- "$current")); return ;;`;
    });
}

function commandCase({ name, flags, choices }: ShellCommand): string {
  const words = flags.flatMap(spellings).join(' ');
  return `    ${name}) flags=${quoted(words)} choices=${quoted(choices.join(' '))} ;;`;
}
