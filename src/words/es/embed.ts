// The words of one figure alone, in a frame on another page or on a projector, in Spanish.
import type { EmbedWords } from '../en/embed.ts';

export const ES_EMBED: EmbedWords = {
  recordings: {
    imitation: 'Un modelo de lenguaje pequeño aprende a imitar demostraciones.',
    judge: 'Un juez aprende cuál de dos textos prefieren las personas.',
    manners: 'Un modelo de lenguaje pequeño aprende modales con PPO.',
    rudeness: 'Un modelo de lenguaje pequeño aprende a ser grosero con PPO.',
    leash: 'PPO sin penalización KL: el modelo aprende a agradar solo al juez.',
  },
  figures: {
    recording: 'Una ejecución entera: lo que dice el modelo, el muro y el río',
    river: 'El río: cómo puede continuar un prompt',
    wall: 'El muro: una respuesta a cada prompt reservado',
    pick: 'Elige el mejor de dos textos',
  },
  captions: {
    recording: (what: string) => `${what} Mueve la línea de tiempo para ver cómo cambia.`,
    river: (what: string) => `${what} La altura de cada banda es la probabilidad de sus palabras.`,
    wall: (what: string) => `${what} Cada casilla es la respuesta a un prompt.`,
    pick: '¿Qué texto es mejor? Lo que eliges no se envía a nadie.',
  },
  open: 'Abrir en RLHF Sandbox',
  coming: 'Cargando…',
  unknownFigure: (name: string, names: string) => `No hay ninguna figura “${name}”. Hay estas: ${names}.`,
  unknownRecording: (name: string, names: string) => `No hay ninguna grabación “${name}”. Hay estas: ${names}.`,
  notInJudge: 'La grabación “judge” no tiene ni muro ni río. Usa para ella la figura “recording”.',
  share: {
    title: 'Poner una figura en la página de un curso',
    figure: 'Figura',
    recording: 'Grabación',
    names: {
      imitation: 'Imitación',
      judge: 'Un juez aprende',
      manners: 'Aprende modales',
      rudeness: 'Aprende a ser grosero',
      leash: 'La correa cortada (β 0)',
    },
    lines: 'Líneas para pegar en la página',
    copy: 'Copiar las líneas',
    copied: 'Copiadas.',
    notCopied: 'Este navegador no deja copiar a la página. Las líneas están seleccionadas: pulsa Ctrl+C o ⌘C.',
    help: 'Si la página de tu curso pone a los marcos un atributo sandbox propio, este debe contener allow-scripts, allow-same-origin y allow-popups.',
    frameTitle: (figure: string) => `${figure} (RLHF Sandbox)`,
  },
  projector: {
    name: 'Proyector',
    leave: 'Salir (Esc)',
    stageKeys: 'Espacio o Av Pág: siguiente · Re Pág: atrás · 1 2 3: respuestas, muro, río · Esc: salir',
    pickKeys: '← o →: lo que votó la mayoría · ↓: ninguno · Espacio: otro par · U: deshacer · Esc: salir',
    lessonKey: 'N: siguiente paso de la lección',
    votes: ['Izquierda', 'Derecha'],
    coming: 'Los textos para elegir están en camino…',
    exhausted: 'Ya se han comparado todos los pares.',
    empty: '(vacío)',
  },
};
