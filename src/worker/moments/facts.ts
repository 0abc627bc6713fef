// What a moment of a run has with it besides its tensors. What was measured and seen until then is in the record of the run.
import type { Mark } from '../../domain/phases.ts';
import type { Engine } from '../../domain/engine.ts';
import { LabError } from '../../lib/errors.ts';
import { fields, isNumber, isText, listOf, oneOf, optional, recordOf } from '../../lib/shapes.ts';
import type { Moment } from '../../storage/moments.ts';

export interface MomentFacts {
  /** The settings then. */
  config: Record<string, number>;
  moved?: string[];
  marks: Mark[];
  engines: Engine[];
}

const areFacts = fields({
  config: recordOf(isNumber),
  moved: optional(listOf(isText)),
  marks: listOf(fields({ step: isNumber, label: isText })),
  engines: listOf(fields({ backend: oneOf(['webgpu', 'cpu']), adapter: isText, kernels: isText })),
});

/** @throws LabError `CheckpointError` where another version wrote it, or it is damaged. */
export function factsOf({ step, meta }: Moment): MomentFacts {
  if (areFacts(meta)) return meta as MomentFacts;
  throw new LabError('CheckpointError', `The state after step ${step} cannot be read.`, {
    hint: 'Nothing was changed here. Choose another step to go back to.',
  });
}
