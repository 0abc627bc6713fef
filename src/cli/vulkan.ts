// Gives Dawn (the npm package `webgpu`) a Vulkan to run on, so that the engine works in Node on a machine that has no graphics
// driver. On Linux x64 both the Vulkan loader and SwiftShader, an adapter that computes on the processor, are inside the npm
// package @sparticuz/chromium. On macOS and Windows, Dawn brings all it needs and uses the real GPU.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const modules = path.resolve(import.meta.dirname, '../../node_modules');
const archives = path.join(modules, '@sparticuz/chromium');

/** @sparticuz/chromium holds binaries of this platform only. */
export const hasPackagedBinaries = process.platform === 'linux' && process.arch === 'x64';

/** The bytes of one file of @sparticuz/chromium, decompressed. */
export function readArchive(name: string): Buffer {
  return brotliDecompressSync(readFileSync(path.join(archives, 'bin', `${name}.br`)));
}

/** Unpacks tar files of @sparticuz/chromium into `folder`. */
export function untar(folder: string, ...names: string[]): void {
  for (const name of names) execFileSync('tar', ['xf', '-', '-C', folder], { input: readArchive(`${name}.tar`) });
}

/**
 * A folder under node_modules/.cache that is filled once per version of @sparticuz/chromium. It gets its name only when it is
 * complete, so neither a run that was broken off nor two runs at once can leave half of it.
 * @param fill writes the content into the temporary folder it is given; `final` is the path that folder will have
 */
export function unpackOnce(name: string, fill: (folder: string, final: string) => void): string {
  const { version } = JSON.parse(readFileSync(path.join(archives, 'package.json'), 'utf8')) as { version: string };
  const final = path.join(modules, '.cache', `${name}-${version}`);
  if (existsSync(final)) return final;
  const folder = `${final}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  fill(folder, final);
  try {
    renameSync(folder, final);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(final)) throw error; // otherwise another run was faster, and its copy is as good
  }
  return final;
}

/**
 * Prepares this process for `create()` of the package `webgpu`; call it before, from the main thread (a worker thread's environment
 * does not reach the Vulkan loader). Changes process.env and puts a link beside dawn.node.
 * @param adapter 'software' uses SwiftShader even where there is a GPU, so that every machine computes the same;
 *   'fastest' adds SwiftShader to the drivers that the machine has, for Dawn to choose from.
 *   VK_ICD_FILENAMES, when set, decides instead of both.
 */
export function prepareVulkan(adapter: 'software' | 'fastest'): void {
  if (!hasPackagedBinaries) return;
  const folder = unpackOnce('swiftshader', (to) => untar(to, 'swiftshader'));
  // Dawn looks for the loader beside its own binary before it asks the system.
  link(path.join(folder, 'libvulkan.so.1'), path.join(modules, 'webgpu/dist/linux-x64/libvulkan.so.1'));
  if (process.env['VK_ICD_FILENAMES']) return;
  const name = adapter === 'software' ? 'VK_ICD_FILENAMES' : 'VK_ADD_DRIVER_FILES';
  process.env[name] ??= path.join(folder, 'vk_swiftshader_icd.json');
}

/** Makes `from` a link to `to`, at no moment absent for a process that starts meanwhile. */
function link(to: string, from: string): void {
  try {
    if (readlinkSync(from) === to) return;
  } catch {
    // not there yet
  }
  const temporary = `${from}.${process.pid}`;
  symlinkSync(to, temporary);
  renameSync(temporary, from);
}
