// The memory a phase will need, found by running its first step on a backend that only counts allocations.
import { plannedBackend } from '../gpu/planned.ts';
import { OPTIMISER_LABELS, Params } from '../model/params.ts';
import type { Task, Kit } from '../train/task.ts';
import type { PhaseMemory } from '../domain/phases.ts';
import type { Models } from './models.ts';

/** The models a phase is made from, real or planned. */
export interface Makings {
  kit: Kit;
  models: Pick<Models, 'policy' | 'reward' | 'example'>;
}

/**
 * Memory that the task from `make` holds after its first step.
 * @throws LabError `GpuMemoryError` when one buffer is larger than the machine allows.
 */
export async function planPhase(kit: Kit, make: (plan: Makings) => Promise<Task>): Promise<PhaseMemory> {
  const backend = plannedBackend(kit.backend);
  // Parameters of models that are already loaded do not count for the phase, so they get a separate backend.
  const given = plannedBackend(kit.backend);
  const models: Makings['models'] = {
    policy: () => new Params(given, kit.config, 'lm', false),
    reward: () => new Params(given, kit.config, 'scalar', false),
    example: () => new Params(given, kit.config, 'scalar', false),
  };
  const task = await make({ kit: { ...kit, backend }, models });
  const running = task.run();
  const first = task.step;
  for (let next = await running.next(); !next.done && task.step === first;) next = await running.next();
  const memory: PhaseMemory = { parameters: 0, optimiser: 0, activations: 0 };
  given.held.delete('parameters');
  for (const [label, bytes] of [...backend.held, ...given.held]) {
    const kind = label === 'parameters' ? label : OPTIMISER_LABELS.includes(label) ? 'optimiser' : 'activations';
    memory[kind] += bytes;
  }
  await running.return();
  return memory;
}
