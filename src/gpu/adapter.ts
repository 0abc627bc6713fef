// Finds the graphics adapter. Every answer of the browser has a limit: a driver that hangs must not keep the page from starting without it.
import { LabError } from '../lib/errors.ts';
import { LIMITS, within } from '../lib/within.ts';

const silent = (what: string) => () =>
  new LabError('GpuUnavailableError', `The browser did not ${what} within ${LIMITS.device / 1000} seconds.`);

/** An adapter. @throws LabError `GpuUnavailableError` saying why there is none */
export async function findAdapter(): Promise<GPUAdapter> {
  // Older browsers have no navigator.gpu, whatever the types say.
  const gpu = (navigator as { gpu?: GPU }).gpu;
  if (!gpu) {
    throw new LabError(
      'GpuUnavailableError',
      isSecureContext
        ? 'This browser does not support WebGPU.'
        : 'Browsers allow WebGPU only on https pages and on localhost, and this page is neither.',
    );
  }
  const request = async () => gpu.requestAdapter({ powerPreference: 'high-performance' });
  const asked = request().catch((error: unknown) => {
    throw new LabError('GpuUnavailableError', 'The browser failed while it looked for a GPU.', { cause: error });
  });
  const adapter = await within(asked, LIMITS.device, silent('find a GPU'));
  if (!adapter)
    throw new LabError('GpuUnavailableError', 'This browser supports WebGPU but found no GPU that it may use.');
  return adapter;
}

/** A device with the adapter's limits on buffers, and subgroups if it has them. @throws LabError `GpuUnavailableError` */
export async function openDevice(adapter: GPUAdapter): Promise<GPUDevice> {
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  const requiredFeatures = (['subgroups'] as const).filter((feature) => adapter.features.has(feature));
  const request = async () =>
    adapter.requestDevice({ requiredFeatures, requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } });
  const asked = request();
  const refused = (cause: unknown) =>
    new LabError('GpuUnavailableError', 'A graphics card was found, but the browser could not open it.', { cause });
  try {
    return await within(asked, LIMITS.device, silent('open the GPU that it found'));
  } catch (error) {
    // One that comes after all is not used.
    asked.then((device) => device.destroy()).catch(() => undefined);
    throw error instanceof LabError ? error : refused(error);
  }
}

/** The browser's name for the hardware; empty where it tells none. */
export const adapterName = ({ vendor, architecture, device, description }: Partial<GPUAdapterInfo>): string =>
  [vendor, architecture, device, description].filter(Boolean).join(' ');

/** What an adapter without a name is called. */
export const UNNAMED = 'graphics card';

/** Whether it computes on the processor. */
export const isSoftware = (info: Partial<GPUAdapterInfo>): boolean =>
  info.isFallbackAdapter === true || /swiftshader|llvmpipe|software|warp|basic render/i.test(adapterName(info));

/** What the adapter says of itself; Chrome before 127 has to be asked, and an adapter that does not answer stays without a name. */
export async function adapterInfo(adapter: GPUAdapter): Promise<Partial<GPUAdapterInfo>> {
  const { info } = adapter as { info?: GPUAdapterInfo };
  if (info) return info;
  const older = adapter as { requestAdapterInfo?: () => Promise<GPUAdapterInfo> };
  const ask = async () => older.requestAdapterInfo?.() ?? {};
  return within(ask(), LIMITS.device, silent('name its GPU')).catch(() => ({}));
}
