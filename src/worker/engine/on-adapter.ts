// The engine on a graphics adapter: a script of its own, which a machine without a card does not fetch.
import type { Backend } from '../../gpu/backend.ts';
import { webgpuBackend } from '../../gpu/webgpu.ts';
import { describeInUse, describeKernels, FASTEST, kernelNames } from '../../kernels/choice/names.ts';
import { isSound } from '../../kernels/choice/sound.ts';
import { LabError } from '../../lib/errors.ts';
import type { Database } from '../../storage/db.ts';
import { checkedName, chooseAndRemember } from '../kernel-choice.ts';

const named = (name: string) => ({ name, label: describeKernels(name) });

async function described(backend: Backend, database: Database, checked: string | undefined) {
  const choice = await chooseAndRemember(backend, database, checked);
  const { adapter, software } = backend;
  return {
    backend: 'webgpu' as const,
    ...{ adapter, software, kernels: describeInUse(backend, choice), variants: kernelNames(backend).map(named) },
    variant: choice.picked ? choice.matmul : FASTEST,
    inUse: choice.matmul,
    checked: checkedName(backend, choice),
  };
}

/** A backend with its kernels chosen, and its description. @throws LabError of {@link webgpuBackend} and of the choice */
export async function openOnAdapter(adapter: GPUAdapter, database: Database, checked: string | undefined) {
  const backend = await webgpuBackend(adapter);
  try {
    return { backend, machine: await described(backend, database, checked) };
  } catch (error) {
    backend.destroy();
    throw error;
  }
}

/** @throws LabError `ShaderError` when the kernels in use compute wrong results. */
export async function verify(backend: Backend): Promise<void> {
  if (await isSound(backend)) return;
  throw new LabError('ShaderError', 'The graphics driver computes wrong results since it was restarted.');
}
