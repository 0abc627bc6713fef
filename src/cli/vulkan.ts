// Provides a Vulkan driver to Dawn (the npm package `webgpu`), so that the engine runs in Node on machines without a graphics driver.
// On Linux x64 the npm package @sparticuz/chromium contains both the Vulkan loader and SwiftShader, a software adapter. On macOS and
// Windows, Dawn uses the GPU and needs nothing else.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const modules = path.resolve(import.meta.dirname, '../../node_modules');
const archives = path.join(modules, '@sparticuz/chromium');

/** @sparticuz/chromium contains binaries for this platform only. */
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
 * A folder under node_modules/.cache, filled once per version of @sparticuz/chromium. It is renamed into place once complete, so neither
 * an interrupted run nor two runs at once can leave a partial one.
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
    if (!existsSync(final)) throw error; // otherwise another run finished first, with the same content
  }
  return final;
}

/**
 * Prepares this process for `create()` of the package `webgpu`. Call it first and from the main thread: the Vulkan loader does not see a
 * worker thread's environment. Changes process.env and adds a link beside dawn.node.
 * @param adapter 'software' uses SwiftShader even where there is a GPU, so that every machine computes the same;
 *   'fastest' adds SwiftShader to the installed drivers, for Dawn to choose from.
 *   VK_ICD_FILENAMES, if set, overrides both.
 */
export function prepareVulkan(adapter: 'software' | 'fastest'): void {
  if (!hasPackagedBinaries) return;
  const folder = unpackOnce('swiftshader', (to) => untar(to, 'swiftshader'));
  // Dawn looks for the loader beside its own binary first, then in the system.
  link(path.join(folder, 'libvulkan.so.1'), path.join(modules, 'webgpu/dist/linux-x64/libvulkan.so.1'));
  if (process.env['VK_ICD_FILENAMES']) return;
  const name = adapter === 'software' ? 'VK_ICD_FILENAMES' : 'VK_ADD_DRIVER_FILES';
  process.env[name] ??= path.join(folder, 'vk_swiftshader_icd.json');
}

/** Makes `from` a link to `to` atomically, so that a process starting meanwhile always finds one. */
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
