// Sends an error's own hint and its cause to the page: Comlink carries name, message and stack only.
import { transferHandlers, type TransferHandler } from 'comlink';
import { carried } from '../lib/errors.ts';

type Thrown = { value: unknown };
type Sent = { isError: boolean; value: unknown };

/** To be called once in the worker. The page needs no counterpart: Comlink gives the received error every field that was sent. */
export function sendWholeErrors(): void {
  const usual = transferHandlers.get('throw') as TransferHandler<Thrown, Sent>;
  const serialize: typeof usual.serialize = (thrown) => {
    const [sent, transfers] = usual.serialize(thrown);
    return sent.isError
      ? [{ isError: true, value: { ...(sent.value as object), ...carried(thrown.value as Error) } }, transfers]
      : [sent, transfers];
  };
  transferHandlers.set('throw', { ...usual, serialize });
}
