/** The address of a page comes in; a headless Chromium that shows it goes out, led over a pipe (Chrome DevTools Protocol). */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const path = '/usr/bin/chromium';

/** Whether there is a browser to test with: these tests pass by where there is none. */
export const hasBrowser = existsSync(path);

type Result = Readonly<Record<string, unknown>>;

interface Said {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Result;
  readonly result?: Result;
  readonly error?: { readonly message: string };
}

/** A browser with pages. */
export class Browser {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #to: Writable;
  readonly #waiting = new Map<number, { resolve: (result: Result) => void; reject: (error: Error) => void }>();
  readonly #heard: Said[] = [];
  #last = 0;
  #rest = '';

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'lectern-browser-'));
    const words = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
    const quiet = [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-proxy-server',
    ];
    const own = ['--remote-debugging-pipe', `--user-data-dir=${this.#folder}`];
    this.#child = spawn(path, [...words, ...quiet, ...own, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#to = this.#child.stdio[3] as Writable;
    const from = this.#child.stdio[4] as Readable;
    from.setEncoding('utf8').on('data', (text: string) => this.#take(text));
    this.#to.on('error', () => {});
    this.#child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Chromium has ended.'));
    });
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) {
      const said: Said = JSON.parse(part);
      const waiting = said.id === undefined ? undefined : this.#waiting.get(said.id);
      if (said.id === undefined) this.#heard.push(said);
      else this.#waiting.delete(said.id);
      if (said.error) waiting?.reject(new Error(said.error.message));
      else waiting?.resolve(said.result ?? {});
    }
  }

  /** Sends a command of the protocol and gives its result. */
  send(method: string, params: Result = {}, sessionId?: string): Promise<Result> {
    const id = ++this.#last;
    const made = new Promise<Result>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return made;
  }

  /** What a page has told by itself, by the name of the event. */
  heard(method: string, sessionId: string): readonly Result[] {
    return this.#heard
      .filter((said) => said.method === method && said.sessionId === sessionId)
      .map(({ params }) => params ?? {});
  }

  /** Opens a page and waits until it has been loaded. `scripts`: whether they run; `before`: one that runs before them. */
  async open(address: string, { scripts = true, dark = false, before = '' } = {}): Promise<BrowserPage> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new BrowserPage(this, String(sessionId), String(targetId));
    for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await page.send(`${domain}.enable`);
    if (before) await page.send('Page.addScriptToEvaluateOnNewDocument', { source: before });
    if (!scripts) await page.send('Emulation.setScriptExecutionDisabled', { value: true });
    await page.eyes(dark);
    await page.send('Page.setLifecycleEventsEnabled', { enabled: true });
    const { loaderId } = await page.send('Page.navigate', { url: address });
    const isLoaded = (one: Result): boolean => one.loaderId === loaderId && one.name === 'load';
    await until(() => this.heard('Page.lifecycleEvent', page.session).some(isLoaded));
    return page;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.send('Browser.close').catch(() => {});
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One page of a browser. */
export class BrowserPage {
  readonly #browser: Browser;
  readonly session: string;
  readonly #target: string;

  constructor(browser: Browser, session: string, target: string) {
    this.#browser = browser;
    this.session = session;
    this.#target = target;
  }

  close(): Promise<Result> {
    return this.#browser.send('Target.closeTarget', { targetId: this.#target });
  }

  send(method: string, params: Result = {}): Promise<Result> {
    return this.#browser.send(method, params, this.session);
  }

  /** Whose eyes the page is for. Without motion, a page is at once what it is going to be. */
  eyes(dark: boolean, motion = false): Promise<Result> {
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: motion ? 'no-preference' : 'reduce' },
    ];
    return this.send('Emulation.setEmulatedMedia', { features });
  }

  /** Gives the page a window of that size, in CSS pixels; `phone`: one of a device that is touched. */
  size(width: number, height: number, phone = false): Promise<Result> {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: phone });
  }

  /** The value of an expression in the page. */
  async run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value?: unknown }).value;
  }

  /** Presses a key, by its name (KeyboardEvent.key). */
  async press(key: string): Promise<void> {
    const text = key.length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {};
    const number = { Tab: 9, Enter: 13 }[key];
    const code = number === undefined ? {} : { code: key, windowsVirtualKeyCode: number };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...text, ...code });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }

  /** Addresses the page has asked for; not those that hold all there is to have (`data:`). */
  asked(): string[] {
    return this.#browser
      .heard('Network.requestWillBeSent', this.session)
      .map(({ request }) => String((request as { url?: string }).url))
      .filter((url) => !url.startsWith('data:'));
  }

  /** Dialogs that the page has opened (`alert` and its like), by what they say. */
  dialogs(): string[] {
    return this.#browser.heard('Page.javascriptDialogOpening', this.session).map(({ message }) => String(message));
  }

  /** What went wrong in the page: errors of scripts, and what its policy has refused. */
  faults(): string[] {
    const thrown = this.#browser.heard('Runtime.exceptionThrown', this.session);
    const logged = this.#browser
      .heard('Log.entryAdded', this.session)
      .filter(({ entry }) => (entry as { level?: string }).level === 'error');
    return [...thrown, ...logged].map((one) => JSON.stringify(one));
  }

  /** The page as it is printed, as a PDF. */
  async pdf(): Promise<Buffer> {
    const { data } = await this.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
    return Buffer.from(String(data), 'base64');
  }
}

/** Waits until something holds. Throws after five seconds. */
export async function until(holds: () => boolean | Promise<boolean>, limit = 5000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come about: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** How many pages a PDF has. */
export function pagesOf(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}
