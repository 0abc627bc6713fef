// What a phase will take, found by playing its first step on a backend that only adds up.
import { plannedBackend } from '../gpu/planned.ts';
import { OPTIMISER_LABELS, Params } from '../model/params.ts';
import type { Task, Workbench } from '../train/trainer.ts';
import type { PhaseMemory } from '../domain/phases.ts';
import type { Models } from './models.ts';

/** What a phase is made from; the real thing, or a plan of it. */
export interface Makings {
  bench: Workbench;
  models: Pick<Models, 'policy' | 'reward'>;
}

/**
 * What the task that `make` makes holds after its first step.
 * @throws LabError `GpuMemoryError` when a piece is larger than the machine allows.
 */
export async function planPhase(bench: Workbench, make: (plan: Makings) => Promise<Task>): Promise<PhaseMemory> {
  const backend = plannedBackend(bench.backend);
  // The parameters of the models that are there already are not the phase's, so they get a backend of their own.
  const given = plannedBackend(bench.backend);
  const models: Makings['models'] = {
    policy: () => new Params(given, bench.config, 'lm', false),
    reward: () => new Params(given, bench.config, 'scalar', false),
  };
  const task = await make({ bench: { ...bench, backend }, models });
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
