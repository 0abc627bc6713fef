// The words of the choice of language, in Chinese.
import type { LanguageWords } from '../en/language.ts';

export const ZH_LANGUAGE: LanguageWords = {
  name: '语言',
  help: '页面会以该语言重新加载。一切都会保留，运行会从原处继续。',
  modelIsEnglish: '这个小模型只用英文文本训练过，它的提示词和回答仍为英文。',
  missing: (name: string) => `无法下载该语言的文字：${name}。页面以英文显示。请检查网络连接，然后重新加载页面。`,
  unknown: (tag: string) => `此网址要求的语言“${tag}”，本页没有。请在页面底部选择其他语言。`,
};
