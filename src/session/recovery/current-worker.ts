// The worker that the page has now: a new one takes the place of the old one, which is not heard any more.
import type { LabApi, LabEvent, Opened, OpenOptions } from '../../domain/api.ts';
import { LabError } from '../../lib/errors.ts';
import type { Connect, WorkerConnection } from '../worker-client.ts';

/** What a person may choose about an engine. */
export type Choice = Omit<OpenOptions, 'assets' | 'checked'>;

export class CurrentWorker {
  readonly #connect: Connect;
  readonly #onDeath: (error: LabError) => void;
  #connection: WorkerConnection | undefined;
  /** Of the last engine, as long as nothing was wrong with its kernels. */
  #checked: string | undefined;

  constructor(connect: Connect, onDeath: (error: LabError) => void) {
    this.#connect = connect;
    this.#onDeath = onDeath;
  }

  get api(): LabApi | undefined {
    return this.#connection?.api;
  }

  /** The API, for what cannot be done without. @throws LabError where there is no engine that is ready for it. */
  ready(opening: boolean): LabApi {
    if (opening) throw new LabError('BusyError', 'The engine is still starting.');
    if (!this.#connection) throw new LabError('WorkerCrashError', 'The engine is not running.');
    return this.#connection.api;
  }

  /** @returns undefined where another worker has taken its place meanwhile. @throws LabError where it could not be opened. */
  async open(options: Choice, onEvent: (event: LabEvent) => unknown): Promise<Opened | undefined> {
    this.#connection?.terminate();
    const connection = this.#connect((error) => {
      if (this.#connection !== connection) return;
      // What it may still say counts no more: the next worker starts from the last checkpoint.
      this.#connection = undefined;
      this.#onDeath(error);
    });
    this.#connection = connection;
    const assets = new URL('./', document.baseURI).href;
    try {
      const opened = await connection.api.open({ ...options, assets, checked: this.#checked }, (event) => {
        if (this.#connection !== connection) return undefined;
        if (event.type === 'error' && event.error.name === 'ShaderError') this.#checked = undefined;
        return onEvent(event);
      });
      if (this.#connection !== connection) return undefined;
      this.#checked = opened.machine.checked;
      return opened;
    } catch (error) {
      if (this.#connection && this.#connection !== connection) return undefined;
      throw error;
    }
  }
}
