// Lets an element fill what the first screen has left.

/** Keeps in `--above` of the element's style how many pixels of the page stand above it: notices come and go, and lines break differently. */
export function fillScreen(element: HTMLElement): () => void {
  const measure = (): void => {
    const above = Math.ceil(element.getBoundingClientRect().top + scrollY);
    element.style.setProperty('--above', `${above}px`);
  };
  measure();
  // In the next frame: the element's new height changes that of the body, which is being looked at.
  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  observer.observe(document.body);
  return () => observer.disconnect();
}
