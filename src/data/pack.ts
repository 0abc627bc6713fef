// "Take it with you": exports everything a person made as one .zip, and imports the labels of such a file.
import { strToU8, zipSync } from 'fflate';
import { LabError } from '../lib/errors.ts';
import { promptText } from '../world/prompts.ts';
import type { Comparison, Demonstration } from '../domain/labels.ts';
import type { ModelWeights } from '../domain/models.ts';
import { SPECIALS } from './bpe-trainer.ts';
import { toComparisonLines, toPreferencePairs } from './export.ts';
import { hubModel } from './hub-model.ts';
import { isZip, unzipped } from './unzip.ts';

const [EOS] = SPECIALS;
export const COMPARISONS = 'labels/comparisons.jsonl';
/** Larger than any person's label file; a small zip can expand to gigabytes of zeros. */
export const MOST_BYTES = 32 * 2 ** 20;

export interface PackContents {
  comparisons: readonly Comparison[];
  demonstrations: readonly Demonstration[];
  /** Folder name → weights. */
  models: Record<string, ModelWeights>;
  /** Contents of tokenizer.json. */
  tokenizer: string;
  /** Settings of each phase, model and seed. */
  settings: unknown;
}

/** A prompt exactly as the model reads it; without the EOS in front, every text would be one token off. */
const asRead = (prompt: string): string => EOS + promptText({ text: prompt });
const withSpace = (response: string): string => (response.startsWith(' ') ? response : ` ${response}`);

/** JSON lines `{"prompt","chosen","rejected"}` for TRL and OpenRLHF, with prompts as the model reads them. */
export function preferenceLines(comparisons: readonly Comparison[]): string {
  const read = comparisons.map((each) => {
    return { ...each, prompt: asRead(each.prompt), responses: each.responses.map(withSpace) };
  });
  return toPreferencePairs(read, EOS);
}

/** JSON lines `{"prompt","completion"}`: TRL's "prompt-completion" format. */
export function demonstrationLines(demonstrations: readonly Demonstration[]): string {
  return demonstrations
    .filter(({ prompt, response }) => prompt.trim() && response.trim())
    .map(({ prompt, response }) => {
      return JSON.stringify({ prompt: asRead(prompt), completion: withSpace(response.trim()) + EOS }) + '\n';
    })
    .join('');
}

/** The bytes of the .zip. */
export function writePack({ comparisons, demonstrations, models, tokenizer, settings }: PackContents): Uint8Array {
  const labels = {
    'labels/preferences.jsonl': strToU8(preferenceLines(comparisons)),
    'labels/demonstrations.jsonl': strToU8(demonstrationLines(demonstrations)),
    [COMPARISONS]: strToU8(toComparisonLines(comparisons)),
    'settings.json': strToU8(`${JSON.stringify(settings, null, 2)}\n`),
    'README.md': strToU8(readme(Object.keys(models))),
  };
  const folders = Object.entries(models).flatMap(([folder, weights]) =>
    Object.entries(hubModel(weights, tokenizer)).map(([name, bytes]) => [`${folder}/${name}`, bytes] as const),
  );
  return zipSync({ ...labels, ...Object.fromEntries(folders) });
}

/**
 * The comparison lines of a file: a .zip made by {@link writePack}, or the lines themselves.
 * @throws LabError `ImportError` when it is neither.
 */
export function readLabelFile(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw new LabError('ImportError', 'This file is larger than 32 MB, the limit for labels.');
  const zipped = isZip(bytes);
  try {
    const text = zipped ? unzipped(bytes, { [COMPARISONS]: MOST_BYTES }).get(COMPARISONS) : bytes;
    if (text) return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (cause) {
    const message = zipped ? 'This .zip is damaged; its download may have been interrupted.' : 'This file is not text.';
    throw new LabError('ImportError', message, { cause });
  }
  throw new LabError('ImportError', `This .zip has no ${COMPARISONS}, so it was not exported from this page.`);
}

function readme(folders: string[]): string {
  const writer = folders.findLast((folder) => folder !== 'reward') ?? 'base';
  const judge = folders.includes('reward')
    ? '\njudge = GPT2ForSequenceClassification.from_pretrained("reward")  # logits[0, 0] is the score of a whole text'
    : '';
  return `# From the RLHF Sandbox

- \`labels/preferences.jsonl\`: prompt, chosen, rejected; one line per pair that is not a tie. For TRL's RewardTrainer and DPOTrainer, and
  for OpenRLHF with \`--data.prompt_key prompt --data.chosen_key chosen --data.rejected_key rejected\`.
- \`labels/demonstrations.jsonl\`: prompt, completion; for TRL's SFTTrainer.
- \`labels/comparisons.jsonl\`: every ranking as it was given, ties, skips and labelers included. The page imports it again.
  - \`author\`: a person, by a random id, with the nickname that they chose, if any; or a simulated labeler.
  - \`round\`: 1 for texts of the first SFT model or of a bank; each further round ranks texts of the policy that was trained on the
    rounds before it.
  - \`source\`: who wrote the texts, a policy of the page (\`base\`, \`sft\`, \`tuned\`) or a bank of texts by its name.
  - \`choice\`: how the prompt and its texts were chosen: \`turn\` (the next prompt), \`picked\` (by the person), \`random\`,
    \`contrast\` (texts that differ most, while nothing is known of the taste), \`uncertain\` (the pair that tells most about the
    taste), \`repeat\` (an earlier pair again, sides swapped), \`shared\` (a random pair that everybody with the same class code is
    asked). Pairs chosen by a rule are no random sample: leave them out of estimates that need one.
  - \`split\`: \`test\` for prompts that no judge is trained on.
- \`settings.json\`: model, seed and the settings of every phase.
- ${folders.map((folder) => `\`${folder}/\``).join(', ')}: GPT-2 models with their tokenizer, in 32-bit safetensors.

Every text begins with ${EOS}, which the prompts in the files above already hold, and ends with it. Padding goes on the right.

\`\`\`python
from transformers import AutoTokenizer, GPT2LMHeadModel, GPT2ForSequenceClassification
tokenizer = AutoTokenizer.from_pretrained("${writer}")
policy = GPT2LMHeadModel.from_pretrained("${writer}")
prompt = tokenizer("${EOS}user: what color is the fox?\\nbot:", return_tensors="pt")
print(tokenizer.decode(policy.generate(**prompt)[0]))${judge}
\`\`\`
`;
}
