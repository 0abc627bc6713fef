// The words of the trained models of a class and of the blind vote on them, in Chinese.
import type { ModelsWords } from '../en/models.ts';

export const ZH_MODELS: ModelsWords = {
  help: '保存你训练的模型交给别人，或收集别人的模型。然后在不知道是谁的模型的情况下，给它们的文本投票。什么都不会发送出去。',
  short:
    '文件为每个权重记录训练让它朝哪个方向移动，以及平均移动了多远。所以文件里的模型写得与你训练的很像，但不会一字不差。',
  save: '把我的模型保存为文件',
  saved: (file: string) => `${file} 已在你的下载文件夹中。`,
  saving: '正在保存…',
  withRankings: (rankings: number) => `包含我的 ${rankings} 个排序`,
  addMine: '把我的模型加入列表',
  mineAdded: '你的模型已在列表中。',
  mineNotSaved: '你的模型已在列表中，但无法保存：标签页关闭后就会丢失。',
  takenIn: {
    models: (added: number, known: number) =>
      `已添加 ${added} 个模型${known === 0 ? '' : `，跳过了 ${known} 个你已经有的`}。全班的模型在“比较”站点。`,
    notSaved: '这些模型无法保存：标签页关闭后就会丢失。',
    refused: (file: string, message: string) => `${file}：${message}`,
    more: (files: number) => `另有 ${files} 个模型无法收集。`,
  },
  list: '这里的模型',
  empty: '这里还没有模型。',
  unread: (models: number) => `这里保存的 ${models} 个模型，此版本的页面无法读取。`,
  columns: ['训练者', '训练方式', '保存于', ''],
  how: (method: string, step: number, base: string, seed: number) =>
    `${method}，${step} 步，以 ${base} 为基础，种子 ${seed}`,
  remove: '移除',
  removeThis: (name: string) => `移除 ${name} 的模型`,
  otherBase: (base: string) => `它以 ${base} 为基础：只有打开 ${base} 时才能写。`,
  vote: '对其中两个盲投',
  tooFew: (base: string) => `投票需要两个以 ${base}（当前打开的基础模型）为基础的模型。`,
  start: '让其中两个写',
  writing: '两个模型正在写…',
  aIsBetter: 'A 更好',
  equal: '一样好',
  bIsBetter: 'B 更好',
  next: '下一对',
  hidden: (votes: number) => `你的投票已保存。再投 ${votes} 票后会显示名称和结果。`,
  shown: (a: string, b: string) => `你的投票已保存。A 来自 ${a} 的模型，B 来自 ${b} 的模型。`,
  results: '结果',
  resultsHidden: (votes: number) => `再投 ${votes} 票后才会显示，以免有人按名字投票。`,
  resultsHelp: (votes: number) =>
    `这台电脑上共有 ${votes} 票。每个模型的得票比例（平局算一半）及其 95% 区间：两个区间重叠时，投票看不出哪个模型更好。`,
  tally: (wins: number, ties: number, losses: number) => `${wins} 胜，${ties} 平，${losses} 负`,
  noVotes: '还没有投票',
  startOver: '删除投票',
};
