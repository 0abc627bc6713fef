// What was made from what: for every product the hashes of its recipe, of the files it was made from and of its own files. By them
// `npm run remake` finds what is stale.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hash, hashOf, writeWhole } from '../files.ts';

/** Something that is shipped. Paths are relative to the root of a plan. */
export interface Product {
  name: string;
  /** What it consists of. */
  files: string[];
  /** All that decides it besides `inputs`: plain data, each part under a name. When one changes, the product is stale. */
  recipe: Record<string, unknown>;
  /** Files of other products that it is made from. When the bytes of one change, the product is stale. */
  inputs: string[];
  /** Files and folders, with the root, in which it is kept while it is being made, so that an interrupted run goes on. */
  scratch: string[];
  make: () => Promise<void>;
}

type Hashes = Record<string, string>;

interface Entry {
  recipe: Hashes;
  inputs: Hashes;
  files: Hashes;
  /** Not made by this command: somebody has said that it is as this recipe would make it. */
  adopted?: true;
}

/** The record, in a file that is committed with the products. */
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

  /** Why the product has to be made anew; empty when it is fresh. */
  reasons(product: Product): string[] {
    const [now, then] = [this.entryOf(product), this.entries[product.name]];
    const missing = product.files.filter((file) => now.files[file] === 'missing');
    if (missing.length) return missing.map((file) => `${file} is missing`);
    if (!then) return ['it is not known what it was made from'];
    const changed = (kind: keyof typeof now & keyof typeof then, what: (name: string) => string) => {
      const names = new Set([...Object.keys(now[kind] as Hashes), ...Object.keys(then[kind] as Hashes)]);
      return [...names].filter((name) => (now[kind] as Hashes)[name] !== (then[kind] as Hashes)[name]).map(what);
    };
    return [
      ...changed('files', (file) => `${file} was changed by something else`),
      ...changed('recipe', (part) => `its recipe changed: ${part}`),
      ...changed('inputs', (file) => `it was made from another ${file}`),
    ];
  }

  /** Records that the product is as its recipe makes it. */
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
