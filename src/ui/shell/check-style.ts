// Notices when the page's stylesheet does not come.

/** How long browsers may show nothing because they wait for a stylesheet. */
const PATIENCE_MS = 10_000;

/** Calls `missing` once if the stylesheet fails or is late. Without it the page is plain but works; waiting for it would show nothing. */
export function checkStyle(missing: () => void): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (!link || link.sheet) return;
  const timer = setTimeout(() => !link.sheet && giveUp(), PATIENCE_MS);
  const giveUp = (): void => {
    clearTimeout(timer);
    link.remove();
    missing();
  };
  link.addEventListener('error', giveUp, { once: true });
}
