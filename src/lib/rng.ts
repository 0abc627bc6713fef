// The only source of randomness: a seed yields independent streams by name, so that a change in one never affects another.

/** State of a stream, as stored in a checkpoint: `[seed, a, b, c, counter]`. */
export type RngState = [number, number, number, number, number];

/** Small Fast Counter generator (sfc32, Chris Doty-Humphrey, PractRand): 128 bits of state, passes BigCrush. */
export class Rng {
  private state: RngState;

  constructor(seed: number) {
    this.state = [seed >>> 0, seed >>> 0, 0x9e3779b9, 0x243f6a88, 1];
    for (let i = 0; i < 12; i++) this.next();
  }

  /** Unsigned 32-bit integer. */
  next(): number {
    const s = this.state;
    const t = (((s[1] + s[2]) | 0) + s[4]) | 0;
    s[4] = (s[4] + 1) | 0;
    s[1] = s[2] ^ (s[2] >>> 9);
    s[2] = (s[3] + (s[3] << 3)) | 0;
    s[3] = (((s[3] << 21) | (s[3] >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** Real number in [0, 1), a multiple of 2⁻²⁴ and so exact in single precision. */
  uniform(): number {
    return (this.next() >>> 8) / 0x1000000;
  }

  /** Standard normal deviate (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Integer in [0, n). */
  int(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(items.length)];
  }

  /** A new array with the items in random order (Fisher and Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const out = items.slice();
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  /** An independent stream that depends only on this one's seed and the label, not on how much has been drawn. */
  fork(label: string): Rng {
    let h = this.state[0] ^ 0x811c9dc5;
    for (let i = 0; i < label.length; i++) h = Math.imul(h ^ label.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
    h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
    return new Rng(h ^ (h >>> 16));
  }

  save(): RngState {
    return [...this.state];
  }

  restore(state: RngState): void {
    this.state = [...state];
  }
}
