// What the people of a class are called: by their nicknames, told apart where two chose the same, and by numbers where they chose none.
import type { Person } from '../../taste/class/answers.ts';
import { classWords } from '../../words/class-words.ts';

/** A name for each, no two alike; somebody who is there twice has their name with a number. @param self the id of this device's person */
export function namesOf(people: readonly Person[], self: string): string[] {
  const taken = new Map<string, number>();
  const unnamed = new Map<string, string>();
  const called = ({ id, name }: Person): string => {
    if (id === self) return name ? classWords.youNamed(name) : classWords.you;
    if (name) return name;
    const number = unnamed.get(id) ?? classWords.person(unnamed.size + 1);
    unnamed.set(id, number);
    return number;
  };
  return people.map((person) => {
    const name = called(person);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count > 1 ? classWords.sameName(name, count) : name;
  });
}
