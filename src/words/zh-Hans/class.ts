// The words of the part of the page for a class, and of files that leave the page or come back, in Chinese.
import type { ClassWords } from '../en/class.ts';

/** Of some pairs, how many were ordered alike. */
interface Alike {
  alike: number;
  pairs: number;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const ZH_CLASS: ClassWords = {
  name: '姓名或昵称',
  nameHelp: '可不填。它会写入你保存的排序文件，让全班看得出是谁的。',
  code: '班级代码',
  codeHelp: '可不填。输入相同代码的人在“你的口味”先回答同样的十对文本，然后各自回答不同的。代码不会发送到任何地方。',
  saveMine: '把人做的排序保存为文件',
  saved: (file: string) => `${file} 已在你的下载文件夹中。`,
  takeIn: '收集全班的文件',
  takeInHelp: '把文件或整个文件夹拖到这里，或者选择它们。什么都不会发送出去，同一个排序不会计两次。',
  chooseFiles: '选择文件…',
  chooseFolder: '选择文件夹…',
  reading: '正在读取…',
  have: (mine: number, simulated: string, others: number, demonstrations: number) =>
    `你的排序 ${mine} 个，模拟的 ${simulated} 个，${others > 0 ? `其他人的 ${others} 个，` : ''}示范 ${demonstrations} 个。文件在这台电脑上生成，不会发送到任何地方。`,
  files: {
    all: {
      label: '全部内容，打包为 .zip',
      help: '排序、设置和所有模型，放在 transformers、TRL 和 OpenRLHF 能加载的文件夹里。',
    },
    pairs: {
      label: '文本对，.jsonl',
      help: '每行一对，供 TRL 和 OpenRLHF 使用：prompt、chosen、rejected。',
    },
    rankings: {
      label: '排序，.jsonl',
      help: '每个排序的原样，包括并列和跳过。本页可以导入该文件。',
    },
    unread: {
      label: '无法读取的记录，.jsonl',
      help: '此版本页面无法读取的已保存记录，保持原样。',
    },
  },
  packing: '正在打包…',
  packed: (file: string) => `${file} 已在你的下载文件夹中。`,
  importRankings: '导入排序…',
  importHelp: '导入由你或其他人从本页导出的 .zip 或排序文件，一次可以导入任意多个。重复的会跳过。',
  imported: ({ files, people: by, added, known }: Record<'files' | 'people' | 'added' | 'known', number>) =>
    `${files} 个文件，含${by === 0 ? '模拟标注员' : ` ${by} 人`}的排序：添加了 ${added} 个排序${known > 0 ? `，跳过了 ${known} 个重复的` : ''}。`,
  importedNone: '没有找到排序。',
  unreadFiles: (files: number, problems: string[]) => `${files} 个文件无法读取：${problems.join('')}`,
  moreFiles: (files: number) => `另有 ${files} 个文件无法读取。`,
  importedNotSaved: '它们无法保存：标签页关闭后就会丢失。',
  problem: ({ file, line, message }: { file: string; line?: number; message: string }) =>
    `${file}${line === undefined ? '' : `，第 ${line} 行`}：${message}`,
  moreProblems: (lines: number) => `另有 ${lines} 行无法读取。`,
  you: '你',
  youNamed: (name: string) => `${name}（你）`,
  person: (number: number) => `第 ${number} 人`,
  sameName: (name: string, number: number) => `${name} ${number}`,
  tooFew: '当这里有至少两个人的排序时，会显示谁和谁意见一致。',
  nothingShared: '这里还没有两个人排过同一对文本。班级代码会让全班有十对共同的文本。',
  matrix: '两两之间的一致程度',
  matrixHelp: (enough: number) =>
    `两个人把同样两个文本排成同样先后的比例；并列不计，随机为 50%。共同的文本对少于 ${enough} 个时，给出个数而不是百分比。回答相近的人排在一起。`,
  self: '–',
  none: '无',
  few: ({ alike, pairs }: Alike) => `${alike}/${pairs}`,
  share: ({ alike, pairs }: Alike) => percent(alike / pairs),
  of: ({ pairs }: Alike) => `共 ${pairs} 个`,
  closest: '最接近的和最不同的',
  columns: ['人', '最一致', '最不一致'],
  nobody: '–',
  closestHelp: (least: number) => `只看共同文本对不少于 ${least} 个的人。`,
  camps: '有两个阵营吗？',
  campsFound: (inside: [number, number], across: number) =>
    `全班分成两个阵营。阵营内部，人们在 ${percent(inside[0])} 和 ${percent(inside[1])} 的文本对上一致；阵营之间为 ${percent(across)}。`,
  campsNone: '没有两个阵营：全班的分歧不比随机情况更大。',
  camp: (number: number, size: number) => `阵营 ${number}，${size} 人`,
  teachCamp: (number: number) => `用阵营 ${number} 来训练`,
  campsHelp: (shuffles: number) =>
    `所有回答的第一主成分把人分成两边；然后每个人归到与自己更一致的一边。把每对文本的回答在回答者之间打乱，得到 ${shuffles} 个班；只有两边的差异比这些班都大，才称为阵营。`,
  disputed: '分歧最大的一对',
  disputedAt: (at: number, all: number) => `有分歧的文本对：${at}/${all}`,
  agreed: '对任何一对都没有分歧。',
  took: (size: number) => `${size} 人选了：`,
  empty: '（空）',
  vote: '我选这个',
  voteThis: (text: string) => `我选这个：${text}`,
  voted: '你的投票已保存为你的排序。',
  next: '下一对',
};
