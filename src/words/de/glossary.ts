// The words of the glossary, in German.
import type { GlossaryWords } from '../en/glossary.ts';
import { count } from './forms.ts';

export const DE_GLOSSARY: GlossaryWords = {
  terms: {
    rlhf: {
      name: 'RLHF',
      also: 'Reinforcement Learning from Human Feedback, bestärkendes Lernen aus menschlichem Feedback',
      text: 'Das ganze Verfahren dieser Seite: Menschen sagen, welche Texte ihnen besser gefallen, ein Juror lernt, das vorherzusagen, und das Modell lernt zu schreiben, was beim Juror einen hohen Score bekommt.',
      forms: ['rlhf'],
    },
    token: {
      name: 'Token',
      text: 'Ein Stück Text, das das Modell am Stück liest und schreibt: oft ein Wort mit dem Leerzeichen davor, manchmal ein Teil eines Wortes.',
      forms: ['token', 'tokens'],
    },
    prompt: {
      name: 'Prompt',
      text: 'Was man dem Modell sagt. Es schreibt die Antwort, die darauf folgt.',
      forms: ['prompt', 'prompts'],
    },
    tinyWorld: {
      name: 'Tiny World',
      text: 'Die erfundene Welt, von der die Trainingstexte der Modelle handeln: Tiere, Speisen und Orte, mit Fakten, die sich prüfen lassen. Darum können Programme sagen, ob eine Antwort wahr, höflich und zum Thema ist.',
      forms: ['tiny world'],
    },
    base: {
      name: 'Basismodell',
      also: 'vortrainiertes Modell',
      text: 'Ein Modell, das nur gelernt hat, das nächste Token einer großen Menge Text vorherzusagen. Es setzt ein Gespräch fort; es versucht nicht zu helfen.',
      forms: ['basismodell', 'basismodells', 'vortrainiertes modell'],
    },
    sft: {
      name: 'Nachahmer',
      also: 'SFT-Modell, Supervised Fine-Tuning',
      text: 'Das Basismodell nach weiterem Training mit Musterantworten. Alle späteren Schritte gehen von ihm aus und werden mit ihm verglichen.',
      forms: ['sft-modell', 'sft-modells', 'sft', 'nachahmer', 'nachahmers'],
    },
    demonstration: {
      name: 'Musterantwort (Demonstration)',
      text: 'Eine gute Antwort auf einen Prompt, von einem Menschen geschrieben, die das Modell nachahmen soll.',
      forms: ['musterantwort', 'musterantworten'],
    },
    ranking: {
      name: 'Rangfolge',
      also: 'Ranking, Präferenz, Vergleich',
      text: 'Mehrere Antworten auf einen Prompt, danach geordnet, was jemandem besser gefällt. Je zwei von ihnen, die nicht gleichauf liegen, bilden ein Paar, aus dem gelernt wird.',
      forms: ['rangfolge', 'rangfolgen'],
    },
    labeler: {
      name: 'Labeler',
      text: 'Wer Texte ordnet: du oder eines unserer Programme. Von den Programmen ordnet „careful“ (sorgfältig) nach dem Gold der Autoren und macht etwa so viele Fehler wie Menschen; „hurried“ (eilig) macht mehr, „lazy“ (faul) ordnet die Hälfte der Zeit zufällig, „left-biased“ und „length-biased“ bevorzugen den ersten oder den längeren Text. „Strict“ (streng), „brisk“ (knapp) und „warm“ (herzlich) unterscheiden sich ein wenig darin, was ihnen wichtig ist; „camp a“ (Lager A) mag fröhliche Antworten und „camp b“ (Lager B) kurze; „upside-down“ (verkehrt) ordnet alles genau falsch herum.',
      forms: [
        'labeler',
        'labelers',
        'labelern',
        'simulierter labeler',
        'simulierte labeler',
        'simulierten labeler',
        'simulierten labelern',
        'simulierten labelers',
      ],
    },
    judge: {
      name: 'Juror',
      also: 'Reward-Modell, Belohnungsmodell',
      text: 'Ein zweites Modell, das einen Prompt und eine Antwort liest und eine Zahl nennt, den Score. Es lernt aus Rangfolgen, dem bevorzugten Text den höheren Score zu geben.',
      forms: ['juror', 'jurors', 'juroren', 'reward-modell', 'reward-modells', 'reward-modelle'],
    },
    readable: {
      name: 'Lesbarer Juror',
      also: 'Bradley–Terry-Modell auf Merkmalen',
      text: 'Ein kleiner Juror, der nur auf sieben Dinge achtet, die Menschen benennen können, etwa Länge und Freundlichkeit, und der aus deinen Entscheidungen lernt, was dir jedes davon wert ist. An ihm wird „dein Geschmack“ gemessen.',
      forms: ['lesbarer juror', 'lesbare juror', 'lesbaren juror', 'lesbaren jurors'],
    },
    score: {
      name: 'Score',
      also: 'Reward, Belohnung',
      text: 'Die Zahl, die ein Juror einer Antwort gibt. Nur Unterschiede zwischen Antworten auf denselben Prompt bedeuten etwas. Musterantworten haben im Mittel den Score 0.',
      forms: ['score', 'scores', 'reward'],
    },
    gold: {
      name: 'Gold der Autoren',
      text: 'Was die Autoren dieser Seite gut nennen, von einem Programm berechnet: zum Thema, wahr, höflich, zu Ende geführt, nicht zu lang. Nichts wird darauf trainiert; es zeigt, ob ein Juror ausgenutzt wird. Dein Geschmack muss es nicht sein.',
      forms: ['gold der autoren', 'gold-score der autoren', 'gold-score', 'gold'],
    },
    policy: {
      name: 'Policy',
      also: 'der Schreiber, das verbesserte Modell',
      text: 'Das Modell, das schreibt und verbessert wird. Zu jedem bisherigen Text hat es eine Wahrscheinlichkeit für jedes nächste Token.',
      forms: ['policy'],
    },
    ppo: {
      name: 'PPO',
      also: 'Proximal Policy Optimization',
      text: 'Die Methode, mit der InstructGPT verbessert wurde. Die Policy schreibt, der Juror bewertet, und Tokens, die zu mehr führten als erwartet, werden wahrscheinlicher; ein Clip hält jedes Update klein.',
      forms: ['ppo'],
    },
    ptx: {
      name: 'PPO-ptx',
      text: 'PPO, das nebenbei weiter den Text des Vortrainings vorhersagt, damit das Modell weniger von dem vergisst, was es wusste.',
      forms: ['ppo-ptx', 'ptx'],
    },
    dpo: {
      name: 'DPO',
      also: 'Direct Preference Optimization',
      text: 'Eine Methode ohne Juror: Sie lernt direkt aus Rangfolgen und macht von zwei Texten den besseren wahrscheinlicher als den anderen. IPO und cDPO sind Varianten ihres Loss.',
      forms: ['dpo'],
    },
    grpo: {
      name: 'GRPO und RLOO',
      also: 'Group Relative Policy Optimization; REINFORCE Leave-One-Out',
      text: 'Methoden wie PPO, aber ohne Value-Modell: Stattdessen werden mehrere Antworten auf einen Prompt miteinander verglichen.',
      forms: ['grpo', 'rloo'],
    },
    kl: {
      name: 'Abstand vom Nachahmer',
      also: 'KL-Divergenz',
      text: 'Wie viel wahrscheinlicher die Policy ihre eigenen Texte findet als das SFT-Modell: ihre Log-Wahrscheinlichkeit minus die des SFT-Modells, im Mittel. 0 heißt, dass sich nichts geändert hat.',
      forms: ['kl', 'kl-divergenz', 'kl-strafe'],
    },
    leash: {
      name: 'Leine',
      also: 'β, der KL-Koeffizient',
      text: 'Was jedes Nat Abstand vom Nachahmer an Score kostet. Ohne sie driftet die Policy zu dem, was der Juror zufällig überschätzt.',
      forms: ['leine'],
    },
    nat: {
      name: 'Nat',
      text: 'Die Einheit der Log-Wahrscheinlichkeit mit dem natürlichen Logarithmus. Ein Nat weniger heißt 2,7-mal so unwahrscheinlich.',
      forms: ['nat', 'nats'],
    },
    logProbability: {
      name: 'Log-Wahrscheinlichkeit',
      text: 'Der Logarithmus einer Wahrscheinlichkeit, in Nats: 0 für das Sichere, und umso tiefer, je unwahrscheinlicher etwas ist. Die der Tokens eines Textes addieren sich.',
      forms: ['log-wahrscheinlichkeit', 'log-wahrscheinlichkeiten'],
    },
    loss: {
      name: 'Loss (Verlust)',
      text: 'Die Zahl, die das Training verkleinert. Bei einem Sprachmodell: wie sehr es das nächste Token überrascht, in Nats.',
      forms: ['loss', 'losses'],
    },
    rollout: {
      name: 'Rollout',
      text: 'Eine Antwort, die die Policy während des Trainings schreibt, um bewertet zu werden und daraus zu lernen.',
      forms: ['rollout', 'rollouts'],
    },
    value: {
      name: 'Value-Modell',
      also: 'Critic, Kritiker',
      text: 'In PPO ein Modell, das nach jedem Token vorhersagt, welchen Score der fertige Text bekommen wird.',
      forms: ['value-modell', 'value-modells'],
    },
    advantage: {
      name: 'Vorteil (Advantage)',
      text: 'Um wie viel ein Token besser ausging, als das Value-Modell erwartet hatte. Tokens mit positivem Vorteil werden wahrscheinlicher.',
      forms: ['vorteil', 'vorteile', 'vorteils', 'vorteilen'],
    },
    step: {
      name: 'Schritt, Iteration, Epoche',
      text: 'Ein Schritt ist ein Update der Parameter. Eine Iteration von PPO ist eine Runde aus Schreiben, Bewerten und mehreren Updates. Eine Epoche ist ein Durchgang durch alle Daten.',
      forms: ['iteration', 'iterationen', 'epoche', 'epochen'],
    },
    parameters: {
      name: 'Parameter',
      also: 'Gewichte',
      text: 'Die Zahlen, aus denen ein Modell besteht. Training ändert sie.',
      forms: ['parameter', 'parametern', 'gewichte', 'gewichten'],
    },
    learningRate: {
      name: 'Lernrate',
      text: 'Wie weit jedes Update die Parameter bewegt. Zu klein, und nichts wird gelernt; zu groß, und das Gelernte geht verloren.',
      forms: ['lernrate'],
    },
    seed: {
      name: 'Seed (Startwert)',
      text: 'Die Zahl, aus der alle zufälligen Entscheidungen folgen. Derselbe Seed mit denselben Einstellungen und derselben Engine ergibt denselben Lauf.',
      forms: ['seed', 'seeds'],
    },
    temperature: {
      name: 'Temperatur',
      text: 'Wie wagemutig das Modell seine Tokens zieht. Bei 1 folgt es seinen Wahrscheinlichkeiten; nahe 0 nimmt es immer das wahrscheinlichste.',
      forms: ['temperatur'],
    },
    heldOut: {
      name: 'Zurückgehalten (held out)',
      text: 'Vom Training ferngehalten, um zu messen, wie gut ein Modell bei dem ist, was es nicht gesehen hat.',
      forms: ['zurückgehalten', 'zurückgehaltene', 'zurückgehaltenen', 'zurückgehaltener', 'zurückgehaltenem'],
    },
    crossValidation: {
      name: 'Kreuzvalidierung',
      text: 'Eine Art, mit wenig Daten zu messen: Sie werden in fünf Teile geteilt, und fünf Probe-Juroren werden jeweils mit vier davon trainiert und am fünften geprüft.',
      forms: ['kreuzvalidierung'],
    },
    interval: {
      name: '95-%-Intervall',
      text: 'Der Bereich, in dem der wahre Wert mit 95\u00A0% Sicherheit liegt, wenn man bedenkt, wie wenig gemessen wurde. Zwei Werte, deren Intervalle sich weit überlappen, können gleich sein.',
      forms: ['95-%-intervall', '95-%-intervalle'],
    },
    calibration: {
      name: 'Kalibrierung',
      text: 'Ob ein Juror so oft recht hat, wie er behauptet: Von den Paaren, bei denen er sich zu 80\u00A0% sicher ist, sollte er 80\u00A0% richtig haben.',
      forms: ['kalibrierung', 'gut kalibriert'],
    },
    hacking: {
      name: 'Reward-Hacking',
      also: 'Überoptimierung, Goodharts Gesetz',
      text: 'Der Score des Jurors steigt, während die Texte schlechter werden: Die Policy hat gefunden, was der Juror überschätzt.',
      forms: ['reward-hacking', 'ausgenutzt', 'überoptimierung'],
    },
    tax: {
      name: 'Alignment-Steuer (alignment tax)',
      text: 'Was ein Modell an anderen Fähigkeiten verliert, weil es auf Präferenzen trainiert wird. Hier: ein höherer Loss auf dem Text des Vortrainings.',
      forms: ['alignment-steuer'],
    },
    winRate: {
      name: 'Siegquote',
      text: 'Bei wie vielen von 100 Prompts die Antwort des einen Modells der eines anderen vorgezogen wird; Gleichstand zählt halb.',
      forms: ['siegquote', 'siegquoten'],
    },
    bestOfN: {
      name: 'Best-of-n',
      also: 'Rejection Sampling',
      text: 'Ein Weg zu besseren Antworten, ohne den Schreiber zu trainieren: Er schreibt n, und der Juror behält die mit dem höchsten Score.',
      forms: ['best-of-n'],
    },
    attention: {
      name: 'Attention (Aufmerksamkeit)',
      text: 'Wie das Modell zurückblickt: Bei jedem Token verteilt jeder Kopf seine Attention auf die Tokens davor.',
      forms: ['attention'],
    },
    kernel: {
      name: 'Kernel',
      text: 'Ein kleines Programm, das auf der Grafikkarte läuft, für eine Operation wie ein Matrixprodukt. Die Kernel dieser Seite sind von Hand geschrieben, in WGSL.',
      forms: ['kernel', 'kernels', 'kerneln'],
    },
    webgpu: {
      name: 'WebGPU und WebAssembly',
      text: 'Die zwei Wege, auf denen ein Browser schnell rechnen kann: auf der Grafikkarte und auf dem Prozessor. Diese Seite nutzt den einen oder den anderen.',
      forms: ['webgpu', 'webassembly'],
    },
    marks: {
      name: 'Farben der Tokens',
      text: 'Auf der Bühne sind blaue Tokens seit dem Beginn des Laufs wahrscheinlicher geworden und orange unwahrscheinlicher; unterstrichene Wörter standen vorher nicht in der Antwort. An der Station „Basis“ heißt kräftigere Farbe: ein unwahrscheinlicheres Token.',
      forms: [],
    },
  },
  search: 'Suchen',
  found: (entries) => count(entries, { one: '# Eintrag', other: '# Einträge' }),
  none: 'Dieses Wort kommt hier nicht vor. Versuch ein kürzeres.',
  formula: 'Formel, und der Name anderswo',
};
