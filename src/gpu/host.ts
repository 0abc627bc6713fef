// The part that all CPU backends share: memory is a typed array, and a program is a list of functions called in turn. Between two of them the
// thread's messages are let in now and then, so that a long program neither freezes a page nor makes a worker look dead.
import { nextTask } from './next-task.ts';
import type { Backend, Command, Dispatch, Memory, Program, Slice } from './backend.ts';
import type { Numbers } from './kernel.ts';

export type View = (slice: Slice, element: 'u32' | 'f32') => Numbers;

interface HostProgram extends Program {
  calls: (() => void)[];
}

type Common =
  | 'kind'
  | 'identity'
  | 'software'
  | 'subgroupSize'
  | 'choice'
  | 'free'
  | 'write'
  | 'prepare'
  | 'release'
  | 'run'
  | 'read'
  | 'runAndRead'
  | 'destroy';

/** Longest time without letting messages in, but for a single call that takes longer. */
const BREATH_MS = 50;

/** `view` returns a slice as a typed array; `call` turns a dispatch into a function that runs it; `free` frees a memory. */
export function hostBackend(
  view: View,
  call: (dispatch: Dispatch) => () => void,
  free: (memory: Memory) => void,
): Pick<Backend, Common> {
  const queue = new Queue();
  function callsOf(command: Command): (() => void)[] {
    if ('program' in command) return (command.program as HostProgram).calls;
    if ('clear' in command) return [() => view(command.clear, 'u32').fill(0)];
    return [() => view(command.to, 'u32').set(view(command.from, 'u32'))];
  }
  const run = (commands: Command[]) => commands.flatMap(callsOf).forEach((each) => queue.add(each));
  const read = (slices: Slice[]) => queue.result(() => slices.map((slice) => Float32Array.from(view(slice, 'f32'))));
  return {
    kind: 'cpu',
    identity: 'processor',
    software: true,
    subgroupSize: 0,
    choice: {},
    free: (memory) => queue.add(() => free(memory)),
    write(to, data) {
      const bits = new Uint32Array(data.buffer, data.byteOffset, data.length);
      const kept = queue.busy ? bits.slice() : bits;
      queue.add(() => view({ ...to, length: data.length }, 'u32').set(kept));
    },
    prepare(_label, dispatches) {
      const program: HostProgram = { dispatches: dispatches.length, calls: dispatches.map(call) };
      return Promise.resolve(program);
    },
    release: () => undefined,
    run,
    read,
    runAndRead(commands, slices) {
      run(commands);
      return read(slices);
    },
    destroy: () => undefined,
  };
}

/** Calls made in order: at once while there is time, then between messages. A failure is that of the next result. */
class Queue {
  /** Whether calls wait; otherwise one that is added has been made when `add` returns. */
  busy = false;
  private readonly waiting: (() => void)[] = [];
  private failure: { error: unknown } | undefined;
  private breathed = performance.now();

  add(call: () => void): void {
    this.waiting.push(call);
    if (!this.busy) void this.work();
  }

  /** What `call` returns after all calls so far. */
  result<T>(call: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.add(() => {
        const { failure } = this;
        this.failure = undefined;
        if (failure) reject(failure.error);
        else resolve(call());
      });
    });
  }

  private async work(): Promise<void> {
    this.busy = true;
    for (let call = this.waiting.shift(); call; call = this.waiting.shift()) {
      try {
        call();
      } catch (error) {
        this.failure ??= { error };
      }
      if (performance.now() - this.breathed < BREATH_MS) continue;
      await nextTask();
      this.breathed = performance.now();
    }
    this.busy = false;
  }
}
