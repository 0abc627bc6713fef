// The texts that the page opens with, fetched once.
import { readBank, type BankPrompt } from '../../data/bank.ts';
import { downloadShippedText } from '../../data/shipped.ts';
import { once } from '../../lib/once.ts';

const loaded = new Map<'bank', Promise<BankPrompt[]>>();

/** @throws LabError `DownloadError` where the file cannot be fetched or read; a later call tries again */
export function loadBank(): Promise<BankPrompt[]> {
  return once(loaded, 'bank', async () =>
    readBank(await downloadShippedText(new URL('./', document.baseURI).href, 'bank.json')),
  );
}
