/** What was written for one frame comes in; its bytes, and how many of them are the rows' own, go out. */

/** What moves, erases and begins: everything but a row's text, its colours and the steps that stand for its blanks. */
const furniture = /\x1b\[\d*(?:;\d+)?H|\x1b\[\d*[JK]|\x1b\[\?\d+[hl]|[\r\n]/g;
const rowStart = /\n|\x1b\[\d*H/g;

/** `all` bytes of a frame, those that are the `own` of its rows, and how many `rows` it wrote. */
export function bytesOf(received) {
  // The terminal's driver puts a CR before each LF.
  const written = received.replaceAll('\r\n', '\n');
  const all = Buffer.byteLength(written);
  return {
    all,
    own: Buffer.byteLength(written.replace(furniture, '')),
    rows: Math.max(1, written.match(rowStart)?.length ?? 0),
  };
}
