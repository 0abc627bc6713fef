// The words of the calibration plot, in Chinese.
import type { CalibrationWords } from '../en/calibration.ts';

export const ZH_CALIBRATION: CalibrationWords = {
  title: '它的把握有根据吗？',
  help: (pairs: string) => `曲线是分差所对应的获胜概率。每个点是在留出的文本对上测得的准确率（共 ${pairs} 对）。`,
  few: (right: number, all: number) =>
    `在 ${all} 个没见过的文本对中，评委判对了 ${right} 个：数量太少，无法判断它的把握是否有根据。`,
  crossValidated: (folds: number, epochs: string) =>
    `用交叉验证测得：${folds} 个试验评委，各自在没见过的排序上测试。它们在 ${epochs}之后表现最好，所以评委也训练了这么久。`,
  rightOf: (right: number, all: number) => `${all} 个中判对 ${right} 个`,
  wellCalibrated: '评委校准良好。',
  overconfident: '评委过于自信。',
  underconfident: '评委不够自信。',
  plot: '不同分差下的准确率，以及对应的获胜概率',
  axis: '分差',
  accuracy: '准确率',
  logLoss: '对数损失',
  natsPerPair: 'nat/对',
  error: '校准误差',
  byLabeler: '各标注员的留出准确率',
  you: '你',
  pairsOf: (pairs: number) => `${pairs} 对`,
  tableOf: '（校准）',
  difference: '分差',
  pairs: '文本对',
  implied: '推算',
  measured: '实测',
};
