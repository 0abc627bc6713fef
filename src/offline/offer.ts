// What the page shows when a new version of it waits.

export interface Offer {
  title: string;
  detail: string;
  /** The first one is what most people want. */
  actions: { label: string; act: () => void }[];
}
