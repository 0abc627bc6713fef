// Keeps the keyboard focus near its place when the focused element is removed.

/** Parts of a station, which is a section itself. */
const PARTS = 'section section, aside';

/**
 * When the focused element is removed, such as a button that has nothing left to do, moves the focus to the nearest remaining part of the
 * page around it, in place of the beginning of the document. Attach it to the element that contains those parts.
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
    // Forget an element that lost the focus but is still there. A removed one is disconnected by the time this runs.
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
      // A part around the removed element was in view.
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
