/** Ctrl-Z, or a stop signal from outside, comes in; the shell has its terminal until the job is continued, then we have it again. */

export interface Suspendable {
  /** Gives the terminal to whoever is next: modes off, raw mode off, nothing written. */
  release(): void;
  /** Takes it back: raw mode, modes, size, everything drawn anew. */
  reclaim(): void;
}

export interface Suspension {
  suspend(): Promise<void>;
  /** While another program has the terminal we stop and go on with it, and touch nothing; gives the function that ends this. */
  spare(): () => void;
  end(): void;
}

/** Longer than a stop takes to arrive, in milliseconds; while stopped no time passes for a timer's callback. */
const stopArrives = 100;

/**
 * Makes suspension possible from now on; gives the function that suspends, and one that ends all this.
 * The whole process group is stopped, so that npm or a script that started us stops as well.
 * When nobody can continue us (an orphaned group is never stopped) the terminal is simply taken back.
 */
export function suspension(terminal: Suspendable): Suspension {
  let stopping: Promise<void> | null = null;

  function suspend(group = true): Promise<void> {
    stopping ??= stop(group).finally(() => {
      stopping = null;
    });
    return stopping;
  }

  async function stop(group: boolean): Promise<void> {
    terminal.release();
    // Without our listener the signal does what it does to every job.
    process.off('SIGTSTP', onStop);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(continued, stopArrives);
      function continued(): void {
        clearTimeout(timer);
        process.off('SIGCONT', continued);
        resolve();
      }
      process.on('SIGCONT', continued);
      process.kill(group ? 0 : process.pid, 'SIGTSTP');
    });
    process.on('SIGTSTP', onStop);
    terminal.reclaim();
  }

  function onStop(): void {
    void suspend(false);
  }

  /** After SIGSTOP, which nobody sees coming, the shell may have changed every mode. */
  function onContinue(): void {
    if (stopping !== null) return;
    terminal.release();
    terminal.reclaim();
  }

  function listen(): void {
    process.on('SIGTSTP', onStop);
    process.on('SIGCONT', onContinue);
  }

  function end(): void {
    process.off('SIGTSTP', onStop);
    process.off('SIGCONT', onContinue);
  }

  listen();
  return {
    suspend: () => suspend(),
    spare() {
      end();
      return listen;
    },
    end,
  };
}
