// Whose labels leave this page: the person's own carry the nickname that they have chosen, also those given before they chose it.
import { MOST_NAME, type Comparison } from '../../domain/labels.ts';
import type { Preferences } from '../kept/shapes.ts';

/** The labels on this device, and whose device it is. */
interface Signer {
  comparisons: Comparison[];
  person: string;
  isMine: (label: Comparison) => boolean;
  settings: Pick<Preferences, 'nickname'>;
}

/** What was typed as a nickname or a class code, as it is kept: without the spaces around it, and no longer than a label allows. */
export const tidy = (typed: string): string => typed.trim().replace(/\s+/g, ' ').slice(0, MOST_NAME).trim();

/** All labels here, those of the person with their nickname. */
export function signed(kept: Signer): Comparison[] {
  const name = tidy(kept.settings.nickname);
  const author = { person: kept.person, ...(name ? { name } : {}) };
  return kept.comparisons.map((each) => (kept.isMine(each) ? { ...each, author } : each));
}

/** The labels of people whom newer labels call otherwise, with the newer name. */
export function withNames(labels: readonly Comparison[], newer: readonly Comparison[]): Comparison[] {
  const names = new Map(
    newer.flatMap(({ author }) => ('person' in author && author.name ? [[author.person, author.name]] : [])),
  );
  return labels.flatMap((each) => {
    const { author } = each;
    const name = 'person' in author ? names.get(author.person) : undefined;
    return 'person' in author && name && name !== author.name
      ? [{ ...each, author: { person: author.person, name } }]
      : [];
  });
}
