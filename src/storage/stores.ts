// The object stores of what the person made, one record per item.

export const ITEM_STORES = ['comparisons', 'votes', 'results', 'demonstrations'] as const;
export type ItemStore = (typeof ITEM_STORES)[number];

export interface Item {
  id: string;
  /** Place in the order of storing; assigned when the item is stored. */
  sequence?: number;
}
