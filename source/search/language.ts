/** Nothing comes in; the forms of a query, with what each finds, go out: for help, man page and README. */

export interface Form {
  /** As it is typed. */
  readonly form: string;
  /** What it finds, to follow the form in a sentence. */
  readonly finds: string;
}

/** Every form `parseQuery` reads. They can be joined; a capital letter in a word makes its case count where the text has it. */
export const forms: readonly Form[] = [
  { form: 'state threats', finds: 'passages with all the words, in any of their forms' },
  { form: '"front door"', finds: 'the words as they stand, one after the other' },
  { form: '-late', finds: 'what does not have the word; !late is the same' },
  { form: 'ransom*', finds: 'words that begin so' },
  { form: 'cyber | espionage', finds: 'either' },
  { form: 'section:terrorism', finds: 'only what stands under a heading with the word' },
  { form: 'heading:law', finds: 'only headings' },
  { form: 'point:warrant', finds: 'only key points' },
  { form: '/19\\d\\d/', finds: 'a regular expression; its case counts when it has a capital, flags may follow' },
];
