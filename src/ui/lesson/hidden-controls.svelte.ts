// Takes hidden controls out of the page and out of the order of the Tab key: one rule of style for all of them.

/** What is hidden, by the names that components carry as `data-control`. */
export const hidden = $state({
  /** By the address, or by a teacher who prepares a link. */
  chosen: [] as readonly string[],
  /** By the lesson that is on. */
  lesson: [] as readonly string[],
});

let sheet: CSSStyleSheet | undefined;

/** Hides exactly these. A style sheet that a script makes is one that the page's policy allows. */
export function hideControls(names: readonly string[]): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  const selectors = [...new Set(names)].map((name) => `[data-control~="${name}"]`);
  // A bar whose only content is hidden goes with it; a rule of its own, which old browsers drop.
  const rules = selectors.flatMap((each) => [each, `.bar:has(>${each}:only-child)`]);
  sheet.replaceSync(rules.map((each) => `${each}{display:none!important}`).join(''));
}
