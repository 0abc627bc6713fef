// The words of the report, in Chinese.
import type { ReportWords } from '../en/report.ts';

export const ZH_REPORT: ReportWords = {
  card: '报告',
  cardHelp: '一个文件，包含设置、排序、曲线、文本，以及墙的前后对比。不用本页也能打开，还能打印。',
  save: '保存报告',
  file: '报告，.html',
  making: '正在生成报告…',
  saved: (file: string) => `${file} 已在你的下载文件夹中。`,

  title: 'RLHF Sandbox：报告',
  titleBy: (name: string) => `RLHF Sandbox：${name} 的报告`,
  made: (date: string) => `生成于 ${date}。`,
  version: (version: string) => `页面版本 ${version}。`,
  english: '模型用英文写作；它的文本保持原样。',

  facts: {
    title: '在什么上运行',
    model: '模型',
    parameters: (model: string, parameters: string) => `${model}，${parameters} 个参数`,
    seed: '种子',
    engine: '引擎',
    engines: {
      webgpu: (adapter: string) => `WebGPU：${adapter || '没有名称的显卡'}`,
      cpu: (adapter: string) => `处理器上的 WebAssembly${adapter ? `：${adapter}` : ''}`,
    },
    kernels: '内核',
    noEngine: '生成此报告时引擎没有运行，所以不知道模型和内核。',
  },

  settings: {
    title: '设置',
    changed: '与默认值不同的设置',
    changedHelp: '在这里训练过的部分，为训练时的值；其余部分，为当时表单中的值。',
    noneChanged: '所有设置均为默认值。',
    columns: ['部分', '设置', '值', '默认值'],
    moved: (value: string) => `${value}（运行中更改过）`,
    usual: '采用默认值的设置',
    usualOf: (part: string, settings: readonly string[]) => `${part}：${settings.join('、')}。`,
  },

  runs: {
    title: '训练了什么',
    columns: ['部分', '状态', '进度'],
    ours: '页面自带，不是在这里训练的',
    none: '没有训练',
    stepOf: (unit: string, step: number, total: number) => `第 ${step}/${total} ${unit}`,
    rounds: (round: number) => `来自第 1 到 ${round} 轮的排序`,
  },

  labels: {
    title: '排序',
    none: '还没有任何人的排序。在“你的口味”或“排序”站点，有两个文本就能开始。',
    columns: ['来自', '排序', '有先后的文本对'],
    simulated: (labeler: string) => `模拟标注员“${labeler}”`,
    source: {
      you: '评委只从你的排序中学习。',
      simulated: '评委只从模拟的排序中学习。',
      both: '评委从所有排序中学习。',
      chosen: '评委只从选定的人的排序中学习。',
    },
    demonstrations: (number: number, own: boolean) =>
      own ? `用于模仿的示范 ${number} 个，由你修改过。` : `用于模仿的示范 ${number} 个，为页面自带。`,
    noAgreement: '还没有哪一对问过两次，所以无法说明你与自己的一致程度。',
    own: '你自己的选择',
    ownNone: '你还没有做过选择或排序。',
    better: '更受喜欢',
    worse: '另一个',
    place: (rank: number) => `第 ${rank} 名`,
    skipped: '已跳过',
    allBad: '都不好',
    tie: '一样好',
    empty: '（空）',
  },

  curves: {
    title: '曲线',
    none: '这里还没有训练任何东西，所以没有曲线。请在“模仿”、“评委”或“改进”站点按“开始”。',
    noneOf: (part: string) => `${part}：没有在这里训练，所以没有曲线。`,
    name: (part: string, chart: string) => `${part}：${chart}`,
    describe: (line: string, first: string, last: string) => `${line}从 ${first} 到 ${last}。`,
    columns: ['线', '最初', '最后', '最低', '最高'],
    smoothed: '细线：原始值。粗线：平滑后的值。数值均为原始值。',
    reference: (meaning: string, value: string) => `${meaning}：${value}`,
  },

  texts: {
    title: '它说什么，之前和之后',
    none: '这里还没有训练过模型，所以还没有“之后”。',
    notLooked: '这次运行是在没有查看的情况下训练的，所以没有保留它的文本。',
    help: '相同的提示词，相同的随机数；下划线：之前的回答中没有的词。',
    at: (name: string, step: number) => `${name}，第 ${step} 步`,
  },

  wall: {
    title: '墙，当初和现在',
    none: '还没有墙：它属于“模仿”和“改进”，要先在这里训练其中之一。',
    help: '每一格是对一个没有用来训练的提示词的回答。它的符号与颜色含义相同。',
    then: (step: number) => `当初（第 ${step} 步）`,
    now: (step: number) => `现在（第 ${step} 步）`,
    byTaste: (step: number) => `现在，按你的口味（第 ${step} 步）`,
    columns: ['符号', '回答怎么样'],
    outcomes: {
      follows: '照要求做了',
      rude: '粗鲁',
      false: '虚假',
      beside: '跑题',
      unfinished: '写不完',
      liked: '比开始时更受喜欢',
      alike: '同样受喜欢',
      disliked: '不如开始时受喜欢',
    },
    counts: (parts: readonly string[]) => parts.join('，'),
    countOf: (what: string, number: string) => `${what}：${number}`,
    answer: (prompt: string, answer: string, what: string) => `${prompt} ${answer}（${what}）`,
  },

  meaning: {
    title: '这说明什么',
    none: '在这里训练过之后，才有可说的。',
    votes: (votes: string) => `“比较”站点：${votes}。`,
    noComparison: '还没有比较过各个模型：请用“比较”站点的“测量全部三个”。',
    card: '在留出的提示词上测量',
    cardOf: (prompts: number) => `各 ${prompts} 个提示词；括号中为 95% 区间。`,
    outdated: '测量之后，改进后的模型又继续训练了。',
    measured: '指标',
    rate: (value: string, low: string, high: string) => `${value}（${low} 到 ${high}）`,
  },

  again: {
    title: '怎样重新运行',
    link: '此链接会以相同的模型、种子、引擎和设置打开页面：',
    play: '然后依次在“模仿”、“评委”和“改进”站点按“开始”，重做在这里训练过的部分。在同一设备和同一引擎上，数值每一位都相同。',
    command: '不用页面也可以：在项目的副本中，此命令用模拟的排序运行整个流程：',
    noCommand: '这次运行没有对应的命令：命令只能用默认设置、PPO 和模拟的排序运行。',
  },
};
