// The kernels of the matrix products: the plain one, and the tiled ones of each variant.
import source from '../../../shaders/matmul.wgsl?raw';
import { defineKernel, type Kernel } from '../../gpu/kernel.ts';
import { broadcastTile } from './broadcast-loop.ts';
import { columnSum, productEntries } from './reference.ts';
import { SHARED_DEPTH } from './shared-loop.ts';
import type { Form, Tile } from './tile.ts';
import { tiledSource } from './tiled-source.ts';

export const matmul = defineKernel('matmul', source, {
  ...productEntries('nn', 1, 1),
  ...productEntries('nt', 1, 1),
  ...productEntries('tn', 1, 1),
  columnSum: { invocations: (s) => [s['N']], reference: columnSum },
  columnSumShared: { invocations: (s) => [s['N'], 32], reference: columnSum },
});

const tiled = new Map<string, Kernel>();

/** The kernel for a tile and form, cached. */
export function tiledMatmul(tile: Tile, form: Form): Kernel {
  const name = `matmul ${form} ${describeTile(tile)}`;
  const made =
    tiled.get(name) ?? defineKernel(name, tiledSource(tile, form), productEntries(form, tile.rows, tile.columns));
  tiled.set(name, made);
  return made;
}

/** Part of a kernel's name: `broadcast 32x4x2/8x1` has 32 × 4 sums per invocation, workgroups of 8 × 1, and two k per step. */
const describeTile = ({ loads, rows, columns, depth, workgroup }: Tile): string =>
  `${loads} ${rows}x${columns}x${depth}/${workgroup.join('x')}`;

/** Rows, columns and depth of a product. */
export type Size = Record<'M' | 'N' | 'K', number>;

/** A product large enough for full tiles. */
export const LARGE_PRODUCT: Size = { M: 1024, N: 1024, K: 1024 };

/**
 * The tile of a variant for products of this form and size: `registers 4x4/8x8` and `shared 4x4/8x8` use the same for all, `broadcast/8`
 * the tiles for subgroups of eight lanes. Undefined for the plain kernel and for unknown names.
 */
export function tileOf(variant: string, form: Form, size: Omit<Size, 'N'>): Tile | undefined {
  // The sizes that subgroups have, and tiles of up to 99 by 99: a stored name may say anything.
  const lanes = /^broadcast\/(1|2|4|8|16|32|64|128)$/.exec(variant)?.[1];
  if (lanes) return broadcastTile(Number(lanes), form, size);
  const match = /^(registers|shared) ([1-9]\d?)x([1-9]\d?)\/([1-9]\d?)x([1-9]\d?)$/.exec(variant);
  if (!match) return undefined;
  const [rows, columns, x, y] = match.slice(2).map(Number) as [number, number, number, number];
  const loads = match[1] as 'registers' | 'shared';
  const depth = loads === 'shared' ? SHARED_DEPTH : form === 'tn' ? 1 : 4;
  return { loads, rows, columns, depth, workgroup: [x, y] };
}

/** The kernel of a variant for this product: the plain one if the tiled ones do not support its size. */
export function matmulKernel(variant: string, form: Form, { M, N, K }: Size): Kernel {
  const inner = form === 'tn' ? M : K;
  const tile = N % 4 || inner % 4 ? undefined : tileOf(variant, form, { M, K });
  return tile ? tiledMatmul(tile, form) : matmul;
}
