// What was measured, in Markdown: a row for each number of each task, environment and model, a column for each library.
import { readFileSync } from 'node:fs';
import { load } from './environments.mjs';
import { LIBRARIES } from './libraries.mjs';

const { median } = await load('src/bench/clock.ts');

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const TASKS = { train: 'training', sample: 'sampling 16 × 64' };
const ENVIRONMENTS = { node: 'Dawn', chromium: 'Chromium' };
/** Losses of the same step in single precision differ by less. */
const TOLERANCE = 1e-4;

const written = (x) => {
  const digits = x < 10 ? 1 : 0;
  return x.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
};
const unique = (values) => [...new Set(values)];
const those = (outcomes, wanted) =>
  outcomes.filter((outcome) => Object.entries(wanted).every(([name, value]) => outcome[name] === value));
const succeeded = (outcomes) => outcomes.filter(({ failed }) => !failed);

/** What is shown of the rounds of a library that succeeded, at least one: `number` is compared, `text` stands in the cell. */
const NUMBERS = [
  {
    title: 'tokens/s',
    moreIsBetter: true,
    number: (rounds) => median(rounds.map(({ tokensPerSecond }) => tokensPerSecond)),
    text(number, rounds) {
      const best = Math.max(...rounds.map(({ bestTokensPerSecond }) => bestTokensPerSecond));
      return `${written(number)} (${written(best)})`;
    },
  },
  {
    title: 'processor ms',
    number: (rounds) => median(rounds.map(({ processorMs }) => processorMs)),
    text: written,
  },
  { title: 'first run, s', number: ([{ firstMs }]) => firstMs / 1000, text: written },
  {
    title: 'share of the matrix products',
    number: (rounds) => rounds[0].matmul && median(rounds.map(({ matmul }) => matmul.share)),
    text: (share) => `${Math.round(100 * share)} %`,
  },
];

/** How many times better the first is than the best of the others, where there are such. */
function advantage([ours, ...others], moreIsBetter) {
  const known = others.filter((number) => number !== undefined);
  if (ours === undefined || !known.length) return '';
  return `${(moreIsBetter ? ours / Math.max(...known) : Math.min(...known) / ours).toFixed(1)} ×`;
}

/** The cells of one number of one model, undefined where they would be empty. */
function cellsOf({ number, text, moreIsBetter }, outcomes, libraries) {
  const byLibrary = libraries.map((library) => those(outcomes, { library }));
  const rounds = byLibrary.map(succeeded);
  const numbers = rounds.map((each) => (each.length ? number(each) : undefined));
  const cells = numbers.map((value, i) => {
    if (value !== undefined) return text(value, rounds[i]);
    return (moreIsBetter && byLibrary[i][0]?.failed) || '';
  });
  return cells.some(Boolean) ? [...cells, advantage(numbers, moreIsBetter)] : undefined;
}

function titleOf(library) {
  const { title, package: name, remark = '' } = LIBRARIES[library];
  return name ? `${title} ${dependencies[name]}${remark}` : title;
}

/** Ours is the first, measured or not. */
const libraryNames = (outcomes) =>
  Object.keys(LIBRARIES).filter((name) => name === 'ours' || outcomes.some(({ library }) => library === name));

function tableRows(outcomes, libraries) {
  return Object.keys(TASKS).flatMap((task) =>
    Object.keys(ENVIRONMENTS).flatMap((environment) => {
      const here = those(outcomes, { task, environment });
      const adapter = succeeded(here)[0]?.adapter.split(/[:(]/)[0] ?? 'nothing';
      return NUMBERS.flatMap((number) => {
        const rows = unique(here.map(({ model }) => model)).flatMap((model) => {
          const cells = cellsOf(number, those(here, { model }), libraries);
          return cells ? [[model, ...cells]] : [];
        });
        const label = `${TASKS[task]}, ${number.title}, ${ENVIRONMENTS[environment]} on ${adapter}`;
        return rows.map((row, i) => [i ? '' : label, ...row]);
      });
    }),
  );
}

/** Whether the libraries did the same work: each outcome once, with those who have it. */
function agreements(outcomes) {
  const who = new Map();
  for (const { task, environment, model, library, losses, written } of succeeded(outcomes)) {
    const { title, otherModel } = LIBRARIES[library];
    const [ours] = succeeded(those(outcomes, { task, environment, model, library: 'ours' }));
    if (task === 'sample' && (otherModel || !ours)) continue;
    const result = losses
      ? `losses at steps 1 and 4 ${losses.map((loss) => loss.toFixed(5)).join(' and ')}`
      : `${written.filter((token, i) => token === ours.written[i]).length} of ${written.length} tokens as ours`;
    const line = `${model}, ${result}`;
    who.set(line, [...(who.get(line) ?? []), title]);
  }
  return [...who].map(([line, titles]) => `${line}: ${unique(titles).join(', ')}.`).sort();
}

/** Whether every library with our model has the losses of the first that was measured. */
export const sameLosses = (outcomes) =>
  succeeded(those(outcomes, { task: 'train' }))
    .filter(({ library }) => !LIBRARIES[library].otherModel)
    .every(({ losses, model }, _, all) => {
      const [first] = those(all, { model });
      return losses.every((loss, i) => Math.abs(loss - first.losses[i]) <= TOLERANCE);
    });

/** Markdown; the last column says how many times better ours is than the best of the others. */
export function markdown(outcomes) {
  const libraries = libraryNames(outcomes);
  const header = ['', '', ...libraries.map(titleOf), 'ours, times the best'];
  const rule = header.map((_, i) => (i < 2 ? '---' : '---:'));
  const table = [header, rule, ...tableRows(outcomes, libraries)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const adapters = unique(succeeded(outcomes).map(({ adapter }) => adapter)).join('; ');
  return `${table}

Libraries in turns, each case in a process of its own; medians, in brackets the best run. Processor time is that of all the case's
processes, for a step or for 1,024 tokens. The first run is the one of the first round, with the device opened and nothing compiled
before. Sampling is greedy, with a cache of keys and values and the tokens kept on the device. nanogpt's model is another one (RMSNorm,
no biases, weights of its own). Adapters: ${adapters}.

${agreements(outcomes)
  .map((line) => `- ${line}`)
  .join('\n')}`;
}
