import { beforeEach, expect, test } from 'vitest';
import { parseConfig } from '../../src/lib/config.ts';
import { saveCheckpoint } from '../../src/storage/checkpoints.ts';
import { Database } from '../../src/storage/db.ts';
import { methodTrainer } from '../../src/train/method-trainer.ts';
import { PpoTrainer } from '../../src/train/ppo.ts';
import type { PhaseInput } from '../../src/domain/api.ts';
import { Keeper } from '../../src/worker/keeper.ts';
import { parseInput } from '../../src/worker/parse-input.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { runSteps, tinyModels } from '../train/tiny.ts';

const keeper = () => new Keeper('https://example.org/lab/', 'nano', 1);

beforeEach(() => {
  freshIndexedDb();
});

test('keeps a phase with what was measured and what happened, and forgets it', async () => {
  const input = { method: 'dpo' as const, config: { beta: 0.2 }, comparisons: [] };
  const rows = [{ step: 1, dpoLoss: 0.7 }];
  const marks = [{ step: 1, label: 'paused' }];
  const record = { phase: 'policy' as const, step: 1, done: false, input, rows, marks };
  await keeper().save(record, { step: 1, tensors: { params: Float32Array.of(1, 2) } });
  expect(await keeper().load('policy')).toEqual({
    record,
    state: { step: 1, tensors: { params: Float32Array.of(1, 2) } },
  });
  const later = keeper();
  await later.load('policy');
  await later.forget(['policy', 'compare']);
  expect(await keeper().load('policy')).toBeUndefined();
});

test('PPO saved before there was a choice of methods opens and goes on', async () => {
  const { kit, weights } = await tinyModels();
  const config = parseConfig('ppo', { iterations: 2, rollouts: 8, innerEpochs: 1, minibatches: 1 });
  const old = new PpoTrainer(kit, weights, { config });
  await runSteps(old, 1);
  const { step, tensors } = await old.save();
  const meta = { phase: 'ppo', step, done: false, input: { config }, rows: [{ step: 1, kl: 0 }] };
  await saveCheckpoint(new Database('/lab/'), { key: 'nano/1/ppo', savedAt: 1, meta, tensors });

  const found = await keeper().load('policy');
  const input = found?.record.input as PhaseInput['policy'];
  expect(input).toEqual({ method: 'ppo', config, comparisons: [] });
  const trainer = await methodTrainer(kit, weights, parseInput('policy', input), found?.state);
  expect(trainer.step).toBe(1);
  await runSteps(trainer);
  await runSteps(old);
  expect(await trainer.save()).toEqual(await old.save());
});

const INPUT = { config: { steps: 8 }, demonstrations: [{ prompt: 'p', response: 'r' }] };
const SFT = { phase: 'sft', step: 2, done: false, input: INPUT, rows: [{ step: 1, trainLoss: 2 }] };

test('the facts that the cases of damage start from are whole', async () => {
  await saveCheckpoint(new Database('/lab/'), { key: 'nano/1/sft', savedAt: 1, meta: SFT, tensors: {} });
  expect(await keeper().load('sft')).toEqual({ record: SFT, state: { step: 2, tensors: {} } });
});

test.each([
  ['no facts', undefined],
  ['a text', 'text'],
  ['facts of no phase but its name', { phase: 'sft' }],
  ['a step that is no number', { ...SFT, step: NaN }],
  ['a step between two', { ...SFT, step: 1.5 }],
  ['rows that are a text', { ...SFT, rows: 'text' }],
  ['rows without steps', { ...SFT, rows: [{ trainLoss: 2 }] }],
  ['a list with a hole for rows', { ...SFT, rows: new Array(1) }],
  ['an input that is a text', { ...SFT, input: 'text' }],
  ['an input without settings', { ...SFT, input: { demonstrations: [] } }],
  ['demonstrations without texts', { ...SFT, input: { ...INPUT, demonstrations: [null] } }],
  ['a method for a phase that has none', { ...SFT, input: { ...INPUT, method: 'constructor' } }],
  ['a report of nothing', { ...SFT, report: {} }],
  ['a report on a list of policies', { ...SFT, report: { rows: [{ policy: ['base'], winsOver: {} }], answers: [] } }],
  ['no engines', { ...SFT, engines: [] }],
])('a checkpoint is refused in a sentence: %s', async (_, meta) => {
  await saveCheckpoint(new Database('/lab/'), { key: 'nano/1/sft', savedAt: 1, meta, tensors: {} });
  await expect(keeper().load('sft')).rejects.toMatchObject({
    name: 'CheckpointError',
    message: 'The saved state cannot be read.',
  });
});

test.each([{ method: 'constructor' }, { method: 7 }, { method: 'dpo', comparisons: [null] }])(
  'a saved improved model with another input is refused: %o',
  async (changed) => {
    const input = { config: {}, comparisons: [], ...changed };
    const meta = { phase: 'ppo', step: 1, input, rows: [] };
    await saveCheckpoint(new Database('/lab/'), { key: 'nano/1/ppo', savedAt: 1, meta, tensors: {} });
    await expect(keeper().load('policy')).rejects.toMatchObject({ name: 'CheckpointError' });
  },
);
