// Another tab may accept a new version at any time, also before this one has asked for any.

/** Has the page loaded again when a new version takes over. Where service workers are missing or forbidden, nothing ever does. */
export function whenSwitched(reload: () => unknown): void {
  try {
    const container = navigator.serviceWorker;
    let isControlled = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      // At the first visit the version that the page was opened with takes over: nothing changes.
      if (isControlled) void reload();
      isControlled = true;
    });
  } catch {
    // On plain http there is none; some frames may not look.
  }
}
