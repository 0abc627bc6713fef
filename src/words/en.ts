// All words of the page, in English. A language is another object of the type Words.
import type { StationName } from '../domain/stations.ts';
import type { Method } from '../lib/methods.ts';

/** What the page says of a method. */
export interface MethodWords {
  /** In one sentence, what it does. */
  help: string;
  /** What happens at its station, where that is not what happens with PPO. */
  sentence?: string;
}

const METHODS: Record<Method, MethodWords> = {
  ppo: {
    help: 'Writes, is scored, and takes small clipped steps towards what scored better than a value model expected.',
  },
  dpo: {
    help: 'Learns from the rankings themselves: no judge, no writing. Better texts get likelier, worse ones less.',
    sentence:
      'The writer moves towards the texts that were ranked higher and away from the others, on a leash that keeps it near the imitator.',
  },
  ipo: {
    help: 'As DPO, but it stops at a fixed margin between the better and the worse text, so that it cannot run away.',
    sentence:
      'The writer moves towards the texts that were ranked higher until they are likelier than the others by a fixed margin.',
  },
  grpo: {
    help: 'As PPO without a value model: each answer is compared with its siblings on the same prompt.',
  },
  rloo: {
    help: 'Plain REINFORCE: the mean score of its siblings is each answer’s baseline; nothing is clipped.',
  },
};

/** A station's plain name, the field's word for it, and in one sentence what happens there. */
export interface StationWords {
  plain: string;
  jargon: string;
  sentence: string;
}

const STATIONS: Record<StationName, StationWords> = {
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

export const EN = {
  methods: METHODS,
  shell: {},
  stations: STATIONS,
  rank: {},
  run: {},
  charts: {},
  tokens: {},
  compare: {},
  machine: {},
  parts: {},
  session: {},
};
