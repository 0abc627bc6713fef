// Compiles kernels into pipelines, each once, when a program first needs it.
import { LabError } from '../lib/errors.ts';
import { LIMITS, within } from '../lib/within.ts';
import type { Kernel } from './kernel.ts';

/** Compiled pipelines of one device, by kernel, entry point and bindings. */
export class Pipelines {
  private readonly modules = new Map<Kernel, GPUShaderModule>();
  private readonly pipelines = new Map<Kernel, Map<string, Promise<GPUComputePipeline>>>();

  private readonly device: GPUDevice;

  constructor(device: GPUDevice) {
    this.device = device;
  }

  get(kernel: Kernel, entry: string, names: string[]): Promise<GPUComputePipeline> {
    const cache = this.pipelines.get(kernel) ?? new Map<string, Promise<GPUComputePipeline>>();
    this.pipelines.set(kernel, cache);
    const key = `${entry} ${names.join(' ')}`;
    const made = cache.get(key) ?? this.compile(kernel, entry, names);
    cache.set(key, made);
    return made;
  }

  /** An invalid module is reported when its pipeline is created; the error must not count as a failure of the device. */
  private module(kernel: Kernel): GPUShaderModule {
    this.device.pushErrorScope('validation');
    const module = this.device.createShaderModule({ label: kernel.name, code: kernel.source });
    // A device that is lost meanwhile is told of elsewhere.
    this.device.popErrorScope().catch(() => undefined);
    return module;
  }

  private async compile(kernel: Kernel, entry: string, names: string[]): Promise<GPUComputePipeline> {
    const module = this.modules.get(kernel) ?? this.module(kernel);
    this.modules.set(kernel, module);
    const entries = ['shape', ...names].map((name): GPUBindGroupLayoutEntry => {
      const binding = kernel.bindings.get(name);
      if (!binding) throw new LabError('ShaderError', `The shader of ${kernel.name} has no binding named ${name}.`);
      const type = { uniform: 'uniform', read: 'read-only-storage', read_write: 'storage' } as const;
      return { binding: binding.index, visibility: GPUShaderStage.COMPUTE, buffer: { type: type[binding.access] } };
    });
    const layout = this.device.createPipelineLayout({
      bindGroupLayouts: [this.device.createBindGroupLayout({ entries })],
    });
    const label = `${kernel.name}.${entry}`;
    const silent = () =>
      new LabError('GpuLostError', `The driver has not compiled ${label} in ${LIMITS.compile / 1000} seconds.`);
    const pipeline = { label, layout, compute: { module, entryPoint: entry } };
    try {
      return await within(this.device.createComputePipelineAsync(pipeline), LIMITS.compile, silent);
    } catch (error) {
      if (error instanceof LabError) throw error;
      const info = await within(module.getCompilationInfo(), LIMITS.compile, silent);
      const lines = info.messages.map((message) => `line ${message.lineNum}: ${message.message}`);
      const reason = lines.length ? lines.join('; ') : (error as Error).message;
      throw new LabError('ShaderError', `The kernel ${label} did not compile.`, { cause: reason });
    }
  }
}
