/** A paragraph comes in; whether its speaker turns to a new subject there goes out. */

/** How a speaker says that something new begins. Only at the start of a paragraph. */
const turn =
  /^(?:(?:so|and|now|but|well),? )?(?:turning (?:now )?to|moving on(?: now)? to|let me (?:now )?(?:start|begin|turn|move on|conclude|close|finish|end)\b|(?:i(?:’d| would|'d) like|i want|i wish|allow me) (?:now )?to (?:start|begin|turn|move on|conclude|close|finish)\b|i(?: will|’ll|'ll)? (?:now )?(?:turn|move on) (?:now )?to|i (?:can[’']t|cannot|can not) (?:conclude|finish|close|end) without|in conclusion\b|to conclude\b|in closing\b|so that(?:’s|'s| is) my|(?:my|the) (?:first|second|third|fourth|fifth|final|last) (?:point|theme|topic|subject|argument|message|part)\b)/i;

/** Whether a paragraph opens with a turn to a new subject (`turning now to …`). */
export function isTurn(text: string): boolean {
  return turn.test(text.replace(/[*_]/g, ''));
}
