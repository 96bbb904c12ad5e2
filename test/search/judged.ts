/** Nothing comes in; the first judged set goes out: what people look for in three texts, and the passages they would want. The ranking was tuned to it. */

export type Sort =
  | 'name'
  | 'typo'
  | 'transposition'
  | 'phrase'
  | 'inflected'
  | 'far apart'
  | 'question'
  | 'number'
  | 'folding'
  | 'language';

/**
 * `wanted` are the blocks any of which would do as the first hit: the section's slug ('' for any) and words that only it has
 * there, or a line of the source (1-based) that it stands on.
 */
export type Row = readonly [sort: Sort, query: string, ...wanted: (readonly [slug: string, words: string] | number)[]];

export const aboutAccount: readonly Row[] = [
  ['name', 'Kell', ['new-law', 'Vernon Kell']],
  ['name', 'neil basu', ['opening', 'Neil Basu']],
  ['name', 'Dean Morrice', ['extreme-right-wing', 'Dean Morrice']],
  ['name', 'sturgess', ['physical-threats', 'Dawn Sturgess']],
  ['name', 'cathcart', ['encryption', 'Will Cathcart']],
  ['name', 'lord anderson', ['learning-and-adapting', 'Lord Anderson']],
  ['name', 'GCHQ', ['the-twin-track-response', 'GCHQ']],
  ['name', 'salisbury', ['physical-threats', 'Salisbury showed']],
  ['name', 'trusted research', ['the-twin-track-response', 'Trusted Research']],
  ['name', 'manchester arena', ['learning-and-adapting', 'Manchester Arena']],
  ['typo', 'afganistan', ['somalia-and-afghanistan', 'Somalia and Afghanistan']],
  ['typo', 'encription', ['encryption', 'Encryption']],
  ['typo', 'ransomeware', ['cyber', 'Ransomware can stop']],
  ['typo', 'misinfomation', ['misinformation', 'Misinformation']],
  ['typo', 'propoganda english', ['islamist-extremism', 'propaganda in English']],
  ['typo', 'orwelian', ['encryption', 'Orwellian']],
  ['typo', 'teenager obsesion', ['extreme-right-wing', 'common obsession']],
  ['typo', 'paedofiles privacy', ['encryption', 'paedophiles']],
  ['transposition', 'sryia', ['islamist-extremism', 'extremists reached Syria']],
  ['transposition', 'encrpytion', ['encryption', 'Encryption']],
  ['transposition', 'hosptial', ['cyber', 'stop a local hospital']],
  ['transposition', 'irna', ['who-is-behind-it', 'Mostly Russia']],
  ['transposition', 'terrorsim', ['terrorism', 'Terrorism']],
  ['phrase', '"think before you link"', ['espionage', 'be alert, not afraid']],
  ['phrase', '"gift to the terrorists"', ['encryption', 'a gift to the terrorists']],
  ['phrase', '“false choice”', ['encryption', 'a false choice']],
  ['phrase', '"nerve agent"', ['physical-threats', 'nerve agent']],
  ['phrase', '"integrated review"', ['opening', 'Integrated Review']],
  ['phrase', 'the front door', ['encryption', 'The front door']],
  ['inflected', 'university', ['espionage', 'Universities and businesses']],
  ['inflected', 'kidnapping', ['physical-threats', 'kidnapped']],
  ['inflected', 'hospitals', ['cyber', 'local hospital']],
  ['inflected', 'luring', ['physical-threats', 'Others lure']],
  ['inflected', 'sentencing', ['extreme-right-wing', 'sentenced the month']],
  ['inflected', 'imitate', ['espionage', 'taken or imitated']],
  ['inflected', 'undeclared agents', ['new-law', 'undeclared foreign agent'], ['new-law', 'be an undeclared agent']],
  ['inflected', 'prosecuting spies', ['new-law', 'spies were hard to prosecute']],
  ['inflected', 'troll farm', ['interference', 'troll farms']],
  ['inflected', 'encrypted', ['encryption', 'Encryption']],
  ['inflected', 'consulted state threats bill', ['new-law', 'A State Threats Bill']],
  ['far apart', 'kell spies prosecute', ['new-law', 'Vernon Kell']],
  ['far apart', 'somerset printer explosives', ['extreme-right-wing', 'Somerset']],
  ['far apart', 'living room camera', ['encryption', 'camera in each living room']],
  ['far apart', 'export markets spies', ['espionage', 'certain export markets']],
  ['far apart', 'belfast generation spared', ['northern-ireland', 'generation has been largely spared']],
  ['far apart', 'judge warrant company content', ['encryption', 'take it to the company']],
  ['far apart', 'parliament committee inquests', ['learning-and-adapting', 'full part in inquests']],
  ['far apart', 'hatred internet thousands', ['extreme-right-wing', 'thousands trade in hatred']],
  ['far apart', 'nato afghanistan forces', ['somalia-and-afghanistan', 'NATO and US forces']],
  ['far apart', 'teenagers racist creed', ['close', 'misguided teenagers, gripped']],
  ['far apart', 'sturgess reckless street', ['physical-threats', 'Dawn Sturgess']],
  [
    'far apart',
    'nerve agent dawn sturgess',
    ['physical-threats', 'Dawn Sturgess'],
    ['physical-threats', 'nerve agent used'],
  ],
  ['far apart', 'cathcart paedophiles', ['encryption', 'Will Cathcart'], ['encryption', 'paedophiles and serious']],
  ['question', 'how many plots were disrupted', ['terrorism', 'late-stage plots disrupted']],
  [
    'question',
    'who signs a warrant',
    ['encryption', 'have both signed a warrant'],
    ['encryption', 'Signed by a Secretary'],
  ],
  ['question', 'when did MI5 stop Dean Morrice', ['extreme-right-wing', 'Dean Morrice']],
  [
    'question',
    'what is the State Threats Bill',
    ['new-law', 'A State Threats Bill'],
    ['new-law', 'hence the State Threats Bill'],
  ],
  ['number', '950', ['islamist-extremism', 'Over 950']],
  ['number', '10000', ['espionage', '10,000+ disguised']],
  ['number', '10,000 approaches', ['espionage', '10,000+ disguised']],
  ['number', '9/11', ['volume-and-judgement', '9/11']],
  ['number', 'review of 2017', ['learning-and-adapting', 'Operational Improvement Review of 2017']],
  ['number', 'one in five', ['extreme-right-wing', 'One in five']],
  ['folding', "fishmongers' hall", ['learning-and-adapting', 'Hall']],
  ['folding', "'orwellian'", ['encryption', 'Orwellian']],
  ['folding', 'twin track', ['the-twin-track-response', 'The twin-track response']],
  ['language', 'section:terrorism printer', ['extreme-right-wing', '3D printer']],
  ['language', 'heading:law', ['new-law', 'New law']],
  ['language', 'point:warrant', ['encryption', 'sought under a warrant']],
  ['language', 'ransom*', ['cyber', 'Ransomware can stop']],
  ['language', '/\\d+D\\b/', ['extreme-right-wing', '3D printer']],
  ['language', 'plots -late', ['learning-and-adapting', 'pointed to the 29 plots']],
];

export const aboutLighthouses: readonly Row[] = [
  ['name', 'fresnel', ['the-lens', 'Fresnel cut']],
  ['folding', 'ile de sein', ['keepers', 'Sein']],
  ['folding', 'armen', ['keepers', 'Ar-Men']],
  ['folding', 'first-order', ['the-lens', 'taller than a man']],
  ['folding', 'cooperative', ['food', 'co-operative']],
  ['folding', 'naive letters', ['keepers', 'tender']],
  ['folding', 'unfailingly', ['automation', 'failingly']],
  ['folding', '灯台', ['automation', '灯台']],
  ['folding', 'ทะเล', ['automation', 'ประภาคาร']],
  ['typo', 'cordouon', ['the-lens', 'Cordouan']],
  ['transposition', 'siern', ['fog', 'siren replaced']],
  ['inflected', 'polish brass', ['keepers', 'polished the brass']],
  ['inflected', 'potato', ['food', 'potatoes']],
  ['far apart', 'engines listen warning', ['fog', 'stop the engines']],
  ['far apart', 'daughters wage', ['keepers', 'Daughters']],
  ['phrase', '"oil lamp"', ['the-lens', 'one oil lamp']],
  ['number', '1868', ['fog', 'Siren']],
];

export const aboutPlain: readonly Row[] = [
  ['name', 'miller', ['', 'miller offered']],
  ['inflected', 'widening bridge', ['', 'widen the bridge']],
  ['typo', 'comittee', ['', 'committee met']],
  ['far apart', 'county grant mill', ['', 'county for a grant']],
];

/** What the texts do not have. */
export const notInAccount: readonly string[] = [
  'blockchain',
  'brexit',
  'zebra',
  'quantum computing',
  'Australia',
  'climate change',
  'submarine',
  'pineapple',
  'Crimea',
  'LinkedIn',
  'communism',
  'governor',
  'hong kong',
  'north korea',
  '"national lottery"',
  'vaccine passports',
  'xylophone',
  '海賊',
];
export const notInLighthouses: readonly string[] = ['electricity', 'whales', '鯨'];
export const notInPlain: readonly string[] = ['railway', 'harbour'];
