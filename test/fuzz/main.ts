// Draws hostile inputs for one parser, after the inputs that it has failed on before.
import fc from 'fast-check';
import { attempt, Finding, type Parser } from './attempt.ts';
import { CORPUS } from './corpus.ts';
import { PARSERS } from './parsers.ts';

export const NAMES = PARSERS.map(({ name, thousands }) => ({ name, thousands }));

/** What one process found out about one parser. */
export interface Count {
  name: string;
  /** Inputs drawn, and cases of the corpus. */
  inputs: number;
  cases: number;
  accepted: number;
  seconds: number;
  /** Processor time of the slowest input, in milliseconds, and which it was. */
  slowest: { ms: number; what: string };
  findings: { what: string; input: string }[];
}

const BATCH = 500;
const SHOWN = 1000;

/** What two inputs that show the same fault have in common: where a raw error came from, or how the sentence begins. */
function kindOf(what: string): string {
  const [, name, place] = /^undeclared (\w+): [^]* at (\S+)$/.exec(what) ?? [];
  return name ? `${name} ${place}` : what.replace(/\d+|“[^”]*”|'[^']*'|"[^"]*"/g, '#').slice(0, 60);
}

/**
 * The corpus, then `runs` inputs in batches, each from a seed of its own. A kind of fault is reported once, with the smallest input that
 * was found to show it.
 * @param alive called after each batch and case
 */
export async function fuzz(name: string, runs: number, seed: number, alive: () => void): Promise<Count> {
  const parser = PARSERS.find((each) => each.name === name)!;
  const count: Count = {
    name,
    inputs: 0,
    cases: 0,
    accepted: 0,
    seconds: 0,
    slowest: { ms: 0, what: '' },
    findings: [],
  };
  const started = performance.now();
  for (const [what, input] of Object.entries(CORPUS[name] ?? {})) {
    count.cases++;
    globalThis.gc?.();
    try {
      took(count, (await attempt(parser, input())).ms, what);
    } catch (thrown) {
      count.findings.push({ what: `corpus, ${what}: ${(thrown as Error).message}`, input: what });
    }
    alive();
  }
  await draw(parser, runs, seed, count, alive);
  return { ...count, seconds: (performance.now() - started) / 1000 };
}

function took(count: Count, ms: number, what: string): void {
  if (ms > count.slowest.ms) count.slowest = { ms, what };
}

async function draw(parser: Parser, runs: number, seed: number, count: Count, alive: () => void): Promise<void> {
  const known = new Set<string>();
  for (let batch = 0; count.inputs < runs; batch++) {
    let shrinking = false;
    const property = fc.asyncProperty(parser.inputs, async (input) => {
      if (!shrinking) count.inputs++;
      try {
        const { accepted, ms } = await attempt(parser, input);
        if (shrinking) return;
        count.accepted += Number(accepted);
        took(count, ms, `drawn from seed ${seed + batch}`);
      } catch (thrown) {
        if (thrown instanceof Finding && known.has(kindOf(thrown.message))) return;
        shrinking = true;
        throw thrown;
      }
    });
    const numRuns = Math.min(BATCH, runs - count.inputs);
    const result = await fc.check(property, { seed: seed + batch, numRuns, interruptAfterTimeLimit: 30_000 });
    if (result.counterexample) {
      const what = (result.errorInstance as Error).message;
      known.add(kindOf(what));
      const input = fc.stringify(result.counterexample[0]).slice(0, SHOWN);
      count.findings.push({ what: `seed ${seed + batch}: ${what}`, input });
    }
    // What earlier inputs have left is not to be counted as growth.
    globalThis.gc?.();
    alive();
  }
}
