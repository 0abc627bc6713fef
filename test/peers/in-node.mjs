// `node in-node.mjs BUNDLE CASE`: the case on Dawn in this process, for libraries that were built for a browser; a line of JSON.
import { create, globals } from 'webgpu';

const [bundle, chosen] = process.argv.slice(2);
Object.assign(globalThis, globals, {
  window: globalThis,
  document: { createElement: () => ({ getContext: () => null }) },
});
const define = (object, name, value) => Object.defineProperty(object, name, { value, configurable: true });
define(globalThis, 'navigator', { gpu: create([]), userAgent: 'node' });
// Nothing here shall find that this is Node: their builds for a browser lack what they would use then.
define(process, 'versions', {});
// Libraries say things on standard output.
console.log = console.error;

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const result = await import(bundle)
  .then(({ measure }) => measure(JSON.parse(chosen), processorMs))
  .catch(({ message }) => ({ failed: message }));
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
