// The record of how each product was built: hashes of its recipe, of its input files and of its own files. `npm run remake` compares them
// with the present state to find what is stale.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hash, hashOf, writeWhole } from '../files.ts';

/** A set of shipped files that are built together. Paths are relative to the root of a plan. */
export interface Product {
  name: string;
  /** The files it consists of. */
  files: string[];
  /** Everything besides `inputs` that determines it: plain data, by name. The product is stale when a part changes. */
  recipe: Record<string, unknown>;
  /** Files of other products that it is made from. The product is stale when one of them changes. */
  inputs: string[];
  /** Files and folders, including the root, that hold unfinished work, so that an interrupted build resumes. */
  scratch: string[];
  make: () => Promise<void>;
}

type Hashes = Record<string, string>;

interface Entry {
  recipe: Hashes;
  inputs: Hashes;
  files: Hashes;
  /** Not built by this command: someone has declared that the files are as this recipe would make them. */
  adopted?: true;
}

/** The record, in a file that is committed together with the products. */
export class Made {
  private readonly root: string;
  private readonly file: string;
  private readonly entries: Record<string, Entry | undefined>;

  constructor(root: string, file: string) {
    this.root = root;
    this.file = path.join(root, file);
    this.entries = existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, Entry | undefined>)
      : {};
  }

  get names(): string[] {
    return Object.keys(this.entries);
  }

  private hashFile(file: string): string {
    const full = path.join(this.root, file);
    return existsSync(full) ? hash(readFileSync(full)) : 'missing';
  }

  private entryOf({ recipe, inputs, files }: Product): Entry {
    const hashFiles = (list: string[]) => Object.fromEntries(list.map((file) => [file, this.hashFile(file)]));
    const parts = Object.entries(recipe).map(([name, part]) => [name, hashOf(part)]);
    return { recipe: Object.fromEntries(parts) as Hashes, inputs: hashFiles(inputs), files: hashFiles(files) };
  }

  /** Why the product must be rebuilt; empty when it is up to date. */
  reasons(product: Product): string[] {
    const [now, then] = [this.entryOf(product), this.entries[product.name]];
    const missing = product.files.filter((file) => now.files[file] === 'missing');
    if (missing.length) return missing.map((file) => `${file} is missing`);
    if (!then) return ['there is no record of how it was built'];
    const changed = (kind: keyof typeof now & keyof typeof then, what: (name: string) => string) => {
      const names = new Set([...Object.keys(now[kind] as Hashes), ...Object.keys(then[kind] as Hashes)]);
      return [...names].filter((name) => (now[kind] as Hashes)[name] !== (then[kind] as Hashes)[name]).map(what);
    };
    return [
      ...changed('files', (file) => `${file} has changed since it was built`),
      ...changed('recipe', (part) => `its recipe changed: ${part}`),
      ...changed('inputs', (file) => `its input changed: ${file}`),
    ];
  }

  /** Records the product's files as built by its present recipe from its present inputs. */
  record(product: Product, adopted: boolean): void {
    this.entries[product.name] = { ...this.entryOf(product), ...(adopted ? { adopted: true } : {}) };
    this.write();
  }

  forget(product: Product): void {
    delete this.entries[product.name];
    this.write();
  }

  private write(): void {
    writeWhole(this.file, `${JSON.stringify(this.entries, null, 2)}\n`);
  }
}
