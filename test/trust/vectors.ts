/** Nothing comes in; what hostile texts do goes out: by name, the text that does it and, where it is fixed, what a person must see instead. */

export interface Vector {
  readonly name: string;
  readonly text: string;
  /** What is shown in its place; absent where it depends on what stands beside it. */
  readonly shown?: string;
}

const bell = '\x07';
const end = '\x1b\\';

/** Control sequences, ended and unended, as characters. */
const sequences: readonly Vector[] = [
  { name: 'colour', text: '\x1b[31;5m', shown: '␛[31;5m' },
  { name: 'erase and move', text: '\x1b[2J\x1b[1;1H', shown: '␛[2J␛[1;1H' },
  { name: 'question', text: '\x1b[c\x1b[6n\x1b[?1$p', shown: '␛[c␛[6n␛[?1$p' },
  { name: 'modes', text: '\x1b[?1049l\x1b[?1003h\x1b[?25h', shown: '␛[?1049l␛[?1003h␛[?25h' },
  { name: 'reset', text: '\x1bc', shown: '␛c' },
  { name: 'OSC 0', text: `\x1b]0;pwned${bell}`, shown: '␛]0;pwned␇' },
  { name: 'OSC 2', text: `\x1b]2;pwned${end}`, shown: '␛]2;pwned␛\\' },
  { name: 'OSC 8', text: `\x1b]8;;file:///etc/passwd${end}here\x1b]8;;${end}` },
  { name: 'OSC 11 question', text: `\x1b]11;?${bell}`, shown: '␛]11;?␇' },
  { name: 'OSC 52', text: `\x1b]52;c;cHduZWQ=${bell}`, shown: '␛]52;c;cHduZWQ=␇' },
  { name: 'OSC 1337', text: `\x1b]1337;File=inline=1:AAAA${bell}`, shown: '␛]1337;File=inline=1:AAAA␇' },
  { name: 'DCS', text: `\x1bPq#0~${end}` },
  { name: 'APC', text: `\x1b_Ga=T,f=100;AAAA${end}` },
  { name: 'PM', text: `\x1b^pwned${end}` },
  { name: 'SOS', text: `\x1bXpwned${end}` },
  { name: 'unended CSI', text: '\x1b[38;2', shown: '␛[38;2' },
  { name: 'unended OSC', text: '\x1b]0;open', shown: '␛]0;open' },
  { name: 'unended DCS', text: '\x1bPopen', shown: '␛Popen' },
  { name: 'lone escape', text: '\x1b', shown: '␛' },
];

/** C1 controls as characters; as bytes they are in `c1Bytes`. */
const c1: readonly Vector[] = [
  { name: 'C1 CSI', text: '\u009b31m', shown: '␛31m' },
  { name: 'C1 OSC', text: '\u009d0;pwned\u009c', shown: '␝0;pwned␜' },
  { name: 'C1 DCS', text: '\u0090q\u009c', shown: '␐q␜' },
  { name: 'C1 APC, PM, SOS', text: '\u009fa\u009eb\u0098c' },
  { name: 'C1 next line', text: '\u0085', shown: '␤' },
];

/** Entities of markdown and HTML; where entities mean nothing they are seen as they are written. */
const entities: readonly Vector[] = [
  { name: 'entity of the escape', text: '&#27;[31m' },
  { name: 'entity of C1 CSI', text: '&#x9b;31m' },
  { name: 'entity of a clipboard', text: '&#27;]52;c;cHduZWQ=&#7;' },
  { name: 'entity of an override', text: '&#x202e;' },
  { name: 'entity of a surrogate', text: '&#xd800;' },
];

const controls: readonly Vector[] = [
  { name: 'backspace', text: 'ab\b\bcd', shown: 'ab␈␈cd' },
  { name: 'bell', text: bell, shown: '␇' },
  { name: 'VT and FF', text: '-\x0b-\x0c-' },
  { name: 'shifts', text: '\x0e\x0f', shown: '␎␏' },
  { name: 'delete', text: '\x7f', shown: '␡' },
  { name: 'separators', text: '-\x1c-\x1d-\x1e-\x1f-' },
];

const unseen: readonly Vector[] = [
  { name: 'embeddings', text: '\u202aa\u202bb\u202c', shown: '⇢a⇠b⇣' },
  { name: 'overrides', text: '\u202dc\u202ed\u202c', shown: '⇢c⇠d⇣' },
  { name: 'isolates', text: '\u2066a\u2067b\u2068c\u2069', shown: '⇢a⇠b⇡c⇣' },
  { name: 'zero width', text: 'pay\u200bpal\u2060x\u200cy\u200dz' },
  { name: 'byte order mark', text: 'a\ufeffb', shown: 'a␣b' },
  { name: 'tags', text: 'a\u{e0041}\u{e0042}', shown: 'a\ufffd\ufffd\ufffd\ufffd' },
  { name: 'variation flood', text: `a${'\ufe0f'.repeat(200)}` },
  { name: 'variation supplement', text: 'a\u{e0100}\u{e01ef}b', shown: 'a\ufffd\ufffd\ufffd\ufffdb' },
  { name: 'mark flood', text: `a${'\u0301'.repeat(300)}` },
  { name: 'line separators', text: 'a\u2028b\u2029c' },
  { name: 'high surrogate', text: 'a\ud800b' },
  { name: 'low surrogate', text: 'a\udc00b' },
];

/** Every vector that can stand in a line of text; CR, which ends a line, is in `returns`. */
export const vectors: readonly Vector[] = [...sequences, ...c1, ...entities, ...controls, ...unseen];

/** Carriage returns, which end lines in a document, beside text they would write over. */
export const returns = 'safe\rpwned\r\nlast\r\rline &#13;pwned';

/** C1 controls and lone surrogates as bytes, which are no UTF-8. */
export const c1Bytes = Buffer.from([
  0x9b, 0x33, 0x31, 0x6d, 0x20, 0x9d, 0x30, 0x3b, 0x78, 0x9c, 0x20, 0xed, 0xa0, 0x80, 0xff,
]);

/** Ten thousand marks on one letter. */
export const tower = `Z${'\u0308'.repeat(10_000)}`;

/** Addresses that must never become links that are printed, drawn or followed. */
export const addresses: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#115;cript:alert(1)',
  'javascript&colon;alert(1)',
  '&#1;javascript:alert(1)',
  'file:///etc/passwd',
  'FILE:/etc/passwd',
  'data:text/html,pwned',
  'vbscript:pwned',
  'ssh://host',
  '//host/share',
  '\\\\\\\\host\\\\share',
  '../../../etc/passwd',
  '%2e%2e/%2e%2e/etc/passwd',
  'https://good.example/&#27;]52;c;cHduZWQ=&#7;',
  'https://good.example/&#x9b;31m',
  'https://good.example/&#x202e;moc',
  'mailto:you@good.example?subject=&#27;[31m',
  'mailto:a%1b]0;pwned%07b@good.example',
  'mailto:%ff',
  'https://good.example/%1b%ff',
];

/** A link whose text shows another host than its address. */
export const lie = '[https://bank.example/login](https://thief.example/login)';

/** Writing that needs joiners and marks and must come through whole. */
export const writing: readonly string[] = ['👨‍👩‍👧', '🏳️‍🌈', 'می‌خواهم', 'क्‍ष', 'e\u0301', '👍🏽'];
