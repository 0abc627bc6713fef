// A helper thread's side of the crew: follows its orders one after the other.
import type { Backend } from '../gpu/backend.ts';
import type { Order, Said } from '../gpu/crew.ts';
import { Params, type GptConfig, type Head } from './params.ts';
import { RECORD, type Kinds, type Shape } from './parts.ts';

/** @returns follows an order; to be called for each in turn */
export function helper(backend: Backend, say: (said: Said) => void): (order: Order) => void {
  const sources = new Map<number, Params>();
  const tasks = new Map<number, Kinds[keyof Kinds]>();

  async function follow(order: Order): Promise<void> {
    if (order.order === 'free') {
      sources.get(order.id)?.free();
      tasks.get(order.id)?.free();
      sources.delete(order.id);
      tasks.delete(order.id);
    } else if (order.order === 'load') {
      const { config, head } = order.about as { config: GptConfig; head: Head };
      const params = sources.get(order.source) ?? new Params(backend, config, head, false);
      sources.set(order.source, params.loadValues(order.values));
    } else {
      const { job, about, input, progress } = order;
      const { kind, shape } = about as { kind: keyof Kinds; shape: Shape };
      const task = tasks.get(order.task) ?? (await RECORD[kind](sources.get(order.source)!, shape));
      tasks.set(order.task, task);
      const heard = progress ? (out: unknown) => say({ said: 'progress', job, out }) : undefined;
      say({ said: 'result', job, out: await task.run(input as never, heard) });
    }
  }

  let done = Promise.resolve();
  say({ said: 'ready' });
  return (order) => {
    done = done.then(() => follow(order)).catch(() => say({ said: 'failed' }));
  };
}
