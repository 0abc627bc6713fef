/** Parts of a station; it is a section itself. */
const PARTS = 'section section, aside';

/**
 * What has the focus may go away, as a button does when it has nothing left to do. The focus then moves to the nearest part of the page
 * around it that stays, and not to the beginning of the document. To be attached to what holds those parts.
 *
 * @param fallback what takes the focus when no part around it stays
 */
export function keepFocus(fallback: string): (root: HTMLElement) => () => void {
  return (root) => {
    let held: Element | undefined;
    let parts: HTMLElement[] = [];
    const onfocusin = ({ target }: FocusEvent): void => {
      held = target as Element;
      parts = [];
      for (let part = held.closest<HTMLElement>(PARTS); part; part = part.parentElement?.closest(PARTS) ?? null)
        parts.push(part);
    };
    // Somebody who leaves it by themselves is not followed. When it is taken away, it is gone by the time that this looks.
    const onfocusout = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        if (held === target && held?.isConnected) held = undefined;
      });
    const observer = new MutationObserver(() => {
      if (!held || held.isConnected || document.activeElement !== document.body) return;
      held = undefined;
      const part = parts.find(({ isConnected }) => isConnected);
      const next = part ?? document.querySelector<HTMLElement>(fallback);
      if (next && !next.hasAttribute('tabindex')) next.tabIndex = -1;
      // A part around it was in sight.
      next?.focus({ preventScroll: part !== undefined });
    });
    root.addEventListener('focusin', onfocusin);
    root.addEventListener('focusout', onfocusout);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', onfocusin);
      root.removeEventListener('focusout', onfocusout);
      observer.disconnect();
    };
  };
}
