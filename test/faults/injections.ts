// The faults: scripts that run in the worker or in the page before the page's own, and give the trial a handle to break things with.
// Each function is sent as text, so it may use nothing from outside itself.

/** What the worker's prelude leaves in the worker's global scope. */
interface WorkerHandle {
  device: GPUDevice | undefined;
  /** Work submitted to the device so far, and at which count it is lost. */
  submits: number;
  loseAt: number;
  buffers: { made: number; destroyed: number };
  /** Kernels called in WebAssembly so far that update weights, and at which count they give NaN. */
  updates: number;
  nanAt: number;
  /** Of the kernels in WebAssembly. */
  memory: WebAssembly.Memory | undefined;
  /** It may grow no more. */
  full: boolean;
}
export type WorkerScope = typeof globalThis & { faults: WorkerHandle };

/** Script for the worker: counts what it does on the device, and breaks the device, the weights or the memory when asked. */
export const WORKER_PRELUDE = `(${prepareWorker.toString()})();\n`;

function prepareWorker(): void {
  const faults: WorkerHandle = {
    device: undefined,
    submits: 0,
    loseAt: Infinity,
    buffers: { made: 0, destroyed: 0 },
    updates: 0,
    nanAt: Infinity,
    memory: undefined,
    full: false,
  };
  (globalThis as WorkerScope).faults = faults;
  if (typeof GPUAdapter !== 'undefined') {
    const { requestDevice } = GPUAdapter.prototype;
    GPUAdapter.prototype.requestDevice = async function (...given) {
      return (faults.device = await requestDevice.apply(this, given));
    };
    const { submit } = GPUQueue.prototype;
    GPUQueue.prototype.submit = function (commands) {
      faults.submits += 1;
      if (faults.submits >= faults.loseAt) faults.device?.destroy();
      return submit.call(this, commands);
    };
    const { createBuffer } = GPUDevice.prototype;
    GPUDevice.prototype.createBuffer = function (descriptor) {
      faults.buffers.made += 1;
      return createBuffer.call(this, descriptor);
    };
    const gone = new WeakSet<GPUBuffer>();
    const { destroy } = GPUBuffer.prototype;
    GPUBuffer.prototype.destroy = function () {
      if (!gone.has(this)) faults.buffers.destroyed += 1;
      gone.add(this);
      return destroy.call(this);
    };
  }
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (faults.full) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
    return grow.call(this, pages);
  };
  const instantiate = WebAssembly.instantiate as (
    bytes: BufferSource,
    imports?: WebAssembly.Imports,
  ) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
  const watched = async (bytes: BufferSource, imports: { env: { memory: WebAssembly.Memory } }) => {
    const made = await instantiate.call(WebAssembly, bytes, imports);
    faults.memory = imports.env.memory;
    const exports: Record<string, unknown> = { ...made.instance.exports };
    const update = exports['adamw'] as (...given: number[]) => unknown;
    // The second argument is the address of the gradient's norm and of the factor that clips it, which becomes not a number.
    exports['adamw'] = (...given: number[]) => {
      faults.updates += 1;
      if (faults.updates === faults.nanAt) new Float32Array(imports.env.memory.buffer)[(given[1] >> 2) + 1] = NaN;
      return update(...given);
    };
    return { module: made.module, instance: { exports } };
  };
  WebAssembly.instantiate = watched as unknown as typeof WebAssembly.instantiate;
}

/** What is left in the page's global scope. */
export type PageScope = typeof globalThis & {
  spawned: Worker[];
  clock: { shift: number };
  realStorage: IDBFactory | undefined;
};

/** For the page: keeps its workers at hand, so that a trial can end one as a browser short of memory does, without a word. */
export function keepWorkers(): void {
  const scope = globalThis as PageScope;
  scope.spawned = [];
  const Native = Worker;
  scope.Worker = class extends Native {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      scope.spawned.push(this);
    }
  };
}

export const WORKER_FAULTS = ['ended by the browser', 'ends itself', 'never comes back', 'answers no more'] as const;
export type WorkerFault = (typeof WORKER_FAULTS)[number];

/** In the worker: what becomes of it. */
export function breakWorker(how: WorkerFault): void {
  if (how === 'ends itself') self.close();
  // Not at once: this call has to return first.
  if (how === 'never comes back')
    setTimeout(() => {
      for (;;);
    });
  if (how === 'answers no more') {
    const mute = () => undefined;
    MessagePort.prototype.postMessage = mute;
    self.postMessage = mute;
  }
}

export const STORAGE_FAULTS = [
  'absent',
  'refused with an exception',
  'refused with an error',
  'blocked',
  'never answers',
  'full from the first write',
  'full after some writes',
] as const;
export type StorageFault = (typeof STORAGE_FAULTS)[number];

/** For the page and, as text, for the worker: IndexedDB that fails in one way. `after` counts writes that still succeed. */
export function breakStorage({ how, after }: { how: StorageFault; after: number }): void {
  const scope = globalThis as PageScope;
  scope.realStorage = indexedDB;
  const replace = (value: unknown) => Object.defineProperty(globalThis, 'indexedDB', { value, configurable: true });
  const request = (name?: string, error?: DOMException): IDBOpenDBRequest => {
    const made = new EventTarget();
    Object.assign(made, { error: error ?? null, result: undefined, readyState: 'pending' });
    if (name) setTimeout(() => made.dispatchEvent(new Event(name, { cancelable: true, bubbles: true })), 5);
    return made as unknown as IDBOpenDBRequest;
  };
  // The library that wraps requests asks whether one is of this class.
  const open = (make: () => IDBOpenDBRequest) => {
    IDBFactory.prototype.open = () => Object.setPrototypeOf(make(), IDBOpenDBRequest.prototype) as IDBOpenDBRequest;
  };
  let writes = 0;
  switch (how) {
    case 'absent':
      return void replace(undefined);
    case 'refused with an exception':
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      return;
    case 'refused with an error':
      return open(() => request('error', new DOMException('Internal error opening backing store.', 'UnknownError')));
    case 'blocked':
      return open(() => request('blocked'));
    case 'never answers':
      return open(() => request());
    case 'full from the first write':
    case 'full after some writes': {
      const fail = (method: 'put' | 'add') => {
        const real = IDBObjectStore.prototype[method];
        IDBObjectStore.prototype[method] = function (...given: [unknown, IDBValidKey?]) {
          writes += 1;
          const request = real.apply(this, given);
          if (writes > (how === 'full from the first write' ? 0 : after)) {
            // As browsers do it: the request is taken, and the whole transaction aborted later.
            const error = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
            Object.defineProperty(this.transaction, 'error', { value: error, configurable: true });
            const { transaction } = this;
            queueMicrotask(() => {
              try {
                transaction.abort();
              } catch {
                // It is over already.
              }
            });
          }
          return request;
        };
      };
      fail('put');
      fail('add');
    }
  }
}

/** For the page: the clock jumps, backwards too, when a trial changes `clock.shift`, in milliseconds. */
export function bendClock(): void {
  const scope = globalThis as PageScope;
  scope.clock = { shift: 0 };
  const { now } = Date;
  Date.now = () => now() + scope.clock.shift;
}
