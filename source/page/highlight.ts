/** Code and the name of its language come in; the stretches of it that have a role of their own go out. lowlight is loaded by the first who asks. */

import type { createLowlight } from 'lowlight';
import { type Highlighter, useHighlighter } from './code.ts';
import type { Role } from './model.ts';

/** The scopes of highlight.js (its CSS class reference) and the role each is shown in; any other is plain code. */
const scopes: Readonly<Partial<Record<Role, string>>> = {
  keyword: 'keyword built_in type name selector-tag selector-class selector-id section meta doctag operator',
  string: 'string regexp char link code addition template-tag',
  comment: 'comment quote',
  literal: 'literal number symbol bullet attr attribute variable deletion',
};

const roles = new Map(
  Object.entries(scopes).flatMap(([role, names]) => names.split(' ').map((name) => [`hljs-${name}`, role as Role])),
);

/** Longer code, in UTF-16 units, stays plain: nobody waits for colours. */
const longest = 50_000;
/** Blocks whose colours are remembered: a stage lays its code out again with every frame. */
const remembered = 100;

type Node = ReturnType<ReturnType<typeof createLowlight>['highlight']>['children'][number];

let loading: Promise<void> | null = null;

/** Loads the highlighter, once, and has all code coloured by it from then on. Pages laid out before must be forgotten. */
export function loadHighlighter(): Promise<void> {
  loading ??= import('lowlight').then((module) => {
    const lowlight = module.createLowlight(module.common);
    useHighlighter(
      memoised((code, language) => {
        const name = language.toLowerCase();
        if (code.length > longest || !lowlight.registered(name)) return [];
        return flat(lowlight.highlight(name, code).children);
      }),
    );
  });
  return loading;
}

function memoised(highlighter: Highlighter): Highlighter {
  const known = new Map<string, ReturnType<Highlighter>>();
  return (code, language) => {
    const key = `${language}\n${code}`;
    let found = known.get(key);
    if (!found) {
      if (known.size >= remembered) known.clear();
      found = highlighter(code, language);
      known.set(key, found);
    }
    return found;
  };
}

/** The leaves of the tree that have a role, in order; the innermost scope with a role counts. */
function flat(nodes: readonly Node[]): ReturnType<Highlighter> {
  const ranges: { from: number; to: number; role: Role }[] = [];
  let at = 0;
  const walk = (children: readonly Node[], around: Role | null): void => {
    for (const node of children) {
      if (node.type === 'text') {
        const from = at;
        at += node.value.length;
        if (around) ranges.push({ from, to: at, role: around });
      } else if (node.type === 'element') {
        const names = node.properties.className;
        const [own] = (Array.isArray(names) ? names : []).flatMap((name) => roles.get(String(name)) ?? []);
        walk(node.children, own ?? around);
      }
    }
  };
  walk(nodes, null);
  return ranges;
}
