// What the people of a class are called: by their nicknames, told apart where two chose the same, and by numbers where they chose none.
import type { Person } from '../../taste/class/answers.ts';
import { classWords } from '../../words/class-words.ts';

/** A name for each, no two alike. @param self the id of this device's person */
export function namesOf(people: readonly Person[], self: string): string[] {
  const taken = new Map<string, number>();
  let unnamed = 0;
  return people.map(({ id, name }) => {
    if (id === self) return name ? classWords.youNamed(name) : classWords.you;
    if (!name) return classWords.person(++unnamed);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count > 1 ? classWords.sameName(name, count) : name;
  });
}
