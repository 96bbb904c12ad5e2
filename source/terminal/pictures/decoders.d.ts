/** What lectern uses of pngjs 7 and omggif 1, which bring no types of their own. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number });
    width: number;
    height: number;
    data: Buffer;
    static sync: { read(file: Buffer): PNG; write(png: PNG): Buffer };
  }
}

declare module 'omggif' {
  export class GifReader {
    constructor(file: Uint8Array);
    frameInfo(frame: number): { x: number; y: number; width: number; height: number };
    decodeAndBlitFrameRGBA(frame: number, pixels: Uint8Array): void;
  }
}
