// The words of the station where a person picks, in Chinese.
import type { TasteWords } from '../en/taste.ts';
import { count } from './forms.ts';

export const ZH_TASTE: TasteWords = {
  title: '教它你的口味',
  whichIsBetter: '你更喜欢哪个回答？',
  coming: '供选择的文本正在加载…',
  count: (done: number, goal: number) => `${done}/${goal}`,
  beyond: (done: number) => `${done} 次选择`,
  take: (text: string) => `选这个文本：${text}`,
  empty: '（空）',
  cutOff: '（被截断）',
  neither: '都不选',
  skip: '跳过',
  undo: '撤销',
  exhausted: '你已经比较完我们提供的所有文本。在“排序”站点，模型会写出新的文本。',
  toRank: '前往“排序”',
  keys: '`←` 和 `→` 选一个文本，`↓` 都不选，`S` 跳过，`U` 撤销。',
  random: '改为随机出题',
  randomHelp: '否则，我们会问你的回答最能教会模型的地方。一个文本对是怎样选出的，会随你的选择一起保存和导出。',
  startFrom: {
    legend: '评委的起点',
    options: { automatic: '自动', 'our judge': '我们的评委', 'SFT model': 'SFT 模型' },
    help: '我们的评委已经能分辨友善与粗鲁、真与假；SFT 模型对此一无所知。“自动”在你的选择还少时用我们的评委。',
  },
  notSaved: '你的上一次选择没有保存：标签页关闭后就会丢失。',
  told: {
    start: '选你更喜欢的文本。没有标准答案。',
    took: (differences: readonly string[]) =>
      differences.length > 0
        ? `你选的文本：${differences.join('、')}。`
        : '这两个文本在可读评委说得出的方面没有任何区别。',
    expected: '可读评委猜中了。',
    unexpected: '可读评委猜的是另一个。',
    noIdea: '可读评委没有猜测。',
    neither: '你都没选。评委从中学不到东西。',
    skipped: '你跳过了这一对。不会从中学习。',
    undone: '你的上一次选择已撤销。这一对又在这里了。',
    again: (same: number, all: number) => `在我们问了两次的 ${all} 对中，你有 ${same} 对两次回答一致。`,
  },
  judge: {
    title: '你似乎喜欢什么',
    help: '可读评委在每个文本里统计七个方面，并从每次选择中学习它们对你有多重要。在你选择之前，它会先猜一猜。',
    features: {
      long: { about: '长度', more: '长', less: '短', of: ['更长', '更短'] },
      kind: { about: '友善', more: '友善', less: '粗鲁', of: ['更友善', '更粗鲁'] },
      true: { about: '真假', more: '真实', less: '虚假', of: ['真实', '虚假'] },
      answers: { about: '切题', more: '切题', less: '跑题', of: ['更切题', '更不切题'] },
      finished: { about: '结尾', more: '写完', less: '被截断', of: ['写完了', '被截断'] },
      cheerful: { about: '欢快', more: '欢快', less: '平淡', of: ['更欢快', '更平淡'] },
      animal: { about: '动物', more: '有动物', less: '没有动物', of: ['写动物', '不写动物'] },
    },
    like: (what: readonly string[]) => `你似乎喜欢：${what.join('、')}。`,
    indifferent: (what: readonly string[]) => `你似乎不在意：${what.join('、')}。`,
    unknown: (what: readonly string[]) => `还看不出来：${what.join('、')}。`,
    hits: (right: string, all: number) => `在你选择之前，它猜中了 ${all} 次中的 ${right} 次。`,
    caption: '可读评委从你的选择中看出了什么',
    columns: { less: '较少', taken: '被选中的比例', more: '较多' },
    share: (more: string, value: number, low: number, high: number) =>
      `${more}：在其他方面都相同的文本对中，有 ${value}% 被选中；在 ${low}% 到 ${high}% 之间`,
    scale: '标记：你有多大比例会选这一方面更强的文本。横条：该比例有 95% 的把握所在的范围。',
  },
  teach: {
    button: '教模型',
    again: '再教一次',
    early: (left: number) => `选二十次就够了；还差 ${left} 次。`,
    ready: (number: number) => count(number, { other: '评委只从你的 # 次选择中学习，然后模型向评委学习。' }),
    none: '请先选一个文本：评委要从你的选择中学习。',
    waiting: '模型还在下载。下载完后会自动开始教学。',
    stopped: '引擎没有运行。请按上方的“恢复”重新启动。',
    phases: { reward: '1/2：评委学习你的口味。', policy: '2/2：模型向评委学习。' },
    pause: '暂停',
    resume: '继续',
    progress: '教学进度',
    done: '教完了。下方的“你的运行”显示模型现在会说什么。',
    compare: '与之前的模型比较',
  },
};
