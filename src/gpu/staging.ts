// Staging buffers, through which numbers are read back from the device.

/** Unused staging buffers to keep: a few steps may be in flight at once. */
const MOST_STAGING = 4;

/** A pool of staging buffers. */
export class Staging {
  private readonly free: GPUBuffer[] = [];
  private readonly device: GPUDevice;

  constructor(device: GPUDevice) {
    this.device = device;
  }

  /** The smallest free buffer that is large enough, or a new one. */
  take(bytes: number): GPUBuffer {
    const at = this.free.sort((a, b) => a.size - b.size).findIndex(({ size }) => size >= bytes);
    if (at >= 0) return this.free.splice(at, 1)[0];
    const size = 2 ** Math.ceil(Math.log2(Math.max(bytes, 4096)));
    return this.device.createBuffer({
      label: 'staging',
      size,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
  }

  giveBack(buffer: GPUBuffer): void {
    this.free.push(buffer);
    if (this.free.length > MOST_STAGING) this.free.shift()!.destroy();
  }
}
