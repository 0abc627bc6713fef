// The part that all CPU backends share: memory is a typed array, and a program is a list of functions called in turn.
import type { Backend, Command, Dispatch, Program, Slice } from './backend.ts';
import type { Numbers } from './kernel.ts';

export type View = (slice: Slice, element: 'u32' | 'f32') => Numbers;

interface HostProgram extends Program {
  calls: (() => void)[];
}

type Common =
  'kind' | 'software' | 'subgroupSize' | 'choice' | 'write' | 'prepare' | 'run' | 'read' | 'runAndRead' | 'destroy';

/** `view` returns a slice as a typed array; `call` turns a dispatch into a function that runs it. */
export function hostBackend(view: View, call: (dispatch: Dispatch) => () => void): Pick<Backend, Common> {
  function execute(command: Command): void {
    if ('program' in command) for (const run of (command.program as HostProgram).calls) run();
    else if ('clear' in command) view(command.clear, 'u32').fill(0);
    else view(command.to, 'u32').set(view(command.from, 'u32'));
  }
  const run = (commands: Command[]) => commands.forEach(execute);
  const read = (slices: Slice[]) => Promise.resolve(slices.map((slice) => Float32Array.from(view(slice, 'f32'))));
  return {
    kind: 'cpu',
    software: true,
    subgroupSize: 0,
    choice: {},
    write(to, data) {
      view({ ...to, length: data.length }, 'u32').set(new Uint32Array(data.buffer, data.byteOffset, data.length));
    },
    prepare(_label, dispatches) {
      const program: HostProgram = { dispatches: dispatches.length, calls: dispatches.map(call) };
      return Promise.resolve(program);
    },
    run,
    read,
    runAndRead(commands, slices) {
      run(commands);
      return read(slices);
    },
    destroy: () => undefined,
  };
}
