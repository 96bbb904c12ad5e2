/** A folded English word comes in; the other forms that it has, and no ending tells, go out. */

import { basesOf } from './stem.ts';

/** Verbs and nouns, all forms of each; what only has endings is not among them. */
const forms =
  'arise arose arisen,awake awoke awoken,be was were been,bear bore borne,beat beaten,become became,begin began begun,bend bent,' +
  'bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,' +
  'catch caught,choose chose chosen,cling clung,come came,creep crept,deal dealt,dig dug,do did done,draw drew drawn,dream dreamt,' +
  'drink drank drunk,drive drove driven,dwell dwelt,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,' +
  'fling flung,fly flew flown,forbid forbade forbidden,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,' +
  'freeze froze frozen,get got gotten,give gave given,go went gone,grind ground,grow grew grown,hang hung,have had,hear heard,hide hid hidden,' +
  'hold held,keep kept,kneel knelt,know knew known,lay laid,lead led,leap leapt,learn learnt,leave left,lend lent,lie lay lain,light lit,' +
  'lose lost,make made,mean meant,meet met,mistake mistook mistaken,overcome overcame,pay paid,ride rode ridden,ring rang rung,' +
  'rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,sew sewn,shake shook shaken,shine shone,shoot shot,' +
  'show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,sleep slept,slide slid,sling slung,smell smelt,sow sown,' +
  'speak spoke spoken,speed sped,spell spelt,spend spent,spill spilt,spin spun,spoil spoilt,spring sprang sprung,stand stood,' +
  'steal stole stolen,stick stuck,sting stung,stink stank stunk,stride strode stridden,strike struck stricken,string strung,' +
  'strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung,take took taken,teach taught,' +
  'tear tore torn,tell told,think thought,throw threw thrown,tread trod trodden,undergo underwent undergone,understand understood,' +
  'undertake undertook undertaken,wake woke woken,wear wore worn,weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,' +
  'withhold withheld,withstand withstood,write wrote written,' +
  'child children,foot feet,goose geese,half halves,knife knives,leaf leaves,life lives,louse lice,man men,mouse mice,ox oxen,' +
  'person people,self selves,shelf shelves,thief thieves,tooth teeth,wife wives,wolf wolves,woman women';

let known: Map<string, ReadonlySet<string>> | undefined;

function table(): Map<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>();
  for (const line of forms.split(',')) {
    const words = new Set(line.split(' '));
    for (const word of words) all.set(word, new Set([...(all.get(word) ?? []), ...words]));
  }
  return all;
}

/** The forms of what `word` may be a form of, itself and forms with endings left out; empty when it is regular. */
export function formsOf(word: string): ReadonlySet<string> {
  known ??= table();
  const found = new Set([word, ...basesOf(word)].flatMap((base) => [...(known?.get(base) ?? [])]));
  found.delete(word);
  return found;
}

/** Whether a word is one of these forms, or one with an ending. */
export function isAmong(forms: ReadonlySet<string>, word: string): boolean {
  return forms.has(word) || basesOf(word).some((base) => forms.has(base));
}
