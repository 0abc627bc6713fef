// What the walk needs of a browser, whichever client drives it.

export interface Tab {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page, which can use only what it is given. */
  evaluate<A extends unknown[], T>(run: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  /** Runs a script in the page. */
  runScript(text: string): Promise<void>;
  /** Clicks the element with the pointer. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key, by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Gives a file to an `<input type="file">`. */
  upload(selector: string, file: string): Promise<void>;
  /** A PNG of what is in sight. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Running {
  version: string;
  newTab(): Promise<Tab>;
  /** Errors of all tabs and in their consoles so far. */
  problems(): string[];
  /** The folder that downloads go to. */
  downloads: string;
  close(): Promise<void>;
}

/** Where hosts other than the site's own are to be found, as `host:port`. */
export type Launch = (proxy: string) => Promise<Running>;

export const WIDTH = 1280;
export const HEIGHT = 900;
