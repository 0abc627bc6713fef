// A finished run that took minutes is kept before it is started over or deleted, and so are those made from it: they can be taken back.
import type { LabApi } from '../../domain/api.ts';
import { DOWNSTREAM, type KeptRun, type Phase, type PhaseStatus } from '../../domain/phases.ts';
import { words } from '../../words/words.ts';
import { runName } from '../narration.ts';
import type { Moments } from '../stage/moments.svelte.ts';
import type { Recovery } from './recovery.svelte.ts';

interface Host {
  readonly statuses: Record<Phase, PhaseStatus>;
  readonly moments: Pick<Moments, 'open' | 'delete'>;
  readonly recovery: Pick<Recovery, 'aside'>;
}

/** The phases that train, in the order in which one is made from the other. */
const TRAINED: readonly Phase[] = ['sft', 'reward', 'policy'];
const WORTH_SECONDS = 120;

/** How long a run of an earlier visit took is not known. */
const isWorth = ({ state, shipped, step, secondsPerStep }: PhaseStatus): boolean =>
  state === 'done' && !shipped && (secondsPerStep === undefined || step * secondsPerStep >= WORTH_SECONDS);

/**
 * Called before a phase is started over or deleted.
 * @param api keeps the runs: where it cannot, for want of room or of storage, what the person has asked for is done all the same
 */
export async function putAside(api: LabApi, host: Host, phase: Phase): Promise<void> {
  const { statuses, moments, recovery } = host;
  const lost = TRAINED.filter((each) => [phase, ...DOWNSTREAM[phase]].includes(each) && isWorth(statuses[each]));
  const at = new Date().toLocaleTimeString(words.language, { hour: '2-digit', minute: '2-digit' });
  const kept: (Pick<KeptRun, 'id' | 'phase'> & { name: string })[] = [];
  for (const each of lost) {
    const name = `${runName(each, statuses[each])} ${at}`;
    const id = await api.keepRun(each, name).catch(() => undefined);
    if (id !== undefined) kept.push({ id, phase: each, name });
  }
  if (kept.length === 0) return;
  const dismiss = () => void (recovery.aside = undefined);
  const undo = async () => {
    dismiss();
    for (const run of kept) if (await moments.open(run)) await moments.delete(run);
  };
  recovery.aside = {
    title: words.session.putAside(kept.map(({ name }) => name)),
    detail: '',
    actions: [
      { label: words.rank.undo, act: () => void undo() },
      { label: words.shell.understood, act: dismiss },
    ],
  };
}
