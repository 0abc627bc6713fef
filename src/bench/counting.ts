// A backend that counts what a device would be asked to do instead of doing it: the same figures on every machine.
import type { Backend, Command, Dispatch, Memory, Program } from '../gpu/backend.ts';
import { cpuBackend } from '../gpu/cpu.ts';
import { plannedBackend } from '../gpu/planned.ts';
import type { DeviceWork } from '../lib/measurement.ts';
import { dispatchBytes } from './cost.ts';

interface CountedProgram extends Program {
  list: Dispatch[];
}

const NOTHING: DeviceWork = { submissions: 0, passes: 0, dispatches: 0, barriers: 0, bytes: 0 };

/** Dispatches of a pass that have to wait for an earlier one: they touch a memory that was written, or write one that was read, since the last wait. */
export function countBarriers(pass: Dispatch[]): number {
  const [read, written] = [new Set<Memory>(), new Set<Memory>()];
  let barriers = 0;
  for (const { kernel, bindings } of pass) {
    const uses = Object.entries(bindings).map(([name, { memory }]) => {
      return { memory, writes: kernel.bindings.get(name)!.access === 'read_write' };
    });
    if (uses.some(({ memory, writes }) => written.has(memory) || (writes && read.has(memory)))) {
      barriers++;
      read.clear();
      written.clear();
    }
    for (const { memory, writes } of uses) (writes ? written : read).add(memory);
  }
  return barriers;
}

/** The compute passes of one submission, as webgpu.ts encodes it: anything but a program ends a pass. */
function passesOf(commands: Command[]): Dispatch[][] {
  const passes: Dispatch[][] = [];
  let open = false;
  for (const command of commands) {
    if (!('program' in command)) open = false;
    else {
      const { list } = command.program as CountedProgram;
      if (open) passes.at(-1)!.push(...list);
      else passes.push([...list]);
      open = true;
    }
  }
  return passes;
}

export interface CountingBackend extends Backend {
  /** What has been asked for since the last call. */
  take(): DeviceWork;
}

/** Takes the kernels of a graphics card, in the variants that one has before any are measured. Reads return zeros. */
export function countingBackend(): CountingBackend {
  let work = NOTHING;
  const submit = (commands: Command[]) => {
    const passes = passesOf(commands);
    const dispatches = passes.flat();
    work = {
      submissions: work.submissions + 1,
      passes: work.passes + passes.length,
      dispatches: work.dispatches + dispatches.length,
      barriers: work.barriers + passes.reduce((sum, pass) => sum + countBarriers(pass), 0),
      bytes: work.bytes + dispatches.reduce((sum, dispatch) => sum + dispatchBytes(dispatch), 0),
    };
  };
  const planned = plannedBackend(cpuBackend());
  return {
    ...planned,
    kind: 'webgpu',
    software: false,
    take() {
      const taken = work;
      work = NOTHING;
      return taken;
    },
    prepare: (_label, list) => Promise.resolve<CountedProgram>({ dispatches: list.length, list }),
    run: submit,
    read(slices) {
      submit([]);
      return planned.read(slices);
    },
    runAndRead(commands, slices) {
      submit(commands);
      return planned.read(slices);
    },
  };
}
