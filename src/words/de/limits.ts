// What this page does not show, with questions for a class, in German.
import type { LimitsWords } from '../en/limits.ts';

export const DE_LIMITS: LimitsWords = {
  title: 'Was das hier nicht zeigt',
  intro:
    'Alles hier wird vor deinen Augen trainiert, mit denselben Schritten, mit denen InstructGPT entstand. Das ist nicht dasselbe wie ein großes Chatmodell. Hier steht, was sich nicht übertragen lässt.',
  sections: [
    {
      title: 'Die Modelle sind winzig',
      text: 'Die Modelle hier haben 0,15 oder 0,9 Millionen Parameter; das größte InstructGPT hatte 175 Milliarden. Sie schreiben kurze Texte über eine erfundene Welt, mit einem Vokabular von 768 Tokens. Sie kennen keine Fakten über unsere, können keinem Gedankengang folgen und haben nichts zu verbergen. Was große Modelle nur können, weil sie groß sind, fehlt hier.',
    },
    {
      title: 'Die Welt ist einfach genug, um sie zu prüfen',
      text: 'Ein Programm kann hier von jedem Text sagen, ob er wahr, höflich und beim Thema ist. Darum kann diese Seite den Score, der wirklich gewollt war, neben den des Jurors zeichnen. Für Texte über unsere Welt gibt es kein solches Programm. Außerhalb dieser Seite sieht niemand diese zweite Linie.',
    },
    {
      title: 'Wessen Vorlieben gelernt werden',
      text: 'Hier sind es deine oder die deiner Klasse. Die Rangfolgen hinter den Beispielen, die zur Seite gehören, stammen von Programmen, die unserem Geschmack als Autoren folgen. Für InstructGPT wurden etwa vierzig Menschen angestellt und danach ausgewählt, wie oft sie mit den Forschenden übereinstimmten; sie arbeiteten nach schriftlichen Anweisungen. Zwei von ihnen waren sich bei 73\u00A0% der Paare einig. Wer die Anweisungen schreibt und die Menschen auswählt, entscheidet sehr viel, bevor irgendetwas trainiert wird.',
    },
    {
      title: 'Ein Juror für alle',
      text: 'Ein Reward-Modell gibt jedem Text eine Zahl, ganz gleich, wer fragt. Wo Menschen sich uneinig sind, lernt es etwas dazwischen oder schlägt sich auf die Seite der größeren Gruppe. Dass es Uneinigkeit gab, weiß es nicht. Die Matrix und die Lager einer Klasse zeigen, was in dieser Zahl verloren geht.',
    },
    {
      title: 'Eine Vorliebe ist kein Wissen',
      text: 'Ein Juror lernt, welche Texte gewählt wurden, nicht warum. Nach 3.000 Rangfolgen unterscheidet der Juror unseres kleineren Modells eine wahre Antwort von einer falschen derselben Form in 48\u00A0% der Paare; das ist nicht besser als ein Münzwurf. Ein Modell, das mit ihm trainiert wird, schreibt höflicher, nicht wahrer. Texte unterscheiden sich in mehreren Dingen zugleich, darum begünstigt eine Wahl auch Dinge, die niemand gemeint hat.',
    },
    {
      title: 'Ein höherer Score ist kein besserer Text',
      text: 'Ohne die Leine stieg der Score des Jurors bei unserem kleineren Modell von 0,15 auf 1,4, während der Score, der wirklich gewollt war, von 0,49 auf 0,07 fiel, in allen zehn Läufen. Mit der Leine und unseren Einstellungen sind die Antworten des größeren nach diesem Score bei 67\u00A0% der Prompts besser als die vor PPO. Wie stark die Leine bei anderen Modellen sein muss, folgt daraus nicht.',
    },
    {
      title: 'Wenige Entscheidungen, wenige Stimmen',
      text: 'Zwanzig Entscheidungen oder zehn Stimmen sagen wenig. Achte auf die Bereiche neben den Zahlen: Bei zehn Stimmen, von denen sieben für ein Modell sind, liegt sein wahrer Anteil mit 95\u00A0% Sicherheit irgendwo zwischen 40 und 89\u00A0%. Zwei Läufe, die sich nur im Seed unterscheiden, ergeben ebenfalls verschiedene Texte. Ein Unterschied zwischen den Modellen von zwei Personen kann einer zwischen zwei Seeds sein.',
    },
    {
      title: 'Was weggelassen ist',
      text: 'Diese Seite endet, wo das Modell trainiert ist. Sie zeigt nicht, wie ein Modell auf Missbrauch geprüft wird, wie es mit langen Gesprächen umgeht, wer es wofür verwenden darf, wie die Arbeit des Ordnens ist, wenn die Texte verstören, oder was Training in großem Maßstab kostet.',
    },
  ],
  questionsTitle: 'Fragen für eine Klasse',
  questions: [
    'Seht euch das Paar an, bei dem ihr euch am wenigsten einig wart. Ist einer der beiden Texte richtig? Wer sollte das entscheiden, wenn eine Million Menschen die Antwort bekommen?',
    'Soll der Juror der Mehrheit der Klasse folgen? Was könnte man stattdessen für das kleinere Lager tun?',
    'Hast du einmal einen Text aus einem Grund genommen, den der lesbare Juror nicht benennen kann? Was wird das Modell aus dieser Wahl lernen?',
    'Du hast einen Tag und einhundert Rangfolgen. Wen fragst du, und was sagst du den Leuten, bevor sie anfangen?',
    'Dein Modell schreibt jetzt mehr von dem, was du gewählt hast. Was macht es schlechter als vorher? Wie würdest du das herausfinden?',
    'Jemand zeigt dir ein Diagramm, auf dem der Score steigt. Was würdest du fragen, bevor du glaubst, dass das Modell besser geworden ist?',
    'Was würde sich ändern, wenn Leute ordnen würden, die an den Antworten verdienen?',
    'Was von dem, was du hier gesehen hast, erwartest du auch von einem großen Chatmodell, und was nicht? Was bräuchtest du, um das zu prüfen?',
  ],
  source:
    'Unsere eigenen Zahlen stehen in docs/results.md des Quelltexts, mit den Befehlen, die sie messen; die zu InstructGPT sind aus dem Paper (Ouyang et al. 2022, arXiv 2203.02155).',
};
