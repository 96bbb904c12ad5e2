/** A page that says there is no room comes in; it is loaded anew once there is. */

/** Milliseconds between two questions: this, and up to half as much again, so that those who wait do not ask all at once. */
const pause = 30_000;

/** Asks now and then whether there is room. */
export function startWaiting(): void {
  const ask = async (): Promise<void> => {
    const answer = await fetch('.', { method: 'HEAD' }).catch(() => null);
    if (answer?.ok) location.reload();
    else again();
  };
  const again = (): void => {
    setTimeout(ask, pause + Math.random() * (pause / 2));
  };
  again();
}
