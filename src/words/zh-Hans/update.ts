// The words for a new version of the page, in Chinese.
import type { UpdateWords } from '../en/update.ts';

export const ZH_UPDATE: UpdateWords = {
  ready: '新版本已就绪。',
  help: '正在运行的内容会先保存，之后可以继续。此页面的其他标签页也会重新加载。',
  accept: '保存并切换',
  later: '以后再说',
  switching: '正在保存并切换…',
};
