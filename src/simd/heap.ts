// Allocates parts of a linear memory: first fit, merging adjacent free parts.

const ALIGNMENT = 64;

export class Heap {
  /** Free parts, by ascending address. */
  private holes: { address: number; size: number }[] = [];
  private readonly used = new Map<number, number>();
  private end: number;
  private readonly grow: (end: number) => void;

  /** @param grow makes the memory at least `end` bytes long, or throws */
  constructor(base: number, grow: (end: number) => void) {
    this.end = Math.ceil(base / ALIGNMENT) * ALIGNMENT;
    this.grow = grow;
  }

  /** Allocates at least `bytes` bytes; returns their address, a multiple of 64. */
  allocate(bytes: number): number {
    const size = Math.max(ALIGNMENT, Math.ceil(bytes / ALIGNMENT) * ALIGNMENT);
    const hole = this.holes.find((each) => each.size >= size);
    const address = hole?.address ?? this.end;
    if (hole) {
      hole.address += size;
      hole.size -= size;
      this.holes = this.holes.filter((each) => each.size > 0);
    } else {
      this.grow(address + size);
      this.end = address + size;
    }
    this.used.set(address, size);
    return address;
  }

  /** Frees the allocation at this address; does nothing if there is none. */
  free(address: number): void {
    const size = this.used.get(address);
    if (size === undefined) return;
    this.used.delete(address);
    const sorted = [...this.holes, { address, size }].sort((a, b) => a.address - b.address);
    this.holes = [];
    for (const hole of sorted) {
      const before = this.holes.at(-1);
      if (before && before.address + before.size === hole.address) before.size += hole.size;
      else this.holes.push(hole);
    }
    const last = this.holes.at(-1);
    if (last && last.address + last.size === this.end) {
      this.end = last.address;
      this.holes.pop();
    }
  }
}
