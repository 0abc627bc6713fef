// What the page’s texts and the glossary share: the terms, once they are here, and the one that somebody wants to look up.
import type { GlossaryWords, TermName } from '../../words/en/glossary.ts';

class LookUp {
  /** Fetched after everything else; until then, texts are plain. */
  terms = $state.raw<GlossaryWords['terms']>();
  asked = $state<TermName>();
}

export const lookUp = new LookUp();
