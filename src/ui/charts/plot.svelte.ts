// Keeps a plot in an element while it is on the page.
import type uPlot from 'uplot';
import { lazy } from '../../lib/lazy.ts';

export const PLOT_HEIGHT = 200;

export interface Plotting {
  /** Asked again when the colours of the page change. */
  options: (host: HTMLElement) => uPlot.Options;
  /** Drawn anew whenever it changes. */
  data: () => uPlot.AlignedData;
  /** The x at which the crosshair stands; undefined where the pointer moves it. */
  at?: () => number | undefined;
  onplot?: (plot: uPlot) => void;
  /** The library could not be downloaded. */
  onmissing: () => void;
}

/** For an attachment. @returns what removes the plot */
export function keepPlot(host: HTMLElement, { options, data, at, onplot, onmissing }: Plotting): () => void {
  let plot: uPlot | undefined;
  let gone = false;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const sizes = new ResizeObserver(() => plot?.setSize({ width: host.clientWidth, height: PLOT_HEIGHT }));
  let rebuild = (): void => {};
  const fetched = lazy(Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')]));
  fetched.then(([{ default: Plot }]) => {
    rebuild = () => {
      plot?.destroy();
      if (gone) return;
      plot = new Plot(options(host), data(), host);
      onplot?.(plot);
    };
    rebuild();
    dark.addEventListener('change', rebuild);
    sizes.observe(host);
  }, onmissing);
  $effect(() => {
    plot?.setData(data());
  });
  let held = false;
  $effect(() => {
    const x = at?.();
    if (!plot || (x === undefined && !held)) return;
    held = x !== undefined;
    plot.setCursor(x === undefined ? { left: -10, top: -10 } : { left: plot.valToPos(x, 'x'), top: PLOT_HEIGHT / 2 });
  });
  return () => {
    gone = true;
    sizes.disconnect();
    dark.removeEventListener('change', rebuild);
    plot?.destroy();
  };
}
