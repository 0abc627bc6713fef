// The words of the part of the page for a class, and of files that leave the page or come back, in Spanish.
import type { ClassWords } from '../en/class.ts';
import { count } from './forms.ts';

const percent = (share: number): string => `${Math.round(100 * share)}\u00A0%`;
const people = (number: number): string => count(number, { one: '# persona', other: '# personas' });
const rankings = (number: number): string => count(number, { one: '# ranking', other: '# rankings' });

export const ES_CLASS: ClassWords = {
  name: 'Nombre o apodo',
  nameHelp: 'Opcional. Se escribe en los archivos de rankings que guardas, para que la clase vea de quién son.',
  code: 'Código de la clase',
  codeHelp:
    'Opcional. A quienes escriben el mismo código se les preguntan primero los mismos diez pares en “Tu gusto”, y después pares propios. No se envía a ningún sitio.',
  saveMine: 'Guardar los rankings de personas como archivo',
  saved: (file: string) => `${file} está en tus descargas.`,
  takeIn: 'Reunir los archivos de una clase',
  takeInHelp:
    'Suelta aquí archivos o una carpeta entera, o elígelos. No se envía nada a ningún sitio, y ningún ranking cuenta dos veces.',
  chooseFiles: 'Elegir archivos…',
  chooseFolder: 'Elegir una carpeta…',
  reading: 'Leyendo…',
  have: (mine: number, simulated: string, others: number, demonstrations: number) =>
    `De ti: ${rankings(mine)}; simulados: ${simulated}; ${others > 0 ? `de otras personas: ${others}; ` : ''}${count(demonstrations, { one: '# demostración', other: '# demostraciones' })}. Los archivos se crean en este equipo y no se envían a ningún sitio.`,
  files: {
    all: {
      label: 'Todo, en un solo .zip',
      help: 'Rankings, ajustes y todos los modelos, en carpetas que transformers, TRL y OpenRLHF pueden cargar.',
    },
    pairs: {
      label: 'Pares, .jsonl',
      help: 'Una línea por par para TRL y OpenRLHF: prompt, chosen, rejected.',
    },
    rankings: {
      label: 'Rankings, .jsonl',
      help: 'Cada ranking tal como se dio, con empates y saltos. Esta página puede importar el archivo.',
    },
    unread: {
      label: 'Registros ilegibles, .jsonl',
      help: 'Registros guardados que esta versión de la página no puede leer, tal como están.',
    },
  },
  packing: 'Empaquetando…',
  packed: (file: string) => `${file} está en tus descargas.`,
  importRankings: 'Importar rankings…',
  importHelp:
    'Importa archivos .zip o de rankings exportados de esta página, tuyos o de otras personas, tantos a la vez como quieras. Los duplicados se saltan.',
  imported: ({ files, people: by, added, known }: Record<'files' | 'people' | 'added' | 'known', number>) =>
    `${count(files, { one: '# archivo', other: '# archivos' })} con rankings de ${by === 0 ? 'etiquetadores simulados' : people(by)}: ${count(added, { one: '# ranking añadido', other: '# rankings añadidos' })}${known > 0 ? `, ${count(known, { one: '# duplicado saltado', other: '# duplicados saltados' })}` : ''}.`,
  importedNone: 'No se encontró ningún ranking.',
  unreadFiles: (files: number, problems: string[]) =>
    `${count(files, { one: 'No se pudo leer # archivo', other: 'No se pudieron leer # archivos' })}: ${problems.join(' ')}`,
  moreFiles: (files: number) =>
    count(files, {
      one: 'No se pudo leer # archivo más.',
      other: 'No se pudieron leer # archivos más.',
    }),
  importedNotSaved: 'No se pudieron guardar: se pierden al cerrar esta pestaña.',
  problem: ({ file, line, message }: { file: string; line?: number; message: string }) =>
    `${file}${line === undefined ? '' : `, línea ${line}`}: ${message}`,
  moreProblems: (lines: number) =>
    count(lines, {
      one: 'No se pudo leer # línea más.',
      other: 'No se pudieron leer # líneas más.',
    }),
  you: 'tú',
  youNamed: (name: string) => `${name} (tú)`,
  person: (number: number) => `Persona ${number}`,
  sameName: (name: string, number: number) => `${name} ${number}`,
  tooFew: 'Cuando estén aquí los rankings de al menos dos personas, esto muestra quién coincide con quién.',
  nothingShared:
    'Nadie aquí ha ordenado un par que también haya ordenado otra persona. Un código de clase da a la clase diez pares en común.',
  matrix: 'Acuerdo, persona por persona',
  matrixHelp: (enough: number) =>
    `Con qué frecuencia dos personas ponen los mismos dos textos en el mismo orden; los empates no cuentan, y al azar sería el 50\u00A0%. Con menos de ${enough} pares en común se da la cuenta en vez de un porcentaje. Quienes responden parecido están juntos.`,
  self: '–',
  none: 'ninguno',
  few: ({ alike, pairs }: { alike: number; pairs: number }) => `${alike} de ${pairs}`,
  share: ({ alike, pairs }: { alike: number; pairs: number }) => percent(alike / pairs),
  of: ({ pairs }: { pairs: number }) => `de ${pairs}`,
  closest: 'Los más cercanos y los más lejanos',
  columns: ['Persona', 'Más con', 'Menos con'],
  nobody: '–',
  closestHelp: (least: number) => `Entre personas con al menos ${least} pares en común.`,
  camps: '¿Dos bandos?',
  campsFound: (inside: [number, number], across: number) =>
    `La clase se divide en dos bandos. Dentro de ellos, las personas coinciden en el ${percent(inside[0])} y el ${percent(inside[1])} de los pares; entre ellos, en el ${percent(across)}.`,
  campsNone: 'No hay dos bandos: la clase no está más dividida de lo que lo estaría por azar.',
  camp: (number: number, members: number) => `Bando ${number}, ${people(members)}`,
  teachCamp: (number: number) => `Enseñar con el bando ${number}`,
  campsHelp: (shuffles: number) =>
    `La primera componente principal de todas las respuestas divide a las personas en dos; después cada una va al lado con el que más coincide. Solo se llaman bandos si ambos lados están más separados que en todas las ${shuffles} clases en las que se barajaron las respuestas a cada par entre quienes las dieron.`,
  disputed: 'El par más disputado',
  disputedAt: (at: number, all: number) => `${at} de ${all} pares disputados`,
  agreed: 'Nadie está en desacuerdo en ningún par.',
  took: (number: number) => `elegido por ${people(number)}:`,
  empty: '(vacío)',
  vote: 'Elijo este',
  voteThis: (text: string) => `Elijo este: ${text}`,
  voted: 'Tu voto se guarda como un ranking tuyo.',
  next: 'Siguiente par',
};
