// The worker's entry: answers at once that it lives; what it can do comes as a second, larger script.
import { expose } from 'comlink';
import type { LabApi } from '../domain/api.ts';
import { lazy } from '../lib/lazy.ts';
import { LIMITS } from '../lib/within.ts';
import { HELPER, holdForLife } from './life.ts';
import { sendWholeErrors } from './send-errors.ts';

type Call = (...given: unknown[]) => Promise<unknown>;

function serve(): void {
  sendWholeErrors();
  const held = holdForLife(self.name);
  const lab = lazy(import('./lab-worker.ts'), LIMITS.script).then(({ LabWorker }) => new LabWorker());
  // Every call below fails for the same reason, and is heard.
  lab.catch(() => undefined);
  const later =
    (name: Exclude<keyof LabApi, 'ping'>): Call =>
    async (...given) =>
      ((await lab)[name] as Call)(...given);
  const get = (_: unknown, name: keyof LabApi) => (name === 'ping' ? () => held : later(name));
  expose(new Proxy({}, { get }));
}

// The training worker's helpers have the same first script.
if (self.name === HELPER) void import('./crew/helper.ts').then(({ help }) => help());
else serve();
