/** Nothing comes in; the yaml library goes out, loaded when it is first wanted. */

type Yaml = typeof import('yaml');

/** A CommonJS package: its names are on the module, or on its default export when it has been bundled. */
export async function loadYaml(): Promise<Yaml> {
  const module: Partial<Yaml> & { readonly default?: Yaml } = await import('yaml');
  return module.parseDocument ? (module as Yaml) : module.default!;
}
