/** A line of a saved page comes in; whether it belongs to the page and not to the speech goes out, and why: one table. */

/** Where a rule holds: `anywhere` even inside the speech (it must be unmistakable), `edge` before or after it, `tail` only where a speech has ended. */
type Where = 'anywhere' | 'edge' | 'tail';

interface Rule {
  readonly why: string;
  readonly where: Where;
  /** The longest line it may take, in words: a sentence of a speech that begins alike is longer. */
  readonly words: number;
  readonly line: RegExp;
}

const rules: readonly Rule[] = [
  {
    why: 'browser warning',
    where: 'edge',
    words: 40,
    line: /\b(?:web )?browser\b.*\b(?:out of date|out-of-date|not supported|unsupported|update|upgrade|javascript)/i,
  },
  { why: 'browser warning', where: 'edge', words: 30, line: /\b(?:enable|turn on) javascript\b/i },
  {
    why: 'cookie notice',
    where: 'edge',
    words: 60,
    line: /\bcookies?\b.*\b(?:accept|reject|use|set|settings|policy|preferences|site|consent)\b|\b(?:accept|reject|manage|view|we use|set) (?:\w+ ){0,2}cookies?\b/i,
  },
  {
    why: 'link to skip the menu',
    where: 'anywhere',
    words: 6,
    line: /^skip to (?:main |the )?(?:content|navigation|menu|search)/i,
  },
  {
    why: 'share line',
    where: 'anywhere',
    words: 8,
    line: /^(?:share|tweet|email|print|copy)(?: (?:this|on|via|to|with|the|page|article|link|story|post|speech|email|facebook|twitter|linkedin|whatsapp|x)\b.*)?:?$/i,
  },
  {
    why: 'share line',
    where: 'edge',
    words: 8,
    line: /^(?:facebook|twitter|linkedin|whatsapp|instagram|youtube|x|reddit|pinterest|email|print|copy link|link copied!?|follow us.*|share.*)$/i,
  },
  {
    why: 'subscribe line',
    where: 'edge',
    words: 16,
    line: /^(?:subscribe|sign up|get (?:our|the) (?:latest|newsletter)|join our|newsletter|register for|donate)\b/i,
  },
  {
    why: 'advertisement',
    where: 'anywhere',
    words: 3,
    line: /^(?:advertisement|sponsored|ad|story continues below)$/i,
  },
  { why: 'link to the top', where: 'anywhere', words: 5, line: /^(?:back to|return to|go to) (?:the )?top$/i },
  {
    why: 'reading time',
    where: 'edge',
    words: 6,
    line: /^(?:\d+|a few|one) min(?:ute)?s?(?: read(?:ing)?(?: time)?)?$|^(?:reading|listening) time\b/i,
  },
  {
    why: 'picture credit',
    where: 'edge',
    words: 16,
    line: /^(?:image|photo|photograph|picture|credit|getty|©|\(c\)|copyright)\b.*(?::|credit|getty|reuters|images|©|\d{4}|reserved|copyright)/i,
  },
  {
    why: 'copyright line',
    where: 'edge',
    words: 30,
    line: /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|^crown copyright|\bopen government licen[cs]e\b/i,
  },
  { why: 'page number', where: 'edge', words: 5, line: /^(?:page )?\d+ ?(?:\/|of) ?\d+$/i },
  {
    why: 'breadcrumb',
    where: 'edge',
    words: 16,
    line: /^(?:home|you are here)\b.*[>›»/|]|^\S+(?: \S+)?(?: [>›»] \S+.*)+$/i,
  },
  {
    why: 'menu',
    where: 'edge',
    words: 4,
    line: /^(?:home|menu|search|close|log ?in|sign in|contact(?: us)?|about(?: us)?|news|careers|accessibility|privacy(?: policy| notice)?|sitemap|terms(?: of use| and conditions)?|help|faqs?|previous|next|cymraeg|english|topics|tags|feedback|translate|listen|play|watch|gallery|download(?: pdf)?)$/i,
  },
  {
    why: 'related pages',
    where: 'tail',
    words: 9,
    line: /^(?:related|see also|read (?:more|next)|more (?:from|on|about|news|like|speeches)|you (?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular|viewed)|recommended|further reading|latest (?:news|speeches|from)|other (?:news|speeches)|explore|also in|up next|trending|popular|what to read|next (?:article|story|speech)|previous (?:article|story|speech))\b/i,
  },
  { why: 'link to a list', where: 'edge', words: 8, line: /^(?:view|see|show|browse|read|load) (?:all|more|full)\b/i },
  {
    why: 'notes for the press',
    where: 'tail',
    words: 8,
    line: /^(?:ends|-+ ?ends? ?-+|\*{3,}|#{3,}|notes? (?:to|for) editors?|media (?:enquiries|contact)s?|press (?:office|contact|enquiries)|for (?:more|further) information|contact(?:s| details| information)?|about the (?:author|speaker))\b.*$/i,
  },
  {
    why: 'comments',
    where: 'tail',
    words: 8,
    line: /^(?:comments?(?: \(\d+\))?|leave a (?:comment|reply)|join the conversation|\d+ comments?|was this page (?:useful|helpful).*|is this page (?:useful|helpful).*|report a problem.*)$/i,
  },
  {
    why: 'tags',
    where: 'tail',
    words: 30,
    line: /^(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|first published|last updated|updates? to this page|explore the topic)\b\s*:?/i,
  },
];

/**
 * Why the line belongs to the page, or null. `place` is where it stands: in the speech only what is unmistakable counts, after it everything does.
 */
export function furnitureIn(line: string, place: 'head' | 'speech' | 'tail'): string | null {
  let words = -1;
  for (const rule of rules) {
    if (place === 'speech' && rule.where !== 'anywhere') {
      continue;
    }
    if (place === 'head' && rule.where === 'tail') {
      continue;
    }
    if (rule.line.test(line)) {
      words = words < 0 ? wordCount(line) : words;
      if (words <= rule.words) {
        return rule.why;
      }
    }
  }
  return null;
}

/** Whether a line opens what follows a speech on a page (“Related …”, “Notes to editors”); null when not. */
export function tailOpening(line: string): string | null {
  const words = wordCount(line);
  return rules.find((rule) => rule.where === 'tail' && words <= rule.words && rule.line.test(line))?.why ?? null;
}

/** How many words a line has, as a person counts them: what stands between spaces. (`countWords` takes `10/12` for two.) */
export function wordCount(line: string): number {
  return line.split(/\s+/).filter(Boolean).length;
}

/** Whether the line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return /[.!?…。！？]["'’”»)\]]*$/.test(line);
}
