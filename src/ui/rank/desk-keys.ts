// Which keys the desk may take: those that no control with the focus uses itself.

/** The digit of a key, of its place too: on a French keyboard digits need Shift. */
export function digitOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): number | undefined {
  const digit = /^[1-9]$/.exec(key) ?? /^(?:Digit|Numpad)([1-9])$/.exec(code);
  return digit ? Number(digit.at(-1)) : undefined;
}

const PRESSED_BY_ENTER = 'a[href], button, summary, [role="button"], label';

/** Whether the element, or a dialog around it, uses the key itself: letters of text fields, arrows of sliders, Enter of buttons. */
export function usesKey(element: HTMLElement, key: string): boolean {
  if (element.isContentEditable || element.closest('dialog, [popover]')) return true;
  if (element.matches('select, textarea, input:not([type="radio"], [type="checkbox"], [type="range"])')) return true;
  if (key.startsWith('arrow')) return element.matches('input[type="radio"], input[type="range"]');
  return key === 'enter' && element.matches(PRESSED_BY_ENTER);
}
