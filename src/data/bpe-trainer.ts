// Trains a byte-level BPE tokenizer and writes it in Hugging Face's tokenizer.json format.
// Sennrich et al. 2016; bytes and pre-tokens as in GPT-2 (openai/gpt-2, src/encoder.py).

/** GPT-2's pre-tokenizer: contractions, words, numbers and marks, each with the one space before it, and white space. */
export const PRE_TOKEN = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/** Names of the special tokens, in the order of their ids. */
export const SPECIALS = ['<|endoftext|>', '<|pad|>'] as const;

/** The parts of tokenizer.json that the project writes. */
export interface TokenizerJson {
  version: '1.0';
  truncation: null;
  padding: null;
  added_tokens: {
    id: number;
    content: string;
    single_word: false;
    lstrip: false;
    rstrip: false;
    normalized: false;
    special: true;
  }[];
  normalizer: null;
  pre_tokenizer: { type: 'ByteLevel'; add_prefix_space: false; trim_offsets: true; use_regex: true };
  post_processor: null;
  decoder: { type: 'ByteLevel'; add_prefix_space: true; trim_offsets: true; use_regex: true };
  model: {
    type: 'BPE';
    dropout: null;
    unk_token: null;
    continuing_subword_prefix: null;
    end_of_word_suffix: null;
    fuse_unk: false;
    byte_fallback: false;
    ignore_merges: false;
    vocab: Record<string, number>;
    merges: [string, string][];
  };
}

/** The printable character that stands for each byte, by byte (GPT-2's `bytes_to_unicode`). */
export function byteCharacters(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    return String.fromCharCode(printable ? byte : next++);
  });
}

/** How often each pre-token occurs in the texts. */
export function countPreTokens(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [piece] of text.matchAll(PRE_TOKEN)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return counts;
}

interface Word {
  symbols: string[];
  count: number;
}

function mostFrequentPair(words: readonly Word[], ids: ReadonlyMap<string, number>): [string, string] | undefined {
  const counts = new Map<string, { pair: [string, string]; count: number }>();
  for (const { symbols, count } of words) {
    for (let i = 1; i < symbols.length; i++) {
      const key = `${symbols[i - 1]} ${symbols[i]}`;
      const entry = counts.get(key);
      if (entry) entry.count += count;
      else counts.set(key, { pair: [symbols[i - 1], symbols[i]], count });
    }
  }
  let best: { pair: [string, string]; count: number } | undefined;
  for (const entry of counts.values()) {
    const better =
      !best || entry.count > best.count || (entry.count === best.count && earlier(entry.pair, best.pair, ids));
    if (better) best = entry;
  }
  return best?.pair;
}

/** Ties go to the pair with the smaller ids, as in huggingface/tokenizers. */
function earlier(a: [string, string], b: [string, string], ids: ReadonlyMap<string, number>): boolean {
  const first = ids.get(a[0])! - ids.get(b[0])!;
  return first < 0 || (first === 0 && ids.get(a[1])! < ids.get(b[1])!);
}

function merge(symbols: readonly string[], [left, right]: readonly [string, string]): string[] {
  const out: string[] = [];
  for (let i = 0; i < symbols.length; i++) {
    if (symbols[i] === left && symbols[i + 1] === right) {
      out.push(left + right);
      i++;
    } else out.push(symbols[i]);
  }
  return out;
}

/**
 * Trains on pre-token counts: specials first, then the 256 bytes, then merges of the most frequent pair until there are `size`
 * tokens or no pair is left.
 */
export function trainBpe(counts: ReadonlyMap<string, number>, size: number): TokenizerJson {
  const characters = byteCharacters();
  const ids = new Map<string, number>();
  for (const token of [...SPECIALS, ...[...characters].sort()]) ids.set(token, ids.size);
  const encoder = new TextEncoder();
  let words: Word[] = [...counts].map(([piece, count]) => ({
    symbols: Array.from(encoder.encode(piece), (byte) => characters[byte]),
    count,
  }));
  const merges: [string, string][] = [];
  while (ids.size < size) {
    const pair = mostFrequentPair(words, ids);
    if (!pair) break;
    merges.push(pair);
    ids.set(pair[0] + pair[1], ids.size);
    words = words.map((word) => ({ symbols: merge(word.symbols, pair), count: word.count }));
  }
  return tokenizerJson(ids, merges);
}

/** The file of a vocabulary, by token, and its merges. */
export function tokenizerJson(ids: ReadonlyMap<string, number>, merges: [string, string][]): TokenizerJson {
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true } as const;
  const level = { type: 'ByteLevel', trim_offsets: true, use_regex: true } as const;
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIALS.map((content, id) => ({ id, content, ...flags })),
    normalizer: null,
    pre_tokenizer: { ...level, add_prefix_space: false },
    post_processor: null,
    decoder: { ...level, add_prefix_space: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries(ids),
      merges,
    },
  };
}

/** tokenizer_config.json: the roles of the special tokens. */
export function tokenizerConfig(maxLength: number): Record<string, unknown> {
  const [eos, pad] = SPECIALS;
  return {
    tokenizer_class: 'PreTrainedTokenizerFast',
    bos_token: eos,
    eos_token: eos,
    pad_token: pad,
    unk_token: null,
    add_prefix_space: false,
    clean_up_tokenization_spaces: false,
    model_max_length: maxLength,
  };
}
