/** A link and the text it stands in come in; the host it leads to, and another that its text shows, go out. */

import { safeLine } from '../text/gate.ts';
import { decoded } from './links.ts';
import type { Link } from './model.ts';

/** A host as text names it: at its beginning or behind a blank or bracket, with or without a scheme. */
const named = /(?:^|[\s(<])(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?=$|[\s/:?#)>.,])/i;

/** The same in any script; made when it is needed, for to compile it takes longer than most texts. */
let inAnyScript: RegExp | undefined;

function namedIn(text: string): string | undefined {
  if (/^[\x00-\x7f]*$/.test(text)) return named.exec(text)?.[1];
  inAnyScript ??= /(?:^|[\s(<])(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=$|[\s/:?#)>.,])/iu;
  return inAnyScript.exec(text)?.[1];
}

/** The host of an address of the web, as it is sent (ASCII); of mail, whom it reaches, in characters a terminal may be given. */
export function hostOf(address: string): string {
  const { protocol, pathname, host } = new URL(address);
  return protocol === 'mailto:' ? safeLine(decoded(pathname) ?? pathname) : host;
}

/** The host that a link's text names, when it is another than the one it leads to; else null. */
export function falseHost(text: string, link: Link): string | null {
  if (link.kind !== 'web') return null;
  const shown = text.includes('.') ? namedIn(text) : undefined;
  if (shown === undefined || !URL.canParse(`http://${shown}`)) return null;
  const plain = (host: string): string => host.replace(/^www\./, '').replace(/:\d+$/, '');
  return plain(new URL(`http://${shown}`).host) === plain(hostOf(link.address)) ? null : shown;
}
