/** Chunks of a stream come in; its lines go out, and a line longer than is allowed ends the stream. */

/** Joins chunks and cuts them at LF. */
export class Lines {
  readonly #longest: number;
  #parts: string[] = [];
  #length = 0;

  /** `longest` is what a line may have at most, in UTF-16 units. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** The lines that are complete now. Throws RangeError when one is too long. */
  push(chunk: string): string[] {
    const pieces = chunk.split('\n');
    const rest = pieces.pop() ?? '';
    const lines = pieces.map((piece) => {
      this.#add(piece);
      const line = this.#parts.join('');
      this.#parts = [];
      this.#length = 0;
      return line;
    });
    this.#add(rest);
    return lines;
  }

  #add(piece: string): void {
    this.#length += piece.length;
    if (this.#length > this.#longest) throw new RangeError('A line is longer than the protocol allows.');
    if (piece !== '') this.#parts.push(piece);
  }
}
