/** Fetches what stations load on demand, so that every one of them works when the network goes after the page was opened. */
export function fetchRest(): void {
  void Promise.allSettled([
    import('uplot'),
    import('uplot/dist/uPlot.min.css'),
    import('./CalibrationPlot.svelte'),
    import('./DeskCards.svelte'),
    import('./EarlierResults.svelte'),
    import('./MachineDetails.svelte'),
    import('./ReportCard.svelte'),
    import('./ShippedTable.svelte'),
    import('../session/agreement.ts'),
    import('../data/export.ts'),
    import('../data/pack.ts'),
  ]);
}
