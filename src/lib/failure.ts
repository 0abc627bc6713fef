// A failure that may come at any time and ends whatever is under way: the loss of a device, the end of a worker.

/** `Promise.race` with a promise that rarely settles would keep the results of all races as long as that promise. */
export class Failure<E extends Error> {
  /** What it was; undefined as long as it has not come. */
  error: E | undefined;
  private readonly waiting = new Set<(error: E) => void>();

  /** It has come; only the first counts. */
  fail(error: E): void {
    if (this.error) return;
    this.error = error;
    for (const reject of this.waiting) reject(error);
    this.waiting.clear();
  }

  /** Settles as `promise` does, or rejects with the failure if that comes before. */
  race<T>(promise: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.error) reject(this.error);
      else this.waiting.add(reject);
      promise.then(resolve, reject).finally(() => this.waiting.delete(reject));
    });
  }
}
