// The lessons that come with the page, in English; each is fetched when somebody opens it. Another language brings its own along.

export const LESSON_NAMES = ['taste', 'manners', 'rudeness', 'leash', 'tax', 'free'] as const;
export type LessonName = (typeof LESSON_NAMES)[number];

const ENGLISH = {
  taste: () => import('./en/taste.md?raw'),
  manners: () => import('./en/manners.md?raw'),
  rudeness: () => import('./en/rudeness.md?raw'),
  leash: () => import('./en/leash.md?raw'),
  tax: () => import('./en/tax.md?raw'),
  free: () => import('./en/free.md?raw'),
} satisfies Record<LessonName, () => Promise<{ default: string }>>;

/** Rejects where it cannot be fetched. */
export const englishLesson = async (name: LessonName): Promise<string> => (await ENGLISH[name]()).default;
