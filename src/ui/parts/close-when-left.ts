/** To be attached to a popover: the focus must not wander on behind it, so it closes when that leaves it and its button. */
export function closeWhenLeft(popover: HTMLElement): void {
  popover.addEventListener('focusout', ({ relatedTarget: next }) => {
    const stays = !(next instanceof Element) || popover.contains(next) || next.matches(`[popovertarget=${popover.id}]`);
    if (!stays) popover.hidePopover();
  });
}
