// The words of one figure alone, in a frame on another page or on a projector, in Brazilian Portuguese.
import type { EmbedWords } from '../en/embed.ts';

export const PT_EMBED: EmbedWords = {
  recordings: {
    imitation: 'Um pequeno modelo de linguagem aprende a imitar demonstrações.',
    judge: 'Um juiz aprende qual de dois textos as pessoas preferem.',
    manners: 'Um pequeno modelo de linguagem aprende bons modos com PPO.',
    rudeness: 'Um pequeno modelo de linguagem aprende grosseria com PPO.',
    leash: 'PPO sem penalidade KL: o modelo aprende só a agradar ao juiz.',
  },
  figures: {
    recording: 'Uma execução inteira: o que o modelo diz, o mural e o rio',
    river: 'Rio: como um prompt pode continuar',
    wall: 'Mural: uma resposta a cada prompt reservado',
    pick: 'Escolher o melhor de dois textos',
  },
  captions: {
    recording: (what: string) => `${what} Mova a linha do tempo para ver a mudança.`,
    river: (what: string) => `${what} A altura de cada faixa é a probabilidade das palavras dela.`,
    wall: (what: string) => `${what} Cada quadro é a resposta a um prompt.`,
    pick: 'Qual texto é melhor? O que você escolhe não é enviado a ninguém.',
  },
  open: 'Abrir no RLHF Sandbox',
  coming: 'Carregando…',
  unknownFigure: (name: string, names: string) => `Não há nenhuma figura “${name}”. Há: ${names}.`,
  unknownRecording: (name: string, names: string) => `Não há nenhuma gravação “${name}”. Há: ${names}.`,
  notInJudge: 'A gravação “judge” não tem mural nem rio. Use para ela a figura “recording”.',
  share: {
    title: 'Pôr uma figura na página de um curso',
    figure: 'Figura',
    recording: 'Gravação',
    names: {
      imitation: 'Imitação',
      judge: 'Um juiz aprende',
      manners: 'Aprende bons modos',
      rudeness: 'Aprende grosseria',
      leash: 'A coleira cortada (β 0)',
    },
    lines: 'Linhas para colar na página',
    copy: 'Copiar as linhas',
    copied: 'Copiado.',
    notCopied: 'Este navegador não deixa a página copiar. As linhas estão selecionadas: use Ctrl+C ou ⌘C.',
    help: 'Se a página do seu curso tiver um atributo sandbox próprio para frames, ele deve conter allow-scripts, allow-same-origin e allow-popups.',
    frameTitle: (figure: string) => `${figure} (RLHF Sandbox)`,
  },
  projector: {
    name: 'Projetor',
    leave: 'Sair (Esc)',
    stageKeys: 'Espaço ou Page Down: avançar · Page Up: voltar · 1 2 3: respostas, mural, rio · Esc: sair',
    pickKeys: '← ou →: o mais votado · ↓: nenhum · Espaço: outro par · U: desfazer · Esc: sair',
    lessonKey: 'N: próximo passo da lição',
    votes: ['Esquerda', 'Direita'],
    coming: 'Os textos para escolher estão a caminho…',
    exhausted: 'Todos os pares foram comparados.',
    empty: '(vazio)',
  },
};
