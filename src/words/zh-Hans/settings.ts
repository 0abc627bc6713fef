// The words of the settings, in Chinese.
import type { SettingText } from '../en/texts.ts';

export const SETTINGS: Record<SettingText, string> = {
  'Adjusts β to keep the KL near this many nats per sequence. Zero keeps β fixed.':
    '调整 β，使 KL 保持在每个序列这么多 nat 附近。零表示 β 固定。',
  'All pairs of a prompt form one batch element.': '一个提示词的所有文本对组成批次中的一个元素。',
  'Also computes the KL over the whole vocabulary at every token, without sampling error.':
    '在每个 token 处还对整个词表计算 KL，没有采样误差。',
  'Answers per prompt': '每个提示词的回答数',
  'At 1, later rewards count as much as immediate ones.': '为 1 时，以后的奖励与眼前的同样重要。',
  'Azar 2023; TRL: 0.1': 'Azar 2023；TRL：0.1',
  'Batch size': '批次大小',
  'Batches of demonstrations to train on. With many steps the model memorises them, which leaves rankings little to improve.':
    '训练所用的示范批次数。步数多时，模型会死记示范，排序就没有多少可改进的。',
  'Below 1, likely tokens become likelier; above 1, the choice becomes more even.':
    '小于 1 时，可能的 token 更可能；大于 1 时，选择更均匀。',
  'Clip ε': '裁剪 ε',
  'Cross-validation': '交叉验证',
  'DeepSeekMath: 0.04; TRL: 0; here as in PPO': 'DeepSeekMath：0.04；TRL：0；这里与 PPO 相同',
  'Demonstrations per step.': '每一步的示范数。',
  'Discount γ': '折扣 γ',
  'Each answer is compared with the others in its group.': '每个回答与同组的其他回答比较。',
  'Each ranking of K texts gives up to K(K−1)/2 pairs.': '每个含 K 个文本的排序最多给出 K(K−1)/2 个文本对。',
  'Early stop': '早停',
  'Ends the inner epochs once an epoch has moved the policy by more than this many nats per token. Zero turns it off.':
    '一个轮次让策略每个 token 移动超过这么多 nat 时，结束内部轮次。零表示关闭。',
  Epochs: '轮次',
  'Estimate of the penalised KL from one sample per token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, with l = log π − log π₀.':
    '用每个 token 的一个样本估计受惩罚的 KL：k1 = l，k2 = l²/2，k3 = e^−l − 1 + l，其中 l = log π − log π₀。',
  'Exact KL': '精确 KL',
  'GAE λ': 'GAE 的 λ',
  'Gradient clip': '梯度裁剪',
  'Gradients with a larger norm are scaled down to it.': '范数更大的梯度会缩小到这个值。',
  'Held-out prompts each model answers.': '每个模型回答的留出提示词数。',
  'Held-out share': '留出比例',
  'How far each step moves the weights. At ten times the right rate, the model forgets how to write.':
    '每一步让权重移动多远。学习率是合适值的十倍时，模型会忘记怎样写作。',
  'IPO aims at a margin of 1/(2β) nats between the better and the worse text. A lower β lets it move further.':
    'IPO 的目标是较好与较差文本之间相差 1/(2β) nat。β 越低，它能移动得越远。',
  'Inner epochs': '内部轮次',
  'InstructGPT 3.5: K between 4 and 9': 'InstructGPT 3.5：K 在 4 到 9 之间',
  'InstructGPT C.2: one': 'InstructGPT C.2：一次',
  'InstructGPT C.2: the SFT model': 'InstructGPT C.2：SFT 模型',
  'InstructGPT C.3: 2 epochs before PPO; here 4 over 16 demonstrations, tuned on the Tiny World':
    'InstructGPT C.3：PPO 之前 2 个轮次；这里在 16 个示范上 4 个轮次，在 Tiny World 上调定',
  'InstructGPT C.4: 0.02; higher here, because the model is small and takes few, large steps':
    'InstructGPT C.4：0.02；这里更高，因为模型小，步数少而步子大',
  'InstructGPT C.4: 0.992 over hundreds of iterations; off in TRL and OpenRLHF':
    'InstructGPT C.4：在数百次迭代上为 0.992；TRL 和 OpenRLHF 中关闭',
  'InstructGPT C.4: 1': 'InstructGPT C.4：1',
  'InstructGPT C.4: 10; off here, because runs are only a few times as long':
    'InstructGPT C.4：10；这里关闭，因为整个运行只有它的几倍长',
  'InstructGPT C.4: 1; OpenAI 2019: 4': 'InstructGPT C.4：1；OpenAI 2019：4',
  'InstructGPT C.4: 27.8, on sums; here on means, so smaller':
    'InstructGPT C.4：27.8，按总和计；这里按平均值计，所以更小',
  'InstructGPT C.4: 512': 'InstructGPT C.4：512',
  'InstructGPT C.4: 8': 'InstructGPT C.4：8',
  'InstructGPT C.4: no discount': 'InstructGPT C.4：不打折扣',
  'InstructGPT C.4: β fixed; OpenAI 2019: 6': 'InstructGPT C.4：β 固定；OpenAI 2019：6',
  'InstructGPT and TRL: k1; Schulman 2020 compares them': 'InstructGPT 和 TRL：k1；Schulman 2020 对它们做了比较',
  'Interpolates from one-step estimates (0) to full returns (1).': '在一步估计（0）与完整回报（1）之间插值。',
  Iterations: '迭代',
  'Iterations over which the learning rate rises from 10 % to its full value.': '学习率从 10% 升到完整值所用的迭代数。',
  'KL estimator': 'KL 估计',
  'KL horizon': 'KL 时程',
  'KL target': 'KL 目标',
  'Largest change of a predicted value in one update.': '一次更新中所预测价值的最大变化。',
  'Learning rate': '学习率',
  'Learning rate, value model': '学习率，价值模型',
  'Leash β': '牵绳 β',
  Minibatches: '小批次',
  'Normalises them to mean 0 and variance 1 in every batch, so that the scale of the scores does not matter.':
    '在每个批次中把它们归一化为均值 0、方差 1，这样分数的尺度就不重要了。',
  'Number of prompts the simulated labeler ranks.': '模拟标注员排序的提示词数。',
  'OpenAI 2019 and TRL: on': 'OpenAI 2019 和 TRL：开启',
  'OpenAI 2019 lm-human-preferences': 'OpenAI 2019，lm-human-preferences',
  'OpenAI 2019: 10,000 of a million texts; runs here are far shorter':
    'OpenAI 2019：一百万个文本中的 10,000 个；这里的运行短得多',
  'OpenAI 2019: on; TRL: off': 'OpenAI 2019：开启；TRL：关闭',
  'OpenRLHF and verl: 1; OpenAI 2019: 0.95': 'OpenRLHF 和 verl：1；OpenAI 2019：0.95',
  'Our judge already tells kind from rude and true from false. Automatic takes it where rankings are few and some are your own, otherwise the SFT model.':
    '我们的评委已经能分辨友善与粗鲁、真与假。“自动”在排序很少且其中有你自己的排序时用它，否则用 SFT 模型。',
  'Pairs of the readable judge': '可读评委的文本对',
  'Passes over all rankings.': '把所有排序过几遍。',
  'Passes over all rankings. With few labels, a second pass memorises them.':
    '把所有排序过几遍。排序少时，第二遍就会死记。',
  'Passes over each batch of rollouts.': '把每批 rollout 过几遍。',
  'Penalty for moving away from the SFT model. A lower β lets DPO move further on the same pairs.':
    '对离开 SFT 模型的惩罚。β 越低，DPO 用同样的文本对能移动得越远。',
  'Penalty for not finishing': '未写完的惩罚',
  'Penalty per nat of KL from the SFT model. At zero, only the reward model counts.':
    '与 SFT 模型的 KL 每 nat 的惩罚。为零时，只有奖励模型起作用。',
  'Pretraining mix γ': '预训练混入 γ',
  Prompts: '提示词',
  'Prompts per step': '每步的提示词数',
  'REINFORCE uses each sample once': 'REINFORCE 对每个样本只用一次',
  'Rafailov 2023 and TRL: 0.1': 'Rafailov 2023 和 TRL：0.1',
  Rollouts: 'Rollout 数',
  'Rounds of sampling, scoring and updating.': '采样、打分和更新的轮数。',
  'SFT model': 'SFT 模型',
  'Samples per prompt (K)': '每个提示词的样本数（K）',
  'Scales the per-token rewards to variance 1 before the advantages are computed.':
    '在计算优势之前，把每个 token 的奖励缩放到方差 1。',
  'Schulman 2017; InstructGPT C.4': 'Schulman 2017；InstructGPT C.4',
  'Share of the rankings held out to measure accuracy.': '留出用来测量准确率的排序的比例。',
  'Share of the readable judge': '可读评委的占比',
  'Share of your own picks': '你自己的选择的占比',
  'Spread of the scores': '分数的离散程度',
  'Starts from': '起点',
  Steps: '步数',
  'Subtracted from the score if a text does not end by itself.': '如果文本没有自己结束，就从分数中减去。',
  'TRL 0.11 early_stopping: off': 'TRL 0.11 early_stopping：关闭',
  'TRL 0.11 kl_penalty="full"; affordable with a small vocabulary': 'TRL 0.11 kl_penalty="full"；词表小，所以负担得起',
  'TRL and OpenRLHF: one': 'TRL 和 OpenRLHF：一个',
  'TRL missing_eos_penalty; OpenAI 2019 replaces the score by −1':
    'TRL missing_eos_penalty；OpenAI 2019 用 −1 代替分数',
  'TRL: 0.05; here as in PPO': 'TRL：0.05；这里与 PPO 相同',
  'TRL: 8 for GRPO, 2 for RLOO; 4 here, as in a ranking': 'TRL：GRPO 为 8，RLOO 为 2；这里为 4，与排序相同',
  Temperature: '温度',
  'Test prompts': '测试提示词',
  'Texts sampled per iteration.': '每次迭代采样的文本数。',
  'The final policy is an exponential moving average over iterations with this decay. Zero uses the last weights.':
    '最终策略是各次迭代以此衰减率计算的指数移动平均。零表示用最后的权重。',
  'The objective stops improving once the probability ratio leaves 1 ± ε.': '概率比率超出 1 ± ε 后，目标不再改善。',
  'Updates per inner epoch.': '每个内部轮次的更新数。',
  'Value clip': '价值裁剪',
  'Warm-up': '预热',
  'Weight averaging': '权重平均',
  'Weight of the pretraining loss added to every update (PPO-ptx). It reduces the alignment tax.':
    '加到每次更新中的预训练损失的权重（PPO-ptx）。它能减少对齐税。',
  'Weight of those pairs in the loss; your own rankings make up the rest.':
    '这些文本对在损失中的权重；其余为你自己的排序。',
  'Weight of your own rankings in the loss, however few they are; those of simulated labelers make up the rest. At zero, each ranking counts alike.':
    '你自己的排序在损失中的权重，不论有多少；其余为模拟标注员的排序。为零时，每个排序同样重要。',
  'Whiten advantages': '白化优势',
  'Whiten rewards': '白化奖励',
  'With a KL target, β changes by at most about 20 % over this many texts.':
    '有 KL 目标时，每经过这么多文本，β 最多变化约 20%。',
  'With so few rankings, all of them your own, each step adds this many pairs of the SFT model’s texts. The readable judge of your rankings says how likely you would prefer which. Zero leaves them out.':
    '排序这么少而且全是你自己的时候，每一步会加入这么多由 SFT 模型的文本组成的文本对。由你的排序训练出的可读评委给出你更喜欢哪一个的概率。零表示不加入。',
  'With so few rankings, all of them your own, the finished judge’s scores are scaled to this standard deviation over the SFT model’s texts. Otherwise its size, and so the pull of the leash, would depend on how long the judge was trained.':
    '排序这么少而且全是你自己的时候，评委完成后，其分数在 SFT 模型文本上的标准差会缩放到这个值。否则分数的大小，以及由此决定的牵绳的拉力，会取决于评委训练了多久。',
  'With your own rankings, and at most 200 in all, none is held out: five trial judges, each trained on four fifths, are measured on the fifth that they have not seen. They decide the number of epochs and give the accuracy. The learning rate is doubled and stays constant.':
    '有你自己的排序且总数不超过 200 时，不留出任何排序：训练五个试验评委，每个用五分之四训练，在没见过的五分之一上测量。它们决定轮次数，并给出准确率。学习率加倍并保持不变。',
  'Ziegler 2019, 2.1: 1; higher here, because β is': 'Ziegler 2019, 2.1：1；这里更高，因为 β 更高',
  'as for the reward model': '与奖励模型相同',
  'as in PPO': '与 PPO 相同',
  automatic: '自动',
  'nanoGPT train.py': 'nanoGPT train.py',
  off: '关闭',
  on: '开启',
  'our judge': '我们的评委',
  'tuned on the Tiny World': '在 Tiny World 上调定',
};
