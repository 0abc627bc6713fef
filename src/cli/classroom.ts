// `npm run classroom` builds the page and prints how long a class waits for it on one poor line.
import { build } from 'vite';
import { firstVisit } from './classroom/first-visit.ts';
import { count, parseOptions } from './options.ts';

const FOLDER = 'dist';

export async function main(args: string[]): Promise<void> {
  const usage = 'npm run classroom -- [--laptops 30] [--kilobits 1000]';
  const options = {
    laptops: { type: 'string', default: '30' },
    kilobits: { type: 'string', default: '1000' },
  } as const;
  const { values } = parseOptions(args, options, usage);
  const laptops = count('--laptops', values.laptops);
  const kilobits = count('--kilobits', values.kilobits);
  // Compiling this file has set it to development, with which components would be larger and slower.
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'warn' });
  console.log(`On a line of ${kilobits / 1000} Mbit/s; each row counts what stands above it, too.`);
  const row = (name: string, size: string, one: string, all: string) =>
    console.log(name.padEnd(44), size.padStart(9), one.padStart(10), all.padStart(18));
  row('', 'a laptop', 'one alone', `${laptops} at once`);
  let bytes = 0;
  for (const part of firstVisit(FOLDER)) {
    bytes += part.bytes;
    const seconds = (8 * bytes) / (1000 * kilobits);
    const whole = `${((laptops * seconds) / 60).toFixed(1)} min`;
    row(part.name, `${(bytes / 1000).toFixed(0)} KB`, `${seconds.toFixed(1)} s`, whole);
  }
  row('From a USB stick (npm run zip)', '0 KB', '0 s', '0 min');
}
