import type { StationName } from '../../session/url-state.ts';

/** The six stations in order: plain name first, the field's word for it second, and what happens there in one sentence. */
export const STATION_TEXTS: Record<StationName, { plain: string; jargon?: string; sentence: string }> = {
  base: {
    plain: 'Base',
    jargon: 'pretrained model',
    sentence:
      'A small model that has only read: give it the beginning of a conversation and it goes on the way its books and forums would.',
  },
  sft: {
    plain: 'Imitate',
    jargon: 'SFT',
    sentence: 'The model reads a handful of good answers over and over until it answers in their manner.',
  },
  rank: {
    plain: 'Rank',
    jargon: 'human feedback',
    sentence: 'It answers the same prompt several times; you say which answers are better. This is the H in RLHF.',
  },
  reward: {
    plain: 'Judge',
    jargon: 'Reward model',
    sentence:
      'A second model learns from the rankings to give any text a score, so that nobody has to rank everything.',
  },
  policy: {
    plain: 'Improve',
    jargon: 'PPO',
    sentence:
      'The writer tries, the judge scores, and the writer moves towards what scored well, on a leash that keeps it near the imitator.',
  },
  compare: {
    plain: 'Compare',
    jargon: 'evaluation',
    sentence:
      'All three models answer prompts they never saw: is the improved one really better, and what did it cost?',
  },
};
