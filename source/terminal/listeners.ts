/** Listeners come in by kind; what the terminal has to tell goes out to those of its kind. */

import type { InputEvent, Reply } from './input.ts';
import type { MouseEvent } from './mouse.ts';
import type { Size } from './output.ts';

/** Each of these gives a function that ends the listening. */
export interface Listening {
  onMouse(listener: (event: MouseEvent) => void): () => void;
  onReply(listener: (reply: Reply) => void): () => void;
  /** Called before Ink learns of the new size, so that what both draw is one update. */
  onResize(listener: (size: Size) => void): () => void;
  /** After a suspension, an editor, or a continued stop, when the frame has been drawn again. */
  onResume(listener: () => void): () => void;
  /** Sees every key before Ink; one that returns true keeps it from Ink (F5 and others have no name there). */
  onKey(listener: (sequence: string) => boolean): () => void;
}

export interface Listeners {
  readonly listening: Listening;
  /** Gives true when a listener kept the event. */
  tell(event: InputEvent): boolean;
  resized(size: Size): void;
  resumed(): void;
}

export function createListeners(): Listeners {
  const mouse = new Set<(event: MouseEvent) => void>();
  const reply = new Set<(reply: Reply) => void>();
  const resize = new Set<(size: Size) => void>();
  const resume = new Set<() => void>();
  const key = new Set<(sequence: string) => boolean>();
  return {
    listening: {
      onMouse: (listener) => listen(mouse, listener),
      onReply: (listener) => listen(reply, listener),
      onResize: (listener) => listen(resize, listener),
      onResume: (listener) => listen(resume, listener),
      onKey: (listener) => listen(key, listener),
    },
    tell(event) {
      if (event.kind === 'mouse') for (const listener of mouse) listener(event);
      if (event.kind === 'reply') for (const listener of reply) listener(event);
      return event.kind === 'key' && [...key].some((listener) => listener(event.sequence));
    },
    resized(size) {
      for (const listener of resize) listener(size);
    },
    resumed() {
      for (const listener of resume) listener();
    },
  };
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
