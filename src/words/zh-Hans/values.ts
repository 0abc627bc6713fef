// The words of what the people of a class value, in Chinese.
import type { ValuesWords } from '../en/values.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** How often a judge takes the text with more of something, as shares. */
interface Apart {
  one: number;
  other: number;
}

export const ZH_VALUES: ValuesWords = {
  judges: '两个评委对照',
  judgesHelp:
    '可读评委从一些人的排序中学习，文本中的七个方面对他们有多重要。这里是某个人或某个阵营的评委，旁边是其他所有人的评委。给出的是：在其他方面都相同的文本对中，各自选这一方面更强的文本的比例，以及该比例有 95% 的把握所在的范围。',
  whose: '谁的评委',
  camp: (number: number) => `阵营 ${number}`,
  everybodyElse: '其他所有人',
  feature: '文本的特点',
  features: {
    long: '更长（多六个词）',
    kind: '友善，不粗鲁',
    true: '真实，不虚假',
    answers: '切题，不跑题',
    finished: '写完，没有被截断',
    cheerful: '欢快，不平淡',
    animal: '写动物',
  },
  noPairs: '两者之一没有可供学习的排序。',
  apart: (who: string, feature: string, { one, other }: Apart) =>
    `分歧最大的是这样的文本：${feature}。在这样的文本对中，${who} 的评委有 ${percent(one)} 选它，其他所有人的评委有 ${percent(other)}。`,
  maybeApart: (who: string, feature: string, { one, other }: Apart) =>
    `没有确定的差别：所有范围都重叠。分歧最大的可能是这样的文本：${feature}。在这样的文本对中，${who} 的评委有 ${percent(one)} 选它，其他所有人的评委有 ${percent(other)}。`,
  predicts: (who: string, right: string, all: number, share: number) =>
    `${who} 的评委猜中了其他所有人的 ${all} 次选择中的 ${right} 次（${percent(share)}；随机为 50%）。`,
  predicted: (who: string, right: string, all: number, share: number) =>
    `其他所有人的评委猜中了 ${who} 的 ${all} 次选择中的 ${right} 次（${percent(share)}）。`,
  teachThese: '用这些排序训练评委',
  teach: '要用这里所有人的排序训练模型，请在“评委”站点的“学习来源”中选择“全部”；“我的”只含你自己的。',
  favoured: '这些选择偏向什么',
  favouredHelp:
    '在这一方面有差别的所有文本对中，有多少对选了这一方面明显更强的文本。文本之间同时有几方面的不同：无论出于什么理由，一次选择都会偏向所有这些方面。',
  person: '人',
  columns: {
    long: '更长',
    kind: '更友善',
    true: '真实',
    answers: '更切题',
    finished: '写完',
    cheerful: '更欢快',
    animal: '写动物',
  },
  none: '无',
  of: (more: number, all: number) => `${more}/${all}`,
  reveal: '每个选择偏向什么？',
  favours: (differences: readonly string[]) =>
    differences.length === 0
      ? '选这个的人不偏向任何可读评委说得出的方面。'
      : `选这个的人偏向：${differences.join('、')}。`,
};
