// The lessons that come with the page, by language and name; each is fetched when somebody opens it.

export const LESSON_NAMES = ['taste', 'manners', 'rudeness', 'leash', 'tax', 'free'] as const;
export type LessonName = (typeof LESSON_NAMES)[number];

type Texts = Partial<Record<LessonName, () => Promise<{ default: string }>>>;

const ENGLISH = {
  taste: () => import('./en/taste.md?raw'),
  manners: () => import('./en/manners.md?raw'),
  rudeness: () => import('./en/rudeness.md?raw'),
  leash: () => import('./en/leash.md?raw'),
  tax: () => import('./en/tax.md?raw'),
  free: () => import('./en/free.md?raw'),
} satisfies Texts;

/** A language that lacks a lesson shows the English one. */
const LANGUAGES: Record<string, Texts> = { en: ENGLISH };

/** The text of a lesson. Rejects where it cannot be fetched. */
export async function lessonText(language: string, name: LessonName): Promise<string> {
  const load = LANGUAGES[language]?.[name] ?? ENGLISH[name];
  return (await load()).default;
}
