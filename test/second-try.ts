// Names each test that passed only when it was run again.

import type { Reporter, TestModule } from 'vitest/node';

export default class SecondTry implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const { children, relativeModuleId } of modules)
      for (const test of children.allTests())
        if (test.ok() && (test.diagnostic()?.retryCount ?? 0) > 0)
          console.log(`Passed at the second try: ${relativeModuleId}: ${test.fullName}`);
  }
}
