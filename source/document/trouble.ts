/** Bad input comes in; the one sentence a person is told about it goes out. */

/** Something the person can put right: `message` is one plain sentence, already gated, and the program ends with exit code 2. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
