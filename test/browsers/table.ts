// The last lines of `npm run browsers`: what was walked in which browser, and the sum.

import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import { STATION_NAMES } from '../../src/domain/stations.ts';
import { EN as words } from '../../src/words/en/page.ts';

const HEAD = ['Browser', 'Version', 'Engine', 'Stations', 'Passed', 'Failed', 'Seconds'];

const passed = (test: TestCase) => test.result().state === 'passed';
/** Tests that the command line left out are not looked at. */
const wanted = (test: TestCase) => test.result().state !== 'skipped';

function rowOf(suite: TestSuite): string[] {
  const tests = [...suite.children.allTests()].filter(wanted);
  const good = tests.filter(passed);
  const stations = STATION_NAMES.filter((name) =>
    good.some((test) => test.name.startsWith(`${words.stations[name].plain}:`)),
  );
  const { version = '–', engine = '–' } = Object.assign({}, ...tests.map((test) => test.meta())) as Record<
    string,
    string
  >;
  const milliseconds = tests.reduce((sum, test) => sum + (test.diagnostic()?.duration ?? 0), 0);
  const counts = [`${stations.length} of ${STATION_NAMES.length}`, good.length, tests.length - good.length];
  return [suite.name, version, engine, ...counts.map(String), (milliseconds / 1000).toFixed(0)];
}

export default class Table implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const suites = modules.flatMap((module) => [...module.children.suites()]);
    const rows = [HEAD, ...suites.filter((suite) => [...suite.children.allTests()].some(wanted)).map(rowOf)];
    const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
    console.log();
    for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
    const tests = modules.flatMap((module) => [...module.children.allTests()]).filter(wanted);
    const good = tests.filter(passed).length;
    // A file that does not load, a browser that does not start, or an error outside of all tests is a failure too.
    const outside = errors.length + [...modules, ...suites].filter((part) => part.errors().length > 0).length;
    console.log(`\n${good} passed, ${tests.length - good + outside} failed`);
  }
}
