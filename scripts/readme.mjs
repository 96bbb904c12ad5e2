/** The README and the tables of the program come in; the README with its tables made anew goes out. `node scripts/readme.mjs` writes it. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { keyLabel } = await import('../source/program/command.ts');
const { commands: keyCommands } = await import('../source/program/commands/index.ts');
const { modeTitles } = await import('../source/program/frame/help.ts');
const { commands } = await import('../source/cli/commands.ts');
const { settings } = await import('../source/cli/settings.ts');
const { formats } = await import('../source/formats/index.ts');
const { accepted } = await import('../source/deck/accepted.ts');
const { dialects } = await import('../source/deck/dialects/index.ts');
const { deckWriters } = await import('../source/formats/decks/index.ts');
const { features } = await import('../source/formats/decks/writer.ts');
const { themes } = await import('../source/themes/index.ts');
const { forms } = await import('../source/search/language.ts');
const { recipes } = await import('../test/support/recipes.ts');

export const path = fileURLToPath(new URL('../README.md', import.meta.url));

/** A cell of a table: bars would end it. */
const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => `\`${cell(text)}\``;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Keys of every command of a mode; those that are the same in all modes are told once, while reading. */
function keyTable(mode) {
  const rows = keyCommands
    .filter((command) => command.modes.includes(mode) && (mode === 'read' || command.modes.length < 5))
    .map((command) => [command.keys.map((key) => code(keyLabel(key))).join(' '), cell(command.says)]);
  return table(['keys', 'what they do'], rows);
}

async function flagTable() {
  const rows = [];
  for (const setting of settings) {
    const values = (await setting.values?.())?.join('|');
    const value = setting.type === 'switch' ? '' : ` ${values ?? setting.value}`;
    const where = setting.commands === 'all' ? 'all' : setting.commands.map((one) => code(one)).join(' ');
    rows.push([
      code(`${setting.short ? `-${setting.short}, ` : ''}--${setting.name}${value}`),
      where,
      cell(setting.says),
    ]);
  }
  return table(['flag', 'commands', 'what it does'], rows);
}

/** A text of code that may hold code marks or comments, as a cell shows it. */
const fenced = (text) => (text.includes('`') ? `\`\`\`\` ${cell(text)} \`\`\`\`` : code(text));
const literal = (text) => cell(text).replaceAll('<', '&lt;');

/** The dialects, what may be written in which, and what is lost on a program that a talk is written for. */
function dialectTables() {
  const names = table(
    ['dialect', 'what it is'],
    dialects.map((dialect) => [code(dialect.name), literal(dialect.summary)]),
  );
  const syntax = table(
    ['syntax', 'what it does', 'dialects'],
    accepted().map((row) => [fenced(row.write), literal(row.does), row.dialects.map(code).join(' ')]),
  );
  const lost = ({ keeps }) =>
    Object.keys(features)
      .filter((name) => !keeps.includes(name))
      .map((name) => features[name].says)
      .join('; ');
  const exported = table(
    ['`lectern export --to`', 'what it cannot say'],
    deckWriters.map((writer) => [code(writer.name), lost(writer) || 'nothing: it says all of it']),
  );
  return [names, syntax, exported].join('\n\n');
}

/** What importing the saved page prints about it, no sentence of the speech among it; null where the page is not at hand. */
function importLog() {
  const page = fileURLToPath(new URL('../../shared/speech/threat-update-2021.page.txt', import.meta.url));
  if (!existsSync(page)) return null;
  const root = fileURLToPath(new URL('..', import.meta.url));
  const words = ['--import', 'tsx', 'cli.tsx', 'import', page, '--outline', 'content/threat-update-2021.md'];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  const facts = stdout.slice(4, stdout.indexOf('\n---', 4)).split('\n');
  const shown = facts.filter((line) => !line.startsWith('description:'));
  return ['```', ...shown, '', ...stderr.trimEnd().split('\n'), '```'].join('\n');
}

/** What stands between `<!-- NAME -->` and `<!-- /NAME -->`; null leaves it as it is. */
const parts = {
  import: importLog,
  keys: () => modeTitles.map(([mode, title]) => `**${title}**\n\n${keyTable(mode)}`).join('\n\n'),
  commands: () =>
    table(
      ['command', 'what it does'],
      commands.map((row) => [code(`lectern ${row.name} ${row.operands}`.trimEnd()), cell(row.says)]),
    ),
  flags: flagTable,
  dialects: dialectTables,
  query: () =>
    table(
      ['query', 'what it finds'],
      forms.map(({ form, finds }) => [code(form), literal(finds)]),
    ),
  recipes: () => ['```sh', recipes.map(({ says, line }) => `# ${says}\n${line}`).join('\n\n'), '```'].join('\n'),
  themes: () =>
    table(
      ['theme', 'what it is'],
      themes.map((theme) => [code(theme.name), cell(theme.says)]),
    ),
  formats: () =>
    table(
      ['format', 'what it prints'],
      formats.map((format) => [code(format.name), cell(format.says)]),
    ),
};

/** The README with every made part made anew. Throws when a part has no place in it. */
export async function made(text) {
  let result = text;
  for (const [name, make] of Object.entries(parts)) {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!place.test(result)) throw new Error(`README.md has no place for ${name}.`);
    const text = await make();
    if (text === null) continue;
    result = result.replace(place, (_, before, after) => `${before}${text}\n${after}`);
  }
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path, await made(readFileSync(path, 'utf8')));
}
