// What an address brings besides a station: a lesson, a state of the page, or rankings that are handed in. What opens and shows it is
// fetched only for an address that brings it.
import { LabError } from './lib/errors.ts';
import { lazy } from './lib/lazy.ts';
import type { Lab } from './session/lab.svelte.ts';
import type { Lesson } from './session/lesson/lesson.svelte.ts';
import type { OpenedLink } from './session/link/opened-link.svelte.ts';
import { bringsMore } from './session/url-state.ts';
import { describeError } from './words/saying.ts';
import { words } from './words/words.ts';
import type LessonShellComponent from './ui/lesson/LessonShell.svelte';
import type HandInNoticeComponent from './ui/share/HandInNotice.svelte';
import type LinkNoticeComponent from './ui/share/LinkNotice.svelte';

export class Brought {
  /** The lesson that is on. */
  lesson = $state.raw<Lesson>();
  /** Shows the lesson and hides controls. */
  LessonShell = $state.raw<typeof LessonShellComponent>();
  link = $state.raw<OpenedLink>();
  LinkNotice = $state.raw<typeof LinkNoticeComponent>();
  handedIn = $state('');
  HandInNotice = $state.raw<typeof HandInNoticeComponent>();
  readonly #lab: Lab;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  readonly fetchShell = async () => {
    const shell = await lazy(import('./ui/lesson/LessonShell.svelte'));
    this.LessonShell = shell.default;
    return shell;
  };

  /** @param enter opens the station that the lesson asks for */
  async takeLesson(address: URL, enter: (now: URL) => void): Promise<void> {
    try {
      this.lesson = await (await this.fetchShell()).openLesson(this.#lab, address);
    } catch (error) {
      this.#lab.notices.show(describeError(error), undefined, 'page');
    }
    const now = new URL(location.href);
    enter(now);
    if (bringsMore(now)) await this.takeLink(now);
  }

  readonly takeLink = (address: URL): Promise<void> =>
    this.#orSay(async () => {
      const parts = Promise.all([
        import('./session/link/opened-link.svelte.ts'),
        import('./ui/share/LinkNotice.svelte'),
      ]);
      const [[{ OpenedLink }, { default: component }]] = await Promise.all([lazy(parts), this.#lab.kept.restore()]);
      [this.link, this.LinkNotice] = [new OpenedLink(this.#lab, address), component];
    });

  readonly takeHandIn = (): Promise<void> =>
    this.#orSay(async () => {
      const [component] = await Promise.all([lazy(import('./ui/share/HandInNotice.svelte')), this.#lab.kept.restore()]);
      [this.handedIn, this.HandInNotice] = [location.hash, component.default];
    });

  async #orSay(take: () => Promise<void>): Promise<void> {
    try {
      await take();
    } catch (cause) {
      const missing = new LabError('DownloadError', words.shell.linkMissing, { cause });
      this.#lab.notices.show(describeError(missing), undefined, 'page');
    }
  }
}
