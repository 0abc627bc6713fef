// All words of the page, in English. A language is another object of the type Words.
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

export const EN = {
  methods: METHODS,
  shell: {},
  stations: {},
  rank: {},
  run: {},
  charts: {},
  tokens: {},
  compare: {},
  machine: {},
  parts: {},
  session: {},
};
