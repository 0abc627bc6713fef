// The words of links that carry a whole state, in Chinese.
import type { ModelName } from '../../domain/models.ts';
import type { LinkWords } from '../en/link.ts';

const CHOICES = { method: '方法', source: '排序的来源', labeler: '模拟标注员', kernels: '内核' };

export const ZH_LINK: LinkWords = {
  share: {
    link: '链接',
    copy: '复制',
    copied: '已复制。',
    notCopied: '此浏览器不允许页面复制。链接已选中：请用 Ctrl+C、⌘C 或长按来复制。',
    making: '正在生成链接…',
    withRankings: (number: number) => `包含我的 ${number} 个排序`,
    withRankingsHelp: '它们在网址中“#”之后的部分，浏览器不会把这部分发送出去。拿到链接的人都能读到它们。',
    withDemonstrations: (number: number) => `包含我的 ${number} 个示范`,
    contains: (station: string, parts: readonly string[], length: number) =>
      `它会打开站点“${station}”，并带上：${parts.join('、')}。共 ${length} 个字符。`,
    model: (name: ModelName | 'auto') => (name === 'auto' ? '那边正在使用的模型' : `模型 ${name}`),
    engine: { auto: '该电脑上最快的引擎', webgpu: 'WebGPU', wasm: 'WebAssembly' },
    seed: (seed: number) => `种子 ${seed}`,
    settings: (number: number) => (number === 0 ? '所有设置均为默认值' : `你改过的 ${number} 项设置`),
    choices: CHOICES,
    rankings: (number: number) => `你的 ${number} 个排序`,
    tooMany: (number: number, most: number) =>
      `你的 ${number} 个排序放不下：加上它们，链接会超过 ${most} 个字符。请用“带走”以“排序，.jsonl”导出，并把该文件一起发送。`,
    wrong: (faults: readonly string[]) => `超出范围，未包含：${faults.join('')}`,
    classCode: (code: string) => `班级代码“${code}”`,
    demonstrations: (number: number) => `你的 ${number} 个示范`,
    demonstrationsTooMany: (most: number) =>
      `你自己的示范放不下：加上它们，链接会超过 ${most} 个字符。“带走”会把它们导出到 .zip 里。`,
    demonstrationsLeftOut: '你自己的示范不在其中：模仿在那边会得到另一个模型。',
    notInIt: '训练好的模型和模拟标注员的排序不在其中：在那边进行同样的运行就能重新得到。其他人的排序也不在其中。',
    code: '链接的二维码',
    codeShorter: '二维码略去了会让它密得手机读不出的内容：你的排序，必要时还有你的示范。',
    noCode: '链接太长，无法生成二维码。',
  },
  opened: {
    title: (changed: readonly string[]) =>
      changed.length > 0 ? `此链接设定了${changed.join('、')}；其余为默认值。` : '此链接以全部默认设置打开页面。',
    more: (number: number) => `另外 ${number} 项`,
    forThisVisit: '仅对本次访问有效；你自己的设置会保留。',
    ofTable: (table: string, settings: readonly string[]) => `${table}：${settings.join('，')}`,
    method: (name: string) => `方法 ${name}`,
    source: { you: '只用你自己的排序', simulated: '只用模拟的排序', both: '所有排序', chosen: '只用选定的人的排序' },
    labeler: (name: string) => `标注员 ${name}`,
    classCode: (code: string) => `班级代码“${code}”`,
    underWay: (runs: readonly string[]) =>
      `${runs.join('、')}：这里正在进行，所以那里的设置保持不变。要使用链接中的设置，请重置并重新加载页面。`,
    newer: '此链接由本页的较新版本生成。当前版本认识的内容已采用。请重新加载页面以获取较新版本。',
    damaged: '此链接在生成后被截断或改动。能读取的内容已采用。',
    unknownSetting: (name: string) => `已略去：设置“${name}”，这里没有这一项。`,
    wrongSetting: (error: string) => `已略去：一个不可能的值。${error}`,
    unknownChoice: (what: string, text: string) => `已略去：${what}“${text}”，这里没有这一项。`,
    choices: { ...CHOICES, labeler: '标注员' },
    andMore: (number: number) => `链接中另有 ${number} 部分已略去。`,
    asks: (number: number, authors: number) => `此链接带来另外 ${authors} 人的 ${number} 个排序。要添加吗？`,
    asksMine: (number: number) => `此链接带来你的 ${number} 个排序，这里还没有。要添加吗？`,
    added: (added: number, known: number) => `已添加 ${added} 个排序${known > 0 ? `，${known} 个这里已经有了` : ''}。`,
    notSaved: '它们无法保存：标签页关闭后就会丢失。',
    asksHelp: '它们仍归原作者。你的排序不变。',
    some: (number: number) => `链接中有 ${number} 个排序无法读取。`,
    asksDemonstrations: (number: number) => `此链接带来 ${number} 个示范。要用它们来模仿吗？`,
    asksDemonstrationsHelp: '它们会取代页面自带的示范；“模仿”站点的“恢复我们的”可以恢复自带的。',
    asksDemonstrationsOwn: (own: number) =>
      `它们会取代你自己的 ${own} 个示范，那些会被删除。可以先用“带走”把它们保存下来。`,
    useDemonstrations: '使用',
    demonstrationsUsed: (number: number) => `现在使用链接中的 ${number} 个示范。`,
    demonstrationsKnown: '这里已经在使用此链接中的示范。',
    demonstrationsUnread: (number: number) => `链接中有 ${number} 个示范无法读取。`,
    none: '此链接中的排序无法读取：链接被截断或改动了。请改为索要文件。',
    tooLong: '此链接中的排序已略去：它比本页生成的任何链接都长。',
    known: (number: number) => `此链接中的 ${number} 个排序这里已经有了。`,
    add: '添加',
    leaveOut: '不添加',
    kernelsMissing: (name: string) => `此链接来自的运行使用内核“${name}”，这台电脑没有：数值的最后几位可能不同。`,
    kernelsKept: (name: string) =>
      `此链接来自的运行使用内核“${name}”。这里已用其他内核训练过，所以保持不变：数值的最后几位可能不同。`,
    kernelsTaken: (name: string) => `现在使用链接中的内核“${name}”。可以在顶栏的“运行于”中更改。`,
  },
};
