// The words of one figure alone, in a frame on another page or on a projector, in Chinese.
import type { EmbedWords } from '../en/embed.ts';

export const ZH_EMBED: EmbedWords = {
  recordings: {
    imitation: '一个小语言模型学习模仿示范。',
    judge: '一个评委学习人更喜欢两个文本中的哪一个。',
    manners: '用 PPO 教一个小语言模型学会礼貌。',
    rudeness: '用 PPO 把一个小语言模型教得粗鲁。',
    leash: '没有 KL 惩罚的 PPO：模型只学会讨好评委。',
  },
  figures: {
    recording: '整次运行：模型说什么、墙和河流',
    river: '河流：一个提示词可能怎样接下去',
    wall: '墙：每个留出提示词的一个回答',
    pick: '从两个文本中选出较好的',
  },
  captions: {
    recording: (what: string) => `${what}拖动时间线，看它如何变化。`,
    river: (what: string) => `${what}每条带的高度就是其中文字的概率。`,
    wall: (what: string) => `${what}每一格是对一个提示词的回答。`,
    pick: '哪个文本更好？你的选择不会发送给任何人。',
  },
  open: '在 RLHF Sandbox 中打开',
  coming: '正在加载…',
  unknownFigure: (name: string, names: string) => `没有名为“${name}”的图。可用的有：${names}。`,
  unknownRecording: (name: string, names: string) => `没有名为“${name}”的录像。可用的有：${names}。`,
  notInJudge: '录像“judge”既没有墙，也没有河流。请对它使用图“recording”。',
  share: {
    title: '把一张图放到课程网页上',
    figure: '图',
    recording: '录像',
    names: {
      imitation: '模仿',
      judge: '评委学习',
      manners: '学会礼貌',
      rudeness: '被教得粗鲁',
      leash: '剪断牵绳（β 0）',
    },
    lines: '要粘贴到网页中的代码',
    copy: '复制代码',
    copied: '已复制。',
    notCopied: '此浏览器不允许页面复制。代码已选中：请按 Ctrl+C 或 ⌘C。',
    help: '如果你的课程网页对框架另设了 sandbox 属性，其中必须包含 allow-scripts、allow-same-origin 和 allow-popups。',
    frameTitle: (figure: string) => `${figure}（RLHF Sandbox）`,
  },
  projector: {
    name: '投影',
    leave: '退出（Esc）',
    stageKeys: '空格或 Page Down：下一步 · Page Up：上一步 · 1 2 3：回答、墙、河流 · Esc：退出',
    pickKeys: '← 或 →：多数人选的 · ↓：都不选 · 空格：换一对 · U：撤销 · Esc：退出',
    lessonKey: 'N：课程的下一步',
    votes: ['左', '右'],
    coming: '供选择的文本正在加载…',
    exhausted: '所有文本对都比较完了。',
    empty: '（空）',
  },
};
