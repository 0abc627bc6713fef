// The words of handing in rankings by links and QR codes, in Chinese.
import type { HandInWords } from '../en/hand-in.ts';

const list = (items: readonly (string | number)[]): string => items.join('、');

export const ZH_HAND_IN: HandInWords = {
  show: '不用文件提交：二维码',
  showHelp: '把你自己的排序变成二维码，由老师的摄像头逐个扫描；或变成链接，复制到消息里发送。其中也包含你的昵称。',
  noRankings: '你还没有做过排序。',
  tooMany: (rankings: number) => `你的 ${rankings} 个排序太多，二维码放不下。请保存为文件。`,
  making: '正在生成二维码…',
  code: (part: number, parts: number) => `二维码 ${part}/${parts}`,
  contains: (rankings: number, parts: number) =>
    parts === 1
      ? `一个二维码，含 ${rankings} 个排序。`
      : `${parts} 个二维码，共含 ${rankings} 个排序。请全部出示，顺序不限。`,
  previous: '上一个二维码',
  next: '下一个二维码',
  play: '逐个轮流显示',
  stop: '停止',
  links: '同样内容的链接，每行一个',
  copy: '复制链接',
  copied: '已复制。',
  notCopied: '此浏览器不允许页面复制。链接已选中：请用键盘或长按来复制。',
  take: '收集二维码和链接',
  takeHelp:
    '扫描学生出示的二维码，顺序不限；扫描两次也只算一次。未收齐的部分会一直保留，重新加载页面也不会丢失。手机自带的相机应用也能打开这些二维码，但排序会留在那部手机上。',
  scan: '用摄像头扫描',
  scanStop: '关闭摄像头',
  noCamera:
    '这里不能使用摄像头：浏览器只允许 https 或 localhost 的页面使用。请收集文件或粘贴链接，或用手机的相机应用扫描二维码。',
  noLibrary: '本页中读取二维码的部分无法下载。请检查网络连接，然后重试。',
  refused: '无法打开摄像头。请允许此页面使用它，并关闭其他正在使用它的程序。不用摄像头也能收集文件和粘贴的链接。',
  looking: '请把二维码放到摄像头前，让它完整出现在画面中。',
  video: '摄像头的画面',
  paste: '链接，每行一个',
  pasteHelp: '把学生发来的链接一次全部粘贴到这里。',
  takePasted: '收集这些链接',
  nothing: '没有找到带排序的链接。',
  newer: '有一个链接由本页的较新版本生成：请重新加载页面以获取该版本，然后重试。',
  damaged: (links: number) => `有 ${links} 个链接被截断或改动，已略去：请重新扫描或复制。`,
  mixed: '各部分互不相符，已略去：请全部重新扫描。',
  waiting: (parts: number, missing: readonly number[]) =>
    `共 ${parts} 部分，已有 ${parts - missing.length} 部分。还缺：${list(missing)}。`,
  none: '链接中的排序无法读取：请重新扫描或复制。',
  otherBank: '这些排序针对的是本页另一个版本提供的文本。所有人都要使用同一版本；文件则在任何情况下都能用。',
  somebody: '没有昵称的人',
  added: (names: readonly string[], added: number, known: number) =>
    `已添加 ${list(names)} 的 ${added} 个排序${known === 0 ? '' : `，跳过了 ${known} 个重复的`}。`,
  unread: (rankings: number) => `有 ${rankings} 个排序无法读取。`,
  notSaved: '它们无法保存：标签页关闭后就会丢失。',
  opened: '打开了一个用来提交排序的链接。',
  toClass: '查看班级',
};
