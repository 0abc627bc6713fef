// Runs that are recorded for the page: what stations show before anybody has trained there.
import path from 'node:path';
import { writeRecording, type Recording } from '../../data/recording.ts';
import type { Phase } from '../../domain/phases.ts';
import type { RecordingName } from '../../domain/recordings.ts';
import type { Frame } from '../../domain/stage.ts';
import type { MetricRow } from '../../lib/metrics.ts';
import { parseConfig } from '../../lib/config.ts';
import { CAST } from '../../stage/cast.ts';
import { Looks, type Looker } from '../../stage/looks.ts';
import { PairWatcher } from '../../stage/pair-watcher.ts';
import { Watcher } from '../../stage/watcher.ts';
import { PpoTrainer } from '../../train/ppo.ts';
import { RewardTrainer } from '../../train/reward.ts';
import { SftTrainer } from '../../train/sft.ts';
import type { Trainer } from '../../train/task.ts';
import { demonstrations } from '../../world/demonstrations.ts';
import { writeWhole } from '../files.ts';
import type { ModelGraph } from '../reproduce/model-graph.ts';
import { VARIANTS, type PpoVariant } from '../reproduce/recipes.ts';

/** The model of all recordings. */
export const MODEL = 'nano';

/** A trainer to be watched, and how. */
interface Staged {
  trainer: Trainer;
  looker: Looker;
  settings: Record<string, number>;
}

interface Script {
  title: string;
  phase: Phase;
  /** Steps between two looks. */
  every: number;
  stage: (models: ModelGraph) => Promise<Staged>;
}

const ppo = (title: string, variant: PpoVariant, every = 1): Script => ({
  title,
  phase: 'policy',
  every,
  async stage(models) {
    const kit = await models.kit();
    const { ppo } = models.settings;
    const [sft, reward] = [models.sft(), models.reward(variant)];
    const offered = { ...ppo, iterations: ppo.iterations * (variant.longer ?? 1), ...variant.ppo?.(ppo) };
    const config = { ...parseConfig('ppo', { ...offered, klCoef: undefined }), klCoef: offered.klCoef };
    const weights = { sft: (await sft.get()).weights, reward: (await reward.get()).weights };
    const trainer = new PpoTrainer(kit, weights, { config });
    const [before, judge] = [await models.load('lm', sft), await models.load('scalar', reward)];
    const origins = { base: await models.load('lm', models.policy('base')), sft: before };
    const looker = new Watcher(kit, CAST, { policy: trainer.params, before, reward: judge, origins });
    return { trainer, looker, settings: config };
  },
});

export const RECORDINGS: Record<RecordingName, Script> = {
  imitation: {
    title: 'Imitation: it learns to answer',
    phase: 'sft',
    every: 1,
    async stage(models) {
      const kit = await models.kit();
      const config = parseConfig('sft', models.settings.sft);
      const { weights } = await models.policy('base').get();
      const trainer = new SftTrainer(kit, weights, { config, demonstrations: demonstrations() });
      const before = await models.load('lm', models.policy('base'));
      const reward = await models.load('scalar', models.reward(VARIANTS.ppo));
      const watched = { policy: trainer.params, before, reward, origins: { base: before } };
      return { trainer, looker: new Watcher(kit, CAST, watched), settings: config };
    },
  },
  judge: {
    title: 'The judge: it learns what is preferred',
    phase: 'reward',
    every: 4,
    async stage(models) {
      const kit = await models.kit();
      const config = parseConfig('reward', models.settings.reward);
      const comparisons = await models.labels(models.settings.label.prompts).get();
      const { weights: sft } = await models.sft().get();
      const trainer = new RewardTrainer(kit, { sft }, { config, comparisons, demonstrations: demonstrations() });
      return { trainer, looker: new PairWatcher(kit, trainer.params, trainer), settings: config };
    },
  },
  manners: ppo('Manners: rewarded for kind and true answers', VARIANTS.ppo),
  rudeness: ppo('Rudeness: the labeler is upside down', VARIANTS['ppo-upside-down']),
  leash: ppo('The leash is cut: β is 0', VARIANTS['ppo-no-leash']),
};

/** Trains and looks at every step, or every few. */
async function record(script: Script, models: ModelGraph): Promise<Recording> {
  const { trainer, looker, settings } = await script.stage(models);
  const looks = new Looks(looker);
  const rows: MetricRow[] = [];
  const frames: Frame[] = [{ step: 0, ...(await looks.all()) }];
  for await (const { metrics } of trainer.run()) {
    if (metrics) rows.push(metrics);
    const { step, total } = trainer;
    if (step === frames.at(-1)!.step || (step % script.every && step < total)) continue;
    frames.push({ step, ...(await looks.all()) });
  }
  looks.free();
  trainer.free();
  const { title, phase } = script;
  const method = phase === 'policy' ? ({ method: 'ppo' } as const) : {};
  return { title, phase, ...method, settings, rows, marks: [], show: { cast: CAST, frames } };
}

export const fileOf = (folder: string, name: RecordingName): string => path.join(folder, `${name}.recording`);

/** Records one of {@link RECORDINGS} and writes its file. @returns its size in bytes, and the number of looks */
export async function writeOne(folder: string, name: RecordingName, models: ModelGraph) {
  const recording = await record(RECORDINGS[name], models);
  const bytes = writeRecording(recording);
  writeWhole(fileOf(folder, name), bytes);
  return { size: bytes.length, looks: recording.show.frames.length };
}
