/** Attach it to a popover: closes it when the focus leaves it and its button, so that the focus never moves on behind it. */
export function closeWhenLeft(popover: HTMLElement): void {
  popover.addEventListener('focusout', ({ relatedTarget: next }) => {
    const stays = !(next instanceof Element) || popover.contains(next) || next.matches(`[popovertarget=${popover.id}]`);
    if (!stays) popover.hidePopover();
  });
}
