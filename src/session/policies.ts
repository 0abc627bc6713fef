// The names of the three models, and the method of the improved one.
import type { PolicyName } from '../domain/models.ts';
import type { Improvement, Phase, PhaseStatus } from '../domain/phases.ts';
import type { TableName } from '../lib/config.ts';
import { METHODS, type Method } from '../lib/methods.ts';
import { words } from '../words/words.ts';

/** How the models are called; the improved one after the method that made it. */
export function policyNames(status: PhaseStatus): Record<PolicyName, string> {
  return { ...words.session.policies, tuned: words.session.policies.tuned(methodName(status)) };
}

/** The method of the improved model; PPO with pretraining text mixed in is PPO-ptx. */
export function methodName({ method = 'ppo', settings }: Pick<PhaseStatus, 'method' | 'settings'>): string {
  return METHODS[method].name + ((settings?.['ptxCoef'] ?? 0) > 0 ? '-ptx' : '');
}

/** The method of the numbers on show: our example is PPO's. */
export function shownMethod(choice: MethodChoice): Method {
  const { method, shipped } = choice.statuses.policy;
  return method ?? (shipped ? 'ppo' : improving(choice).method);
}

/** What the page holds of the choice of a method. */
export interface MethodChoice {
  statuses: Record<Phase, PhaseStatus>;
  /** What Play would start. */
  method: Method;
  configs: Record<TableName, Record<string, number>>;
}

interface EarlyMethod extends Pick<MethodChoice, 'method'> {
  opened: unknown;
  early: Map<string, () => void>;
}

/** Chooses the method that Play would start, again once the engine is here. */
export function chooseMethod(lab: EarlyMethod, method: Method): void {
  if (!lab.opened) lab.early.set('method', () => (lab.method = method));
  lab.method = method;
}

/** The run on show that tunes or has tuned the policy, or else the one that Play would start. */
export function improving({
  statuses,
  method: chosen,
  configs,
}: MethodChoice): Pick<Improvement, 'method' | 'settings'> {
  const { state, method, settings } = statuses.policy;
  if (state !== 'idle' && method && settings) return { method, settings };
  return { method: chosen, settings: configs[chosen] };
}
