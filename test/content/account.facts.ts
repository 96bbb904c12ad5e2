/** The facts that the account has to carry: the section each stands in, how the account says it, and where the saved page has it. */

export interface Fact {
  readonly section: string;
  readonly account: RegExp;
  readonly page: RegExp;
}

export const facts: readonly Fact[] = [
  { section: 'opening', account: /Thames House/, page: /Thames House/ },
  { section: 'opening', account: /Integrated Review/, page: /Integrated Review/ },
  { section: 'opening', account: /Assistant Commissioner Neil Basu/, page: /Assistant Commissioner Neil Basu/ },
  { section: 'physical-threats', account: /Salisbury/, page: /Salisbury/ },
  { section: 'physical-threats', account: /Dawn Sturgess/, page: /Dawn Sturgess/ },
  { section: 'cyber', account: /ransomware/, page: /ransomware/ },
  { section: 'espionage', account: /more than 10,000 disguised approaches/, page: /over 10,000 disguised/ },
  { section: 'espionage', account: /Think Before You Link/, page: /Think Before You Link/ },
  { section: 'interference', account: /troll farms/, page: /troll farms/ },
  { section: 'the-twin-track-response', account: /MI6, GCHQ, Defence/, page: /MI6, GCHQ, Defence/ },
  { section: 'the-twin-track-response', account: /CPNI/, page: /CPNI/ },
  { section: 'the-twin-track-response', account: /Trusted Research/, page: /Trusted Research/ },
  { section: 'new-law', account: /Official Secrets Act 1911/, page: /Official Secrets Act 1911/ },
  { section: 'new-law', account: /110 years/, page: /110 years/ },
  { section: 'new-law', account: /In 1910, when MI5 was six months old/, page: /in 1910, just six months/ },
  {
    section: 'new-law',
    account: /Vernon Kell, used his first progress report/,
    page: /Vernon Kell .* first progress report/,
  },
  { section: 'new-law', account: /Christopher Andrew/, page: /Defence of the Realm, Christopher Andrew/ },
  { section: 'new-law', account: /State Threats Bill, then out to consultation/, page: /out to consultation/ },
  { section: 'who-is-behind-it', account: /Russia, China and Iran/, page: /Russia, China and Iran/ },
  { section: 'northern-ireland', account: /Belfast Agreement of 1998/, page: /1998 Belfast Agreement/ },
  { section: 'northern-ireland', account: /late March and early April/, page: /late March and early April/ },
  { section: 'northern-ireland', account: /the Protocol/i, page: /the Protocol/ },
  {
    section: 'extreme-right-wing',
    account: /one in five .* in Great Britain/,
    page: /one in five .* in Great Britain/,
  },
  {
    section: 'extreme-right-wing',
    account: /29 late-stage plots stopped in four years, ten/,
    page: /29 late-stage .* fully 10/,
  },
  { section: 'extreme-right-wing', account: /Dean Morrice, from Somerset/, page: /Somerset, Dean Morrice/ },
  { section: 'extreme-right-wing', account: /eighteen years/, page: /eighteen years/ },
  { section: 'extreme-right-wing', account: /3D printer/, page: /3D printer/ },
  { section: 'islamist-extremism', account: /950 extremists linked to the UK/, page: /950 UK-linked/ },
  { section: 'islamist-extremism', account: /Syria/, page: /Syria/ },
  { section: 'somalia-and-afghanistan', account: /twenty years’ effort/, page: /twenty years of/ },
  { section: 'somalia-and-afghanistan', account: /Al Qaida infrastructure of 2001/, page: /Al Qaida .* 2001/ },
  { section: 'volume-and-judgement', account: /Home Secretary/, page: /Home Secretary/ },
  {
    section: 'volume-and-judgement',
    account: /Nearly twenty years after 9\/11/,
    page: /twentieth anniversary of 9\/11/,
  },
  {
    section: 'learning-and-adapting',
    account: /Operational Improvement Review of 2017/,
    page: /Improvement Review .* 2017/,
  },
  { section: 'learning-and-adapting', account: /Lord Anderson/, page: /Lord Anderson/ },
  { section: 'learning-and-adapting', account: /Fishmongers’ Hall/, page: /Fishmongers’ Hall/ },
  { section: 'learning-and-adapting', account: /Manchester Arena Inquiry/, page: /Manchester Arena Inquiry/ },
  {
    section: 'learning-and-adapting',
    account: /Counter Terrorism Operations Centre/,
    page: /Counter Terrorism Operations Centre/,
  },
  { section: 'encryption', account: /Will Cathcart, chief executive of WhatsApp/, page: /WhatsApp, Will Cathcart/ },
  { section: 'encryption', account: /National Crime Agency/, page: /National Crime Agency/ },
  {
    section: 'encryption',
    account: /Secretary of State and a senior judge/,
    page: /Secretary of State and a senior judge/,
  },
  {
    section: 'encryption',
    account: /independent judge and a Secretary of State have both signed/,
    page: /independent judge have signed/,
  },
  { section: 'encryption', account: /no back door/, page: /not about “back doors”/ },
];
