// What a first visit downloads, in the order in which it is needed, from the files of a built page.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What static hosts compress. */
const TEXTS = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.wasm', '.webmanifest']);
/** Of an answer's headers: about this long. */
const HEADERS = 250;

export interface Part {
  name: string;
  /** Paths in the built page; none of an earlier part. */
  files: string[];
  /** As sent, headers and all. */
  bytes: number;
}

/** The first scripts of each part, and files that are no scripts; what those import at once belongs to it, too. */
const PARTS: readonly (readonly [name: string, roots: RegExp])[] = [
  ['Until the first pick', /^index\.html$|^favicon|^bank\.json|\/(TasteStation|index)-/],
  [
    'Until the model can be taught',
    /^tokenizer\.json|\/(worker|lab-worker|backend)-|^models\/nano(-sft|-reward)?\.safetensors/,
  ],
  [
    'Until teaching is seen',
    /\/(StagePanel|on-stage|Stage|RecordingMenu|TimeMenu|liked|time-line|evaluate|packed-moment|dpo|group-methods|MachineDetails|stage-words|labelers)-/,
  ],
  ['All else, for later and without a network', /^(?!models\/micro)/],
  ['With micro', /^models\/micro/],
];
/** For readers of the source, or for other programs. */
const IS_SENT = /^(?!.*\.map$|THIRD-PARTY|models\/\w+\.json$|tokenizer_config|icon-|preview)/;

/** What a page or script names for loading at once, and the style of a component. */
function namedIn(folder: string, file: string, all: readonly string[]): string[] {
  if (!/\.(js|html)$/.test(file)) return [];
  const text = readFileSync(path.join(folder, file), 'utf8');
  const pattern = file.endsWith('.html')
    ? /(?:src|href)="\.\/([^"]+\.(?:js|css))"/g
    : /(?:from|import)"\.\/([^"]+\.js)"/g;
  const named = [...text.matchAll(pattern)].map(([, name = '']) => path.posix.join(path.posix.dirname(file), name));
  const [component] = /^assets\/[A-Z]\w+(?=-)/.exec(file) ?? [];
  return [...named, ...all.filter((each) => component && each.startsWith(`${component}-`) && each.endsWith('.css'))];
}

const sizeOf = (folder: string, file: string): number => {
  const content = readFileSync(path.join(folder, file));
  return HEADERS + (TEXTS.has(path.extname(file)) ? gzipSync(content).length : content.length);
};

export function firstVisit(folder: string): Part[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => statSync(path.join(folder, file)).isFile() && IS_SENT.test(file))
    .sort();
  const known = new Set<string>();
  return PARTS.map(([name, roots]) => {
    const found = new Set(all.filter((file) => roots.test(file) && !known.has(file)));
    for (const file of found) for (const named of namedIn(folder, file, all)) if (!known.has(named)) found.add(named);
    const files = [...found];
    files.forEach((file) => known.add(file));
    return { name, files, bytes: files.reduce((sum, file) => sum + sizeOf(folder, file), 0) };
  });
}
