// Row of the network: each file of the built site does not come, or not as it was made.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from '../../../src/lib/within.ts';
import { STATION_NAMES } from '../../../src/domain/stations.ts';
import { SITE_FOLDER } from '../../browser/serve-site.ts';
import { Tab } from '../acts.ts';
import type { Bench, Row } from '../bench.ts';
import { NETWORK_FAULTS, type NetworkFault } from '../site.ts';

/** Files that a visit to nano's stations fetches. The page itself is the server's, and maps and cards are for developers. */
const files = (): string[] =>
  readdirSync(SITE_FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter(
      (file) =>
        /\.(js|css|json|safetensors\.packed)$/.test(file) && !/micro|models\/.*\.json|tokenizer_config/.test(file),
    )
    .sort();

/** How long a person may be left without a sentence, in seconds: what the largest part has, and a little to show it. */
const LIMIT = LIMITS.script / 1000 + 5;
/** What the page must offer where something is missing: another attempt, or another way. */
const WAY_ON = /\b(reload|recover|try again|retry|play|check your connection|offline)\b/i;

const ZIP = 'Everything, as one .zip';

/** Visits every station, trains two steps, exports. @returns what did not work although nothing said so */
async function walk(tab: Tab): Promise<string | void> {
  await tab.until(
    'settled',
    ({ badge, alerts, text }) => /^(Processor|WebGPU)/.test(badge) || alerts.length > 0 || said(text),
    LIMIT,
  );
  // Without the page's script there are no stations to visit: what stands there has to say so.
  if (!(await tab.page.locator('nav').count())) return;
  for (const station of STATION_NAMES) {
    await tab.page.evaluate((name) => void (location.hash = name), station);
    const main = `main[data-station="${station}"]`;
    await tab.until(
      `at ${station} or told why not`,
      ({ text }) => text.includes('could not be') || !/Loading this station|being fetched/.test(text),
      LIMIT,
    );
    await tab.page.locator(main).waitFor();
  }
  const { badge, alerts, text } = await tab.look();
  if (!/^(Processor|WebGPU)/.test(badge))
    return WAY_ON.test(alerts.join(' ') || text) ? undefined : `no way on: ${text}`;
  await tab.page.evaluate(() => void (location.hash = 'sft'));
  if (!(await tab.page.getByRole('button', { name: 'Play', exact: true }).count())) return;
  await tab.start('sft', { Steps: 2 });
  await tab.until('trained', (look) => look.state === 'Finished' || look.alerts.length > alerts.length, LIMIT);
  await tab.press('Take it with you');
  await tab.until('unfolded or told why not', ({ text }) => text.includes(ZIP) || said(text), LIMIT);
  if (!(await tab.page.getByRole('button', { name: ZIP, exact: true }).count())) return;
  await tab.press(ZIP);
  await tab.until('exported', (look) => /is in your downloads|could not|cannot|missing/i.test(look.text), LIMIT);
}

const said = (text: string): boolean => /could not (be|start|load)|did not arrive|cannot start/i.test(text);

async function visit(bench: Bench, file: string, how: NetworkFault): Promise<void> {
  const window = await bench.window();
  const { address } = bench.folder({ fault: { file, how, at: bench.rng.uniform() } });
  const tab = await Tab.open(window, address);
  await bench.trial(`${how}: ${file.replace(/-[\w-]{8}(?=\.)/, '')}`, [tab], () => walk(tab));
  await window.close();
}

const network: Row = {
  name: 'files',
  fault: 'each file of the built site missing, wrong, damaged or stalled',
  holds: `works, or says what is missing and how to go on, within ${LIMIT} s`,
  count: Infinity,
  draw: 3,
  async run(bench, count) {
    const all = files().flatMap((file) => NETWORK_FAULTS.map((how) => [file, how] as const));
    for (const [file, how] of bench.rng.shuffle(all).slice(0, count)) await visit(bench, file, how);
  },
};

export const FILE_ROWS = [network];
