// The shape of the source, checked: which folder may import which, and what no file may do. Every failure lists the lines to change.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What each folder of src may import besides itself; the order goes down. `page` is main.ts and App.svelte; `shaders` and package.json stand beside src. */
const MAY_IMPORT: Record<string, string[]> = {
  page: ['ui', 'session', 'words', 'worker', 'offline', 'domain', 'lib'],
  ui: ['session', 'lessons', 'words', 'offline', 'taste', 'domain', 'data', 'rl', 'world', 'lib', 'package.json'],
  session: ['storage', 'lessons', 'words', 'taste', 'domain', 'data', 'rl', 'world', 'lib'],
  lessons: [],
  words: ['lessons', 'domain', 'lib'],
  cli: [
    'worker',
    'stage',
    'bench',
    'train',
    'taste',
    'simd',
    'storage',
    'domain',
    'data',
    'model',
    'rl',
    'world',
    'kernels',
    'gpu',
    'lib',
  ],
  worker: [
    'stage',
    'bench',
    'train',
    'taste',
    'simd',
    'storage',
    'domain',
    'data',
    'model',
    'rl',
    'world',
    'kernels',
    'gpu',
    'lib',
  ],
  stage: ['train', 'taste', 'domain', 'model', 'world', 'lib'],
  bench: ['train', 'domain', 'data', 'model', 'kernels', 'gpu', 'lib'],
  train: ['taste', 'domain', 'data', 'model', 'rl', 'world', 'kernels', 'gpu', 'lib'],
  taste: ['domain', 'rl', 'world', 'lib'],
  storage: ['domain', 'data', 'lib'],
  data: ['domain', 'world', 'lib'],
  domain: ['rl', 'lib'],
  model: ['domain', 'kernels', 'gpu', 'lib'],
  rl: ['lib'],
  world: ['lib'],
  kernels: ['gpu', 'shaders', 'lib'],
  simd: ['gpu', 'lib'],
  offline: ['words'],
  gpu: ['shaders', 'lib'],
  lib: [],
};
/** Folders that run anywhere: no GPU, no page, no Node. */
const PURE = ['rl', 'world', 'lib'];
const MAX_LINES = 300;
const MAX_FILES = 25;
/** May be longer: tables of plain data, which are looked up and not read, and trainers, because a whole algorithm reads best in one file. */
const MAY_BE_LONG = /^src\/lib\/(settings|metrics)\.ts$|^src\/train\/|^src\/words\/|^test\/fuzz\/parsers\//;

/** What may know the whole Lab on the page; all other components take what they show. */
const KNOWS_LAB =
  /^src\/(main\.ts|App\.svelte|brought\.svelte\.ts|ui\/stations\/(\w+Station\.svelte|stations\.ts)|ui\/shell\/TopBar\.svelte)$/;

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Paths of all files in a folder and below it that end in one of the given extensions. */
function filesIn(folder: string, ...extensions: string[]): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => extensions.includes(path.extname(file)) && !file.split(path.sep).includes('node_modules'))
    .map((file) => path.join(folder, file))
    .sort();
}

const sources = filesIn('src', '.ts', '.svelte', '.mjs').map((file) => ({ file, text: read(file) }));

/** The key of {@link MAY_IMPORT} that a path belongs to. */
function layerOf(file: string): string {
  const [top = '', folder = '', ...rest] = file.split(path.sep);
  if (top !== 'src') return top;
  return rest.length > 0 ? folder : 'page';
}

const IMPORTS = [
  /^\s*(?:import|export)\s(?:[\w*{},$\s]*\sfrom\s+)?['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+\.ts)['"],\s*import\.meta\.url/g,
];

/** Every module that a source names, with the line it does so on. */
function importsOf(text: string): { name: string; line: number }[] {
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)]).map((match) => ({
    name: match[1] ?? '',
    line: text.slice(0, match.index + match[0].length).split('\n').length,
  }));
}

/** `file:line text` of every line of the sources that matches. */
function linesMatching(pattern: RegExp): string[] {
  return sources.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
  );
}

test('every folder of src is known', () => {
  const unknown = sources.filter(({ file }) => !(layerOf(file) in MAY_IMPORT));
  expect(unknown.map(({ file }) => file)).toEqual([]);
});

test('imports only go down', () => {
  const upward = sources.flatMap(({ file, text }) => {
    const from = layerOf(file);
    return importsOf(text)
      .filter(({ name }) => name.startsWith('.'))
      .filter(({ name }) => {
        const target = path.normalize(path.join(path.dirname(file), name.replace(/\?.*/, '')));
        const to = layerOf(target);
        return to !== from && !MAY_IMPORT[from]?.includes(to);
      })
      .map(({ name, line }) => `${file}:${line} ${from} must not import ${name}`);
  });
  expect(upward).toEqual([]);
});

test('components take what they show: only the page, its stations and the top bar know the Lab', () => {
  const others = sources.filter(
    ({ file, text }) =>
      ['page', 'ui'].includes(layerOf(file)) &&
      importsOf(text).some(({ name }) => name.endsWith('/lab.svelte.ts')) &&
      !KNOWS_LAB.test(file.split(path.sep).join('/')),
  );
  expect(others.map(({ file }) => file)).toEqual([]);
});

test('no circle of imports, those of types included', () => {
  const known = new Set(sources.map(({ file }) => file));
  const targets = new Map(
    sources.map(({ file, text }) => {
      const named = importsOf(text).map(({ name }) => path.normalize(path.join(path.dirname(file), name)));
      return [file, named.filter((target) => known.has(target))];
    }),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
  };
  for (const { file } of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test(`no folder has more than ${MAX_FILES} files`, () => {
  const counts = new Map<string, number>();
  const files = ['src', 'shaders', 'test'].flatMap((folder) =>
    filesIn(folder, '.ts', '.svelte', '.mjs', '.wgsl', '.css'),
  );
  for (const file of files) counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, files]) => files > MAX_FILES)).toEqual([]);
});

test('rl, world and lib use no GPU, no page, no Node and no package', () => {
  const pure = sources.filter(({ file }) => PURE.includes(layerOf(file)));
  const packages = pure.flatMap(({ file, text }) =>
    importsOf(text)
      .filter(({ name }) => !name.startsWith('.'))
      .map(({ name, line }) => `${file}:${line} imports ${name}`),
  );
  expect(packages).toEqual([]);

  // Compiled with the language's own types and nothing else, a use of document, GPUDevice or process is a type error.
  const program = ts.createProgram(
    pure.map(({ file }) => path.join(root, file)),
    {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts'],
      types: [],
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
    },
  );
  const errors = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${path.relative(root, file?.fileName ?? '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
  expect(errors).toEqual([]);
});

test('no barrels', () => {
  expect(sources.filter(({ file }) => /^index\.(ts|mjs)$/.test(path.basename(file))).map(({ file }) => file)).toEqual(
    [],
  );
  expect(linesMatching(/^\s*export\s+\*\s+from/)).toEqual([]);
});

test('no Math.random', () => {
  expect(linesMatching(/\bMath\s*\.\s*random\s*\(/)).toEqual([]);
});

test(`no file has more than ${MAX_LINES} lines`, () => {
  const long = ['src', 'shaders', 'test']
    .flatMap((folder) => filesIn(folder, '.ts', '.svelte', '.mjs', '.wgsl', '.css'))
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ file, lines }) => lines > MAX_LINES && !MAY_BE_LONG.test(file.split(path.sep).join('/')));
  expect(long.map(({ file, lines }) => `${file} has ${lines}`)).toEqual([]);
});

test('every file of the session, the worker, the components and what keeps the page offline says in its first line what it is for', () => {
  const bare = sources.filter(
    ({ file, text }) =>
      ['page', 'session', 'worker', 'ui', 'offline'].includes(layerOf(file)) && !/^(\/\/|\/\*\*|<!--) \S/.test(text),
  );
  expect(bare.map(({ file }) => file)).toEqual([]);
});

test('every part that a component waits for has words for the case that it does not come', () => {
  const unsaid = sources.flatMap(({ file, text }) => {
    const parts = text.split(/^(?=.*\{#await\b)/m).slice(1);
    return parts.filter((part) => !part.includes('{:catch')).map((part) => `${file}: ${part.split('\n')[0]?.trim()}`);
  });
  expect(unsaid).toEqual([]);
});

test('every shader begins with a comment that says what it computes', () => {
  const bare = filesIn('shaders', '.wgsl').filter((file) => !/^\/\/ \S/.test(read(file)));
  expect(bare).toEqual([]);
});
