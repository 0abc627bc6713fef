// Which of the runs that a stage can show a person has put on it.
import type { StagedPhase } from '../../domain/recordings.ts';

/** The id of one of the runs that are offered: a recording's name in an address, for example. */
export const RECORDING = 'recording';

export class Chosen {
  #ids = $state.raw<Partial<Record<StagedPhase, string | undefined>>>({});
  /** Of a recording, which is shown until another run is chosen or begins. */
  readonly #inAddress = /[?&]recording=(\w+)/.exec(globalThis.location?.search)?.[1];

  of(phase: StagedPhase): string | undefined {
    return phase in this.#ids ? this.#ids[phase] : this.#inAddress;
  }

  choose(phase: StagedPhase, id: string | undefined): void {
    // Choosing again what is shown already must not draw the stage anew: a panel that is open on it would close.
    if (!(phase in this.#ids) || this.#ids[phase] !== id) this.#ids = { ...this.#ids, [phase]: id };
  }
}
