// The words of the glossary, in Chinese.
import type { GlossaryWords } from '../en/glossary.ts';
import { count } from './forms.ts';

export const ZH_GLOSSARY: GlossaryWords = {
  terms: {
    rlhf: {
      name: 'RLHF',
      also: '基于人类反馈的强化学习',
      text: '本页的整个流程：人说出自己更喜欢哪些文本，评委学习预测人的喜好，模型再学习写出评委打高分的文本。',
      forms: ['rlhf'],
    },
    token: {
      name: 'Token（词元）',
      text: '模型一次读写的一小段文本：常常是一个单词连同它前面的空格，有时是单词的一部分。',
      forms: ['token'],
    },
    prompt: {
      name: '提示词（prompt）',
      text: '对模型说的话。模型接着写出回答。',
      forms: ['提示词'],
    },
    tinyWorld: {
      name: 'Tiny World',
      text: '模型的训练文本所描写的虚构小世界：动物、食物和地点，其中的事实可以核对。因此程序能判断一个回答是否真实、礼貌、切题。',
      forms: ['tiny world'],
    },
    base: {
      name: '基础模型',
      also: '预训练模型',
      text: '只学过在大量文本中预测下一个 token 的模型。它会把对话接着写下去，但并不想帮忙。',
      forms: ['基础模型', '预训练模型'],
    },
    sft: {
      name: '模仿者',
      also: 'SFT 模型，监督微调',
      text: '基础模型在示范上继续训练后得到的模型。后面的所有阶段都从它出发，并与它比较。',
      forms: ['sft 模型', 'sft', '模仿者'],
    },
    demonstration: {
      name: '示范',
      text: '一个提示词和一个由人写的好回答，供模型模仿。',
      forms: ['示范'],
    },
    ranking: {
      name: '排序',
      also: '偏好，比较',
      text: '同一提示词的几个回答，按某人的喜好排好先后。其中任意两个不并列的回答组成一个可供学习的文本对。',
      forms: ['排序'],
    },
    labeler: {
      name: '标注员',
      text: '给文本排序的人或程序：你，或我们的某个程序。程序中，“careful”（细心）按作者标准排序，出错次数和人差不多；“hurried”（匆忙）错得更多，“lazy”（懒惰）有一半时间随便排，“left-biased”（偏左）和“length-biased”（偏长）分别偏爱第一个文本和较长的文本。“strict”（严格）、“brisk”（干脆）和“warm”（热情）看重的东西略有不同；“camp a”喜欢欢快的回答，“camp b”喜欢简短的回答；“upside-down”（颠倒）把一切都反着排。',
      forms: ['标注员', '模拟标注员'],
    },
    judge: {
      name: '评委',
      also: '奖励模型',
      text: '第二个模型，它读一个提示词和一个回答，给出一个数，即分数。它从排序中学习，让更受喜欢的文本得分更高。',
      forms: ['评委', '奖励模型'],
    },
    readable: {
      name: '可读评委',
      also: '基于特征的 Bradley–Terry 模型',
      text: '一个小评委，只看七个人能说出名字的方面，例如长度和友善，并从你的选择中学习每个方面对你有多重要。“你的口味”就是用它来衡量的。',
      forms: ['可读评委'],
    },
    score: {
      name: '分数',
      also: '奖励',
      text: '评委给一个回答的数。只有同一提示词的回答之间的分差才有意义。示范的平均分是 0。',
      forms: ['分数', '奖励'],
    },
    gold: {
      name: '作者标准（gold）',
      text: '本页作者认为的好，由程序计算：切题、真实、礼貌、完整、不太长。没有任何模型用它训练；它用来显示评委是否被钻了空子。它不一定合你的口味。',
      forms: ['作者标准', '作者标准分'],
    },
    policy: {
      name: '策略',
      also: '写手，改进后的模型',
      text: '负责写作、正在被改进的模型。对已写出的每段文本，它给每个可能的下一个 token 一个概率。',
      forms: ['策略'],
    },
    ppo: {
      name: 'PPO',
      also: '近端策略优化',
      text: '改进 InstructGPT 所用的方法。策略写，评委打分，结果好于预期的 token 变得更可能；裁剪让每次更新保持很小。',
      forms: ['ppo'],
    },
    ptx: {
      name: 'PPO-ptx',
      text: '同时继续预测预训练文本的 PPO，这样模型对原来所学忘得较少。',
      forms: ['ppo-ptx', 'ptx'],
    },
    dpo: {
      name: 'DPO',
      also: '直接偏好优化',
      text: '不需要评委的方法：直接从排序中学习，让两个文本中较好的那个变得比另一个更可能。IPO 和 cDPO 是其损失的变体。',
      forms: ['dpo'],
    },
    grpo: {
      name: 'GRPO 和 RLOO',
      also: '组相对策略优化；留一法 REINFORCE',
      text: '类似 PPO、但没有价值模型的方法：改为把同一提示词的几个回答互相比较。',
      forms: ['grpo', 'rloo'],
    },
    kl: {
      name: '与模仿者的距离',
      also: 'KL 散度',
      text: '策略认为自己的文本比 SFT 模型认为的更可能多少：前者的对数概率减去后者的，取平均。0 表示什么都没变。',
      forms: ['kl', 'kl 散度', 'kl 惩罚'],
    },
    leash: {
      name: '牵绳',
      also: 'β，KL 系数',
      text: '每离开模仿者 1 nat 要扣多少分。没有它，策略就会漂向评委碰巧高估的东西。',
      forms: ['牵绳'],
    },
    nat: {
      name: 'nat（奈特）',
      text: '以自然对数计算的对数概率的单位。少 1 nat，就是可能性变为原来的 1/2.7。',
      forms: ['nat'],
    },
    logProbability: {
      name: '对数概率',
      text: '概率的对数，单位为 nat：必然的事为 0，越低越不可能。一段文本的对数概率是其各 token 的对数概率之和。',
      forms: ['对数概率'],
    },
    loss: {
      name: '损失',
      text: '训练要减小的数。对语言模型来说：下一个 token 让它有多意外，单位为 nat。',
      forms: ['损失'],
    },
    rollout: {
      name: 'Rollout（采样回答）',
      text: '策略在训练中写出的一个回答，用来打分和学习。',
      forms: ['rollout'],
    },
    value: {
      name: '价值模型',
      also: '评论家（critic）',
      text: 'PPO 中的一个模型，它在每个 token 之后预测整个文本会得多少分。',
      forms: ['价值模型'],
    },
    advantage: {
      name: '优势',
      text: '一个 token 的结果比价值模型的预期好多少。优势为正的 token 变得更可能。',
      forms: ['优势'],
    },
    step: {
      name: '步、迭代、轮次',
      text: '一步是参数的一次更新。PPO 的一次迭代包括写作、打分和若干次更新。一个轮次是把全部数据过一遍。',
      forms: ['迭代', '轮次'],
    },
    parameters: {
      name: '参数',
      also: '权重',
      text: '组成模型的那些数。训练会改变它们。',
      forms: ['参数', '权重'],
    },
    learningRate: {
      name: '学习率',
      text: '每次更新让参数移动多远。太低，什么也学不到；太高，学到的会丢失。',
      forms: ['学习率'],
    },
    seed: {
      name: '种子（随机种子）',
      text: '决定所有随机选择的数。相同的种子、设置和引擎给出相同的运行。',
      forms: ['种子'],
    },
    temperature: {
      name: '温度',
      text: '模型抽取 token 时有多大胆。为 1 时按它的概率抽取；接近 0 时总取最可能的那个。',
      forms: ['温度'],
    },
    heldOut: {
      name: '留出（held out）',
      text: '不参加训练，用来衡量模型在没见过的内容上表现如何。',
      forms: ['留出'],
    },
    crossValidation: {
      name: '交叉验证',
      text: '数据少时的一种测量方法：把数据分成五份，训练五个试验评委，每个用其中四份训练，在第五份上测试。',
      forms: ['交叉验证'],
    },
    interval: {
      name: '95% 区间',
      text: '在测量次数有限的情况下，真实值有 95% 的把握落在其中的范围。两个值的区间如果大幅重叠，它们可能是一样的。',
      forms: ['95% 区间'],
    },
    calibration: {
      name: '校准',
      text: '评委判对的比例是否与它声称的一致：在它有 80% 把握的文本对中，它应该判对 80%。',
      forms: ['校准', '校准良好'],
    },
    hacking: {
      name: '奖励作弊',
      also: 'reward hacking，过度优化，古德哈特定律',
      text: '评委的分数上升，文本却变差：策略找到了评委高估的东西。',
      forms: ['奖励作弊', '钻空子', '钻了空子', '过度优化'],
    },
    tax: {
      name: '对齐税',
      text: '模型因为按偏好训练而损失的其他能力。在这里：预训练文本上的损失变高。',
      forms: ['对齐税'],
    },
    winRate: {
      name: '胜率',
      text: '每 100 个提示词中，一个模型的回答有多少次比另一个模型的更受喜欢；平局算半次。',
      forms: ['胜率'],
    },
    bestOfN: {
      name: 'n 选一',
      also: 'best-of-n，拒绝采样',
      text: '不训练写手也能得到更好回答的办法：它写 n 个，评委留下分数最高的一个。',
      forms: ['n 选一'],
    },
    attention: {
      name: '注意力',
      text: '模型如何回看：对每个 token，每个头把注意力分配到前面的各个 token 上。',
      forms: ['注意力'],
    },
    kernel: {
      name: '内核（kernel）',
      text: '在显卡上运行的小程序，只做一种运算，例如矩阵乘法。本页的内核是用 WGSL 手写的。',
      forms: ['内核'],
    },
    webgpu: {
      name: 'WebGPU 和 WebAssembly',
      text: '浏览器快速计算的两种方式：用显卡，或用处理器。本页使用其中一种。',
      forms: ['webgpu', 'webassembly'],
    },
    marks: {
      name: 'Token 的颜色',
      text: '在舞台上，蓝色 token 自运行开始以来变得更可能，橙色的变得更不可能；带下划线的词在之前的回答中没有。在“基础”站点，颜色越深表示 token 越不可能。',
      forms: [],
    },
  },
  search: '搜索',
  found: (entries: number) => count(entries, { other: '# 个条目' }),
  none: '这里没有包含这个词的内容。试试更短的词。',
  formula: '公式，及其在别处的名称',
};
