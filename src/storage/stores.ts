// The object stores of what the person made or took in, one record per item.

export const ITEM_STORES = ['comparisons', 'votes', 'results', 'demonstrations'] as const;
/** What the page reads when it opens. */
export type OwnStore = (typeof ITEM_STORES)[number];
/** The trained models of a class and the votes on them: read when somebody asks. */
export const CLASS_STORES = ['models', 'ballots'] as const;
export type ItemStore = OwnStore | (typeof CLASS_STORES)[number];

export interface Item {
  id: string;
  /** Place in the order of storing; assigned when the item is stored. */
  sequence?: number;
}
