// The phases of a tiny model, as the worker opens them. Opened again with the same storage they are a page that was reloaded, or another tab.
import { vi } from 'vitest';
import type { LabEvent, PhaseInput } from '../../src/domain/api.ts';
import type { Phase } from '../../src/domain/phases.ts';
import type { Kit } from '../../src/train/task.ts';
import { Keeper } from '../../src/worker/keeper.ts';
import { Models } from '../../src/worker/models.ts';
import { Phases } from '../../src/worker/phases.ts';
import { ReadingDesk } from '../../src/worker/reading-desk.ts';
import { niceComparisons, tinyKit, tinyWeights } from '../train/tiny.ts';

/** @param options what they run on, what is done before anything is restored, and who hears the events */
interface Options {
  kit?: Kit;
  prepare?: (models: Models) => unknown;
  sound?: () => Promise<void>;
  onEvent?: (event: LabEvent) => void;
  /** None is seen where it is 0. */
  watchShare?: number;
}

export async function openPhases({
  kit = tinyKit(),
  prepare,
  onEvent,
  watchShare = 0,
  sound = () => Promise.resolve(),
}: Options = {}) {
  const base = (await tinyWeights(tinyKit())) as ConstructorParameters<typeof Models>[1];
  const models = new Models(kit, base);
  await prepare?.(models);
  const events: LabEvent[] = [];
  const send = (event: LabEvent) => {
    const sent = structuredClone(event);
    events.push(sent);
    onEvent?.(sent);
  };
  const origins = Promise.resolve();
  const examples = () => origins;
  const desk = new ReadingDesk(kit, models, examples, send);
  const keeper = new Keeper('https://example.org/lab/', 'nano', 1);
  const taken = vi.fn();
  const phases = new Phases({
    kit,
    models,
    keeper,
    desk,
    base,
    origins,
    examples,
    send,
    lockName: 'tiny',
    sound,
    taken,
  });
  phases.watchShare = watchShare;
  await phases.restore();
  /** Takes one step of a phase and waits until it is saved. */
  const step = async <P extends Phase>(phase: P, input: PhaseInput[P]) => {
    const { state, step: before } = phases.statusOf(phase);
    const from = state === 'done' ? 0 : before;
    for (;;) {
      const job = await phases.start(phase, input, 'step');
      await vi.waitUntil(() => job.status.state !== 'running', { interval: 2, timeout: 20_000 });
      if (job.status.step !== from || job.status.state === 'failed') return job;
    }
  };
  /** Plays a phase to its end. */
  const play = async <P extends Phase>(phase: P, input: PhaseInput[P]) => {
    const job = await phases.start(phase, input, 'play');
    await vi.waitUntil(() => job.status.state !== 'running', { interval: 2, timeout: 20_000 });
    return job;
  };
  /** Names and messages of the errors that the page was told. */
  const errors = () => events.flatMap((event) => (event.type === 'error' ? [event.error] : []));
  return { phases, models, keeper, desk, events, errors, step, play, taken };
}

export const COMPARISONS = niceComparisons(12);
/** Small inputs of the phases. */
export const INPUTS = {
  sft: { config: { steps: 3, batchSize: 4 }, demonstrations: [{ prompt: 'name two animals.', response: 'the fox.' }] },
  reward: { config: { epochs: 1, heldOut: 0 }, comparisons: COMPARISONS },
  policy: { method: 'dpo', config: { epochs: 2, batchSize: 4 }, comparisons: COMPARISONS },
} satisfies Partial<PhaseInput>;

/** The browser's locks, for all tabs of a test. */
export function sharedLocks(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>) => {
    let over = false;
    const timeout = new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        over = true;
        reject(signal.reason as Error);
      });
    });
    const before = last;
    const granted = before.then(() => (over ? undefined : work()));
    last = granted;
    return Promise.race([timeout, granted]);
  };
  return { request } as unknown as LockManager;
}
