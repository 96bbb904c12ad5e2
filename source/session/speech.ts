/** Settings and the environment come in; whether the program is listened to rather than looked at goes out. */

/** True when nothing may be drawn: it was asked for, Ink's own switch is set, or the terminal knows no sequences. */
export function wantsSpeech(
  settings: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return settings['screen-reader'] === true || environment.INK_SCREEN_READER === 'true' || environment.TERM === 'dumb';
}
