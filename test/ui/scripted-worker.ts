// A LabApi that invents its numbers: the page cannot tell, and nothing has to be trained to look at it.
import { TABLES, type TableName } from '../../src/lib/config.ts';
import { METHODS } from '../../src/lib/methods.ts';
import type { Field } from '../../src/lib/settings.ts';
import { CAST, JUDGING, RUN } from './stage/show.ts';
import { LabError } from '../../src/lib/errors.ts';
import type { Connect } from '../../src/session/worker-client.ts';
import type { Comparison } from '../../src/domain/labels.ts';
import { PHASES, type Improvement, type Phase, type PhaseStatus } from '../../src/domain/phases.ts';
import type { LabApi, LabEvent, Machine, PhaseInput } from '../../src/domain/api.ts';
import { ANSWERS, attention, CALIBRATION, MEASUREMENT, metrics, noise, PROMPTS } from './invented.ts';
import { KERNELS, reportRow, UNSCRIPTED, write } from './invented.ts';
import { KERNELS_TIMED, stagePairs, stageRollouts } from './invented-rollouts.ts';

export type Scenario = 'webgpu' | 'cpu' | 'resumed' | 'crash' | 'starting' | 'unavailable';

const STAGES = ['rollout', 'score', 'advantages', 'update'];
const DELAY: Record<Phase, number> = { sft: 60, label: 8, reward: 60, policy: 60, compare: 30 };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function scriptedWorker(scenario: Scenario): Connect {
  let lives = 0;
  let kernels = KERNELS;
  let picked: Machine['picked'] = 'auto';
  return (onDeath) => {
    lives += 1;
    let emit: (event: LabEvent) => void = () => {};
    const statuses = Object.fromEntries(
      PHASES.map((phase) => [
        phase,
        { state: 'done', step: 0, total: 0, shipped: phase !== 'label' && phase !== 'compare' },
      ]),
    ) as Record<Phase, PhaseStatus>;
    statuses.label = { state: 'idle', step: 0, total: 0 };
    statuses.compare = { state: 'idle', step: 0, total: 0 };
    if (scenario === 'resumed')
      statuses.policy = { state: 'paused', step: 12, total: 20, stage: 'score', resumed: true };
    let stage = 0;
    let measuring = false;
    let improvement: Improvement | undefined;

    const update = (phase: Phase, change: Partial<PhaseStatus>): void => {
      const { shipped: _, resumed: __, ...rest } = statuses[phase];
      statuses[phase] = { ...rest, ...change };
      emit({ type: 'status', phase, status: statuses[phase] });
    };
    const totalOf = (phase: Phase, input: PhaseInput[Phase]): number => {
      const config = { ...defaultsOf(phase), ...input.config } as Record<string, number>;
      return config['steps'] ?? config['prompts'] ?? config['iterations'] ?? (phase === 'reward' ? 90 : 20);
    };
    const begin = (phase: Phase, input: PhaseInput[Phase]): void => {
      const { state, resumed } = statuses[phase];
      if (state === 'paused' || resumed) return;
      const total = totalOf(phase, input);
      emit({ type: 'metrics', phase, rows: [], reset: true });
      update(phase, { state: 'running', step: 0, total });
      emit({ type: 'show', phase, show: { cast: CAST, frames: (phase === 'reward' ? JUDGING : RUN).slice(0, 1) } });
      if (!('method' in input)) return;
      const { method, config: settings } = input;
      improvement = { method, settings, step: total };
      update(phase, { method, settings });
    };

    function ranked(step: number, labeler: string): Comparison {
      const { text: prompt } = PROMPTS[(2 * step) % PROMPTS.length] ?? { text: '' };
      const samples = [0, 1, 2, 3].map((index) => write(prompt, step * 5 + index));
      return {
        id: `simulated-${Date.now()}-${step}`,
        prompt,
        responses: samples.map(({ response }) => response),
        finished: samples.map(({ finished }) => finished),
        ranks: [1, 2, 2, 3],
        author: { simulated: labeler },
        round: 1,
        source: { policy: 'sft' },
        choice: 'random',
        split: 'train',
        createdAt: Date.now(),
      };
    }

    async function advance(phase: Phase, input: PhaseInput[Phase]): Promise<void> {
      await pause(DELAY[phase]);
      const { step, total } = statuses[phase];
      if ('method' in input && METHODS[input.method].trainer === 'preference') {
        emit({ type: 'rollouts', ...stagePairs(step + 1) });
      } else if (phase === 'policy') {
        emit({ type: 'rollouts', ...stageRollouts(step + 1, stage) });
        update(phase, { stage: STAGES[stage] ?? '' });
        stage = (stage + 1) % STAGES.length;
        if (stage !== 0) return;
      }
      const next = step + 1;
      if ('labeler' in input) emit({ type: 'comparison', comparison: ranked(next, input.labeler) });
      emit({ type: 'metrics', phase, rows: [metrics(phase, next, total)] });
      const frame = (phase === 'reward' ? JUDGING : RUN)[next];
      if (frame && phase !== 'label' && phase !== 'compare') emit({ type: 'frame', phase, frame });
      const left = { secondsPerStep: DELAY[phase] / 1000, secondsLeft: ((total - next) * DELAY[phase]) / 1000 };
      update(phase, { step: next, ...left });
      if (next >= total) finish(phase);
      if (scenario === 'crash' && phase === 'policy' && next === 3 && lives <= 4) {
        onDeath(new LabError('WorkerCrashError', 'The training worker ran out of memory.'));
      }
    }

    function finish(phase: Phase): void {
      update(phase, { state: 'done' });
      emit({ type: 'saved', phase, at: Date.now(), step: statuses[phase].step });
      if (phase === 'reward') emit({ type: 'calibration', report: CALIBRATION });
      if (phase !== 'compare') return;
      const rows = (['base', 'sft', 'tuned'] as const).map(reportRow);
      const answers = PROMPTS.filter(({ split }) => split === 'test').map(({ text: prompt }, at) => ({
        prompt,
        samples: { base: write(prompt, at), sft: write(prompt, at + 50), tuned: write(prompt, at + 90) },
      }));
      emit({ type: 'report', report: { rows, answers, improvement } });
    }
    const api: LabApi = {
      async open(options, onEvent) {
        await pause(scenario === 'starting' ? 1e9 : 300);
        emit = onEvent;
        if (scenario === 'unavailable') throw new LabError('GpuUnavailableError', 'The models could not be loaded.');
        const cpu = scenario === 'cpu';
        return {
          machine: cpu
            ? {
                backend: 'cpu',
                adapter: '',
                software: false,
                kernels: 'plain kernels',
                reason: 'This browser offers no WebGPU.',
                picked: 'auto',
              }
            : { backend: 'webgpu', adapter: 'NVIDIA GeForce RTX 3060', software: false, picked, ...kernels },
          model: options.model === 'auto' ? (cpu ? 'nano' : 'micro') : options.model,
          parameters: cpu ? 124_416 : 842_240,
          contextLength: 64,
          vocabularySize: 512,
          seed: options.seed,
          prompts: PROMPTS,
          demonstrations: PROMPTS.slice(0, 16).map(({ text }, at) => ({
            prompt: text,
            response: ANSWERS[at % 8] ?? '',
          })),
          labelers: [
            {
              id: 'careful',
              label: 'Kind teacher',
              help: 'Likes true, polite and finished answers; agrees with another teacher on 73 % of pairs.',
            },
            { id: 'upside-down', label: 'Upside down', help: 'Ranks the worst first.' },
          ],
          phases: structuredClone(statuses),
        };
      },
      ping: () => Promise.resolve(false),
      async fetchAgain() {},
      async examples() {
        if (!statuses.policy.shipped) return;
        const rows = Array.from({ length: 20 }, (_, index) => metrics('policy', index + 1, 20));
        emit({ type: 'metrics', phase: 'policy', rows, reset: true, recorded: { iterations: 20, klCoef: 0.2 } });
      },
      async memory(phase, { config }) {
        await pause(20);
        if ('batchSize' in config && (config.batchSize ?? 0) > 12) {
          throw new LabError(
            'GpuMemoryError',
            'activations need 300 MiB in one piece, and this machine allows 128 MiB.',
          );
        }
        return { parameters: 2 ** 20, optimiser: phase === 'label' ? 0 : 3 * 2 ** 20, activations: 8 * 2 ** 20 };
      },
      async play(phase, input) {
        begin(phase, input);
        update(phase, { state: 'running' });
        void (async () => {
          while (statuses[phase].state === 'running') await advance(phase, input);
        })();
      },
      async step(phase, input) {
        begin(phase, input);
        update(phase, { state: 'paused' });
        await advance(phase, input);
      },
      async pause(phase) {
        update(phase, { state: 'paused' });
        emit({ type: 'saved', phase, at: Date.now(), step: statuses[phase].step });
      },
      async reset(phase) {
        stage = 0;
        emit({ type: 'metrics', phase, rows: [], reset: true });
        statuses[phase] = { state: 'idle', step: 0, total: 0 };
        emit({ type: 'status', phase, status: statuses[phase] });
      },
      ...UNSCRIPTED,
      async rewind(phase, step) {
        update(phase, { state: 'paused', step });
        return statuses[phase];
      },
      async branch(phase, step) {
        update(phase, { state: 'paused', step, open: true });
        return statuses[phase];
      },
      openRun: () => Promise.resolve(statuses.policy),
      async sample({ id, prompts, seed }) {
        if (prompts[0] === 'break') throw new TypeError('x is not a function');
        if ((prompts[0]?.length ?? 0) > 100) {
          throw new LabError('ConfigError', 'This prompt is too long.', { hint: 'Shorten the prompt.' });
        }
        const samples = prompts.map((prompt, index) => write(prompt, seed + index * 13));
        const longest = Math.max(...samples.map(({ tokens }) => tokens.length));
        for (let at = 0; at < longest; at += 1) {
          await pause(15);
          samples.forEach(({ tokens, finished }, index) => {
            const done = at >= tokens.length - 1;
            emit({ type: 'stream', id, index, tokens: tokens.slice(0, at + 1), done, finished: done && finished });
          });
        }
        return samples;
      },
      async alternatives({ policies, prompt, written, token }) {
        if (prompt === 'lose the device') throw new LabError('GpuLostError', 'The graphics device was lost.');
        await pause(50);
        const likeliest = [' the', ' a', ' red', ' my', ' sad'];
        return policies.map((_, model) =>
          [...likeliest, ' here'].map((text, index) => ({
            id: text === ' here' ? token : 1000 + index + written.length,
            text,
            logprob: -0.7 - index - 0.3 * model,
          })),
        );
      },
      async attention(_policy, prompt, written) {
        await pause(50);
        const before = write(prompt, 0, prompt).tokens;
        const answer = written.map((_, at) => ({ text: ` w${at}` }));
        return attention([{ text: '' }, ...before, ...answer], 1 + before.length);
      },
      async measure() {
        measuring = true;
        for (const what of ['nano: training step', 'nano: matrix products', 'nano: sampling']) {
          emit({ type: 'measuring', what });
          await pause(200);
          if (!measuring) return undefined;
        }
        return MEASUREMENT;
      },
      async kernels(rows) {
        await pause(50);
        if (rows > 64) throw new LabError('GpuMemoryError', 'The graphics card is out of memory.');
        return {
          B: rows,
          T: 48,
          backend: scenario === 'cpu' ? 'cpu' : 'webgpu',
          clock: 'wall clock',
          rows: KERNELS_TIMED,
        };
      },
      async stopMeasuring() {
        measuring = false;
      },
      async pickKernels(name) {
        await pause(50);
        const variant = KERNELS.variants.find((each) => each.name === name);
        if (!variant || name === 'broadcast/32') throw new LabError('ShaderError', 'This machine cannot use them.');
        kernels = { ...KERNELS, variant: name, kernels: variant.label };
      },
      async pickEngine(name) {
        await pause(50);
        picked = name;
      },
      async score(texts) {
        await pause(40);
        if (texts.some(({ response }) => response.length > 200)) {
          throw new LabError('ConfigError', 'This answer is too long.', { hint: 'Shorten the answer.' });
        }
        return texts.map(({ prompt, response }) => {
          const { tokens } = write(prompt, response.length, response);
          const perToken = tokens.map(({ text }, at) => ({ text, score: noise(at + response.length) * 2 - 0.7 }));
          return { score: perToken.at(-1)?.score ?? 0, perToken };
        });
      },
    };
    return {
      api,
      terminate: () => PHASES.forEach((phase) => (statuses[phase] = { state: 'idle', step: 0, total: 0 })),
    };
  };
}

function defaultsOf(phase: Phase): Record<string, number> {
  return Object.fromEntries(
    Object.entries<Field>(TABLES[phase === 'policy' ? 'ppo' : (phase as TableName)]).map(([name, field]) => [
      name,
      field.default,
    ]),
  );
}
