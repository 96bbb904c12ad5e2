/** A line that may name a person comes in; the name, the role before or after it, and the organisation go out. */

export interface Person {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** Words of offices. Titles that stay with a name (Sir, Dr) are not among them. */
const offices = new Set(
  `director directors-general general prime minister president vice secretary chief chancellor governor commissioner
  ambassador chair chairman chairwoman chairperson executive officer head deputy assistant home foreign first permanent
  under-secretary undersecretary attorney solicitor speaker senator congressman congresswoman representative mayor premier
  taoiseach archbishop bishop pope king queen judge justice justices admiral marshal inspector comptroller treasurer
  lead principal rector dean provost author economist scientist constable state ceo cto cfo`.split(/\s+/),
);
const links = new Set(['of', 'the', 'for', 'and', '&', 'to', 'on']);
const honorifics =
  /^(?:Sir|Dame|Lord|Lady|Dr|Professor|Prof|Mr|Mrs|Ms|Miss|Rt|Right|Hon|Honourable|The|Baroness|Rev|Reverend)\.?$/;
const particles = new Set([
  'de',
  'da',
  'di',
  'du',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'la',
  'le',
  'dos',
  'ter',
]);
const capital = /^\p{Lu}[\p{L}'’.-]*$/u;

/**
 * The person a whole line names (`Director General Ken McCallum`, `Ken McCallum, Director General of MI5`, `Ken McCallum`), or null when it says more or less than that.
 */
export function personIn(line: string): Person | null {
  const text = line.replace(/[:,;]+$/, '').trim();
  const [first, ...after] = text.split(/\s*(?:,|\s[–—-]\s|\()\s*/);
  const tail = after.join(', ').replace(/\)$/, '').trim();
  if (tail !== '') {
    const name = first && isName(first.split(' ')) ? first : null;
    return name && isRole(tail) ? { name, role: tail, organisation: organisationOf(tail) } : null;
  }
  const words = text.split(' ');
  const start = roleEnd(words);
  const name = words.slice(start.end);
  if (!isName(name)) {
    return null;
  }
  // `MI5 Director General` is of MI5; `Defence Secretary` is an office of its own.
  const before = words.slice(0, start.begin);
  const ofOrganisation = before.length > 1 || /^[\p{Lu}\p{N}]{2,}$/u.test(before[0] ?? '');
  const role = words.slice(ofOrganisation ? start.begin : 0, start.end).join(' ') || null;
  const organisation = (ofOrganisation && before.join(' ')) || null;
  return role === null && organisation !== null ? null : { name: name.join(' '), role, organisation };
}

/** The person with whom a sentence or title begins (`Prime Minister Ada Example gives …`), or null. */
export function personAtStart(line: string): Person | null {
  const words = line.split(' ');
  let end = 0;
  while (
    end < words.length &&
    end < 14 &&
    (capital.test(words[end] ?? '') || links.has(words[end] ?? '') || /^MI\d$/.test(words[end] ?? ''))
  ) {
    end++;
  }
  for (; end >= 2; end--) {
    const person = personIn(words.slice(0, end).join(' '));
    if (person?.role) {
      return person;
    }
  }
  return null;
}

/** Where the office begins and ends among the words that stand before a name; an organisation may stand before it. */
function roleEnd(words: readonly string[]): { begin: number; end: number } {
  const isOffice = (word: string | undefined) =>
    word !== undefined && offices.has(word.toLowerCase().replace(/[.,]$/, ''));
  const begin = words.findIndex(isOffice);
  if (begin < 0 || begin > 4) {
    return { begin: 0, end: 0 };
  }
  let end = begin;
  for (let index = begin; index < words.length - 1; index++) {
    if (isOffice(words[index])) {
      end = index + 1;
    } else if (links.has(words[index] ?? '') && capital.test(words[index + 1] ?? '') && words.length - index > 3) {
      end = index + 2;
      index++;
    } else {
      break;
    }
  }
  return { begin, end };
}

function isName(words: readonly string[]): boolean {
  const bare = words.filter((word) => !honorifics.test(word));
  const own = bare.filter((word) => !particles.has(word.toLowerCase()));
  return (
    own.length >= (bare.length < words.length ? 1 : 2) &&
    bare.length <= 5 &&
    own.every((word) => capital.test(word) && !offices.has(word.toLowerCase())) &&
    !own.every((word) => word.length > 3 && word === word.toUpperCase() && own.length > 3)
  );
}

function isRole(text: string): boolean {
  return (
    text.split(' ').length <= 12 &&
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .some((word) => offices.has(word))
  );
}

function organisationOf(role: string): string | null {
  return /\b(?:of|at|for),? (?:the )?(\p{Lu}[^,]*)$/u.exec(role)?.[1] ?? null;
}
