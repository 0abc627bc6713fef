// Writes the trained examples shipped with the page, reads them back and measures the loss from storing one bit per weight.
import { statSync } from 'node:fs';
import { parseConfig } from '../../lib/config.ts';
import { EXAMPLE_FILES, EXAMPLES, readExample, writeExample, type ExampleName } from '../../worker/examples.ts';
import { writeWhole } from '../files.ts';
import { Measurements } from './measurements.ts';
import { ModelGraph } from './model-graph.ts';
import { VARIANTS, type TrainedId } from './recipes.ts';
import { Results } from './results.ts';
import { measureReward } from './reward-measurement.ts';
import type { Trained, Unit } from './shelf.ts';

/** The same models, except that the examples are replaced by their shipped versions. */
class Restored extends ModelGraph {
  private readonly examples: Record<ExampleName, Unit<Trained>>;

  constructor(models: ModelGraph, examples: Record<ExampleName, Unit<Trained>>) {
    super(models.seed, models.shelf, models.settings, models.policy('base'), models.kit);
    this.examples = examples;
  }

  override sft(): Unit<Trained> {
    return this.examples.sft;
  }

  override policy(name: TrainedId): Unit<Trained> {
    return name === 'ppo' ? this.examples.policy : super.policy(name);
  }

  override reward(): Unit<Trained> {
    return this.examples.reward;
  }
}

export const fileOf = (path: string, name: ExampleName) => `${path}-${EXAMPLE_FILES[name]}.safetensors`;

/** Writes `PATH-PHASE.safetensors` for every phase with an example. @returns the models as the page reads them */
export async function writeExamples(path: string, models: ModelGraph): Promise<ModelGraph> {
  const base = (await models.policy('base').get()).weights;
  const trained = { sft: models.sft(), reward: models.reward(VARIANTS.ppo), policy: models.policy('ppo') };
  for (const name of EXAMPLES) {
    const settings = parseConfig(EXAMPLE_FILES[name], models.settings[EXAMPLE_FILES[name]]);
    writeWhole(fileOf(path, name), writeExample({ ...(await trained[name].get()), settings }, base));
  }
  const read = (name: ExampleName) => models.shelf.given(fileOf(path, name), (bytes) => readExample(bytes, base));
  return new Restored(models, { sft: read('sft'), reward: read('reward'), policy: read('policy') });
}

/** Writes the examples and prints, for each, its size and its behaviour before and after. */
export async function ship(path: string, models: ModelGraph): Promise<void> {
  const restored = await writeExamples(path, models);
  const behaviour = {
    sft: (of: ModelGraph) => policyNumbers(of, 'sft'),
    reward: async (of: ModelGraph) => ({ 'pair accuracy': await pairAccuracy(models, of.reward(VARIANTS.ppo)) }),
    policy: (of: ModelGraph) => policyNumbers(of, 'ppo'),
  };
  for (const name of EXAMPLES) {
    const [before, after] = [await behaviour[name](models), await behaviour[name](restored)];
    const changes = Object.entries(before).map(([what, x]) => {
      return `${what} ${x.toFixed(3)} → ${(after as Record<string, number>)[what].toFixed(3)}`;
    });
    console.log(`  ${fileOf(path, name)}: ${statSync(fileOf(path, name)).size} bytes; ${changes.join(', ')}`);
  }
}

async function policyNumbers(models: ModelGraph, policy: 'sft' | 'ppo'): Promise<Record<string, number>> {
  const results = new Results(new Measurements(models));
  const rude = (await results.rate(policy, ({ polite }) => !polite))[1];
  const follows = (await results.rate(policy, (verdict) => verdict.follows))[1];
  const overBase = (await results.wins(policy, 'base'))[1];
  const numbers = { 'wins over base': overBase, follows, rude, 'corpus loss': await results.corpusLoss(policy) };
  return policy === 'sft' ? numbers : { 'wins over SFT': (await results.wins(policy, 'sft'))[1], ...numbers };
}

/** Pair accuracy on rankings of held-out prompts, the same ones for both reward models. */
async function pairAccuracy(models: ModelGraph, reward: Unit<Trained>): Promise<number> {
  const params = await models.load('scalar', reward);
  const { accuracy } = await measureReward(await models.testRankings().get(), (texts) => models.scores(params, texts));
  params.free();
  return accuracy;
}
