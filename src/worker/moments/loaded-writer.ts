// Writes with weights that are loaded for it: the last that were asked for stay, until others are.
import { Params } from '../../model/params.ts';
import type { Kit } from '../../train/task.ts';
import { Writer } from '../../train/write.ts';

export class LoadedWriter<Key> {
  private readonly kit: Kit;
  private readonly load: (key: Key) => Promise<(params: Params) => Params>;
  private readonly same: (a: Key, b: Key) => boolean;
  private made: { key: Key; params: Params; writer: Writer } | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param load gives what fills the parameters of a model with the weights that were asked for. */
  constructor(kit: Kit, load: (key: Key) => Promise<(params: Params) => Params>, same: (a: Key, b: Key) => boolean) {
    this.kit = kit;
    this.load = load;
    this.same = same;
  }

  /** Works with the writer of these weights; one after another. @throws LabError `CheckpointError` where they cannot be had */
  use<T>(key: Key, work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.next(async () => work(await this.writer(key)));
  }

  /** Frees what is in memory, after those that work with it. */
  free(): Promise<void> {
    return this.next(() => Promise.resolve(this.forget()));
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async writer(key: Key): Promise<Writer> {
    const { kit, made } = this;
    if (made && this.same(made.key, key)) return made.writer;
    const fill = await this.load(key);
    this.forget();
    const params = new Params(kit.backend, kit.config, 'lm', false);
    const writer = new Writer(kit, fill(params));
    this.made = { key, params, writer };
    return writer;
  }

  private forget(): void {
    this.made?.writer.free();
    this.made?.params.free();
    this.made = undefined;
  }
}
