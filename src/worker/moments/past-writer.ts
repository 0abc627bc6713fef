// Writes with the weights that a run had: the last that were asked for stay, until others are or the run is another one.
import type { PhaseMoment } from '../../domain/api.ts';
import { Params } from '../../model/params.ts';
import type { Kit } from '../../train/task.ts';
import { Writer } from '../../train/write.ts';

export class PastWriter {
  private readonly kit: Kit;
  private readonly load: (at: PhaseMoment) => Promise<Float32Array>;
  private made: { at: PhaseMoment; params: Params; writer: Writer } | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param load gives the values of the model that wrote then. */
  constructor(kit: Kit, load: (at: PhaseMoment) => Promise<Float32Array>) {
    this.kit = kit;
    this.load = load;
  }

  /** Works with the writer of a moment; one after another. @throws LabError `CheckpointError` where the moment cannot be had */
  use<T>(at: PhaseMoment, work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.next(async () => work(await this.writer(at)));
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

  private async writer(at: PhaseMoment): Promise<Writer> {
    const { kit, made } = this;
    if (made?.at.phase === at.phase && made.at.step === at.step) return made.writer;
    const values = await this.load(at);
    this.forget();
    const params = new Params(kit.backend, kit.config, 'lm', false);
    const writer = new Writer(kit, params.loadValues(values));
    this.made = { at: { ...at }, params, writer };
    return writer;
  }

  private forget(): void {
    this.made?.writer.free();
    this.made?.params.free();
    this.made = undefined;
  }
}
