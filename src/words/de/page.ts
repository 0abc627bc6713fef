// The words of the page, in German.
import type { PageWords } from '../translation.ts';
import { count, list } from './forms.ts';

const steps = (n: number): string => count(n, { one: '# Schritt', other: '# Schritte' });
const iterations = (n: number): string => count(n, { one: '# Iteration', other: '# Iterationen' });
/** As in “of 3 pairs”. */
const ofPairs = (n: number): string => count(n, { one: 'von # Paar', other: 'von # Paaren' });

export const DE: PageWords = {
  language: 'de',
  methods: {
    ppo: {
      help: 'Schreibt Texte, lässt sie bewerten und macht kleine, vom Clip begrenzte Schritte hin zu denen, die die Vorhersage eines Value-Modells übertreffen.',
    },
    dpo: {
      help: 'Lernt direkt aus den Rangfolgen, ohne Juror und ohne Sampling. Bessere Texte werden wahrscheinlicher, schlechtere unwahrscheinlicher.',
      sentence:
        'Der Schreiber bewegt sich zu den Texten hin, die höher eingeordnet wurden, und von den anderen weg; eine Strafe hält ihn nahe am Nachahmer.',
    },
    ipo: {
      help: 'Wie DPO, aber mit einem festen Zielabstand zwischen dem besseren und dem schlechteren Text; das begrenzt, wie weit sich das Modell bewegt.',
      sentence:
        'Der Schreiber bewegt sich zu den Texten hin, die höher eingeordnet wurden, bis sie um einen festen Abstand wahrscheinlicher sind als die anderen.',
    },
    grpo: {
      help: 'Wie PPO ohne Value-Modell: Jede Antwort wird mit den anderen auf denselben Prompt verglichen.',
    },
    rloo: {
      help: 'Einfaches REINFORCE: Vergleichswert ist der mittlere Score der anderen Antworten auf denselben Prompt; kein Clip begrenzt die Schritte.',
    },
  },
  health: {
    kl: {
      cause:
        'Die gemessene KL zum SFT-Modell ist negativ, was eine echte KL nicht sein kann: Die Policy gibt ihren eigenen Texten eine kleinere Wahrscheinlichkeit als das SFT-Modell.',
      remedy:
        'Senke die Lernrate und nimm den Schätzer k3; prüfe, ob die Texte bei der Temperatur bewertet werden, bei der sie gezogen wurden.',
    },
    maxRatio: {
      cause: 'Ein Token wurde innerhalb einer Iteration mehr als zehnmal so wahrscheinlich.',
      remedy: 'Senke die Lernrate, nimm weniger innere Epochen oder stelle einen frühen Stopp ein.',
    },
    clipFraction: {
      cause: 'Mehr als 30\u00A0% der Tokens erreichen den Clip: Die Schritte sind zu groß für diese Texte.',
      remedy: 'Senke die Lernrate oder nimm weniger innere Epochen.',
    },
    explainedVariance: {
      cause:
        'Das Value-Modell sagt schlechter voraus, als es der Mittelwert täte; die Vorteile sind also vor allem Rauschen.',
      remedy: 'Erhöhe die Lernrate des Value-Modells oder nimm mehr Rollouts pro Iteration.',
    },
    finishedRate: {
      cause: 'Weniger Texte enden von selbst als am Anfang.',
      remedy:
        'Erhöhe die Strafe für fehlendes Ende, oder trainiere das Reward-Modell mit Rangfolgen ausufernder Texte.',
    },
    distinctShare: {
      cause:
        'Verschiedene Prompts bekommen denselben Text: Die Policy ist auf etwas zusammengefallen, das dem Reward-Modell gefällt.',
      remedy:
        'Geh zu einem früheren Stand zurück und erhöhe β; ordne dann solche Texte und trainiere das Reward-Modell neu.',
    },
    entropy: {
      cause: 'Bei jedem Token bleibt fast keine Wahl: Die Policy schreibt jedes Mal fast denselben Text.',
      remedy: 'Erhöhe β oder senke die Lernrate.',
    },
    gold: {
      cause:
        'Der Score des Reward-Modells steigt, während der Gold-Score der Autoren fällt, und die Labels folgen dem Geschmack der Autoren: Die Policy nutzt Fehler des Reward-Modells aus.',
      remedy:
        'Geh dorthin zurück, wo der Gold-Score am höchsten war, erhöhe β, oder ordne die neuen Texte und trainiere das Reward-Modell damit neu.',
    },
    taste: {
      cause:
        'Der Score des Reward-Modells steigt, während dem Geschmack, auf den es trainiert ist, die Texte weniger gefallen als vorher: Die Policy nutzt Fehler des Reward-Modells aus. Maßstab ist hier der Geschmack der Labels selbst (der lesbare Juror deiner Entscheidungen oder der Geschmack des simulierten Labelers), nicht der der Autoren.',
      remedy:
        'Geh dorthin zurück, wo diesem Geschmack die Texte am besten gefielen, erhöhe β, oder ordne die neuen Texte und trainiere das Reward-Modell damit neu.',
    },
  },
  counts: {
    step: steps,
    iteration: iterations,
    pass: (n) => count(n, { one: '# Epoche', other: '# Epochen' }),
    ranking: (n) => count(n, { one: '# Rangfolge', other: '# Rangfolgen' }),
    vote: (n) => count(n, { one: '# Stimme', other: '# Stimmen' }),
    blindVote: (n) => count(n, { one: '# Stimme im Blindtest', other: '# Stimmen im Blindtest' }),
  },
  shell: {
    name: 'RLHF Sandbox',
    tagline: 'Bring einem kleinen Modell deinen Geschmack bei. Nichts verlässt deinen Computer.',
    title: (station) => `${station} · RLHF Sandbox`,
    skip: 'Zum Inhalt springen',
    version: (version) => `RLHF Sandbox ${version}`,
    licences: 'Lizenzen',
    stations: 'Stationen',
    notes: { running: 'läuft', paused: 'pausiert' },
    modelAndSeed: 'Modell und Seed',
    model: 'Modell',
    models: { auto: 'Automatisch', nano: 'nano, für jeden Computer', micro: 'micro, für eine GPU' },
    seed: 'Seed',
    useSeed: 'Seed verwenden',
    newSeed: 'Neuer Seed',
    seedHelp: 'Derselbe Seed wiederholt auf demselben Gerät denselben Lauf. „Zurücksetzen“ behält den Seed.',
    wrongSeed: (max) => `Gib eine ganze Zahl von 0 bis ${count(max, { other: '#' })} ein.`,
    share: 'Teilen',
    shareTitle: 'Diese Seite teilen',
    linkMissing:
      'Der Teil dieser Seite, der Links liest, konnte nicht geladen werden; die Einstellungen in diesem Link gelten deshalb nicht.',
    projector: 'Beamer',
    takeAway: 'Mitnehmen',
    notInAddress: {
      station: (text) => `Diese Adresse nennt die Station „${text}“, die es nicht gibt. Die erste wurde geöffnet.`,
      model: (text) =>
        `Diese Adresse nennt das Modell „${text}“, das es nicht gibt. Die Seite hat das genommen, das zu diesem Computer passt.`,
      engine: (text) =>
        `Diese Adresse nennt die Engine „${text}“, die es nicht gibt. Die Seite hat die schnellste genommen, die sie gefunden hat.`,
      seed: (text) =>
        `Diese Adresse nennt den Seed „${text}“, aber ein Seed ist eine ganze Zahl von 0 bis 999.999. Seed 1 wird verwendet.`,
    },
    stationComing: 'Diese Station wird geladen …',
    styleMissing: 'Die Gestaltung dieser Seite konnte nicht geladen werden.',
    reload: 'Neu laden',
    recover: 'Wiederherstellen',
    dismiss: 'Schließen',
    failed: (run, message) => `${run}: ${message}`,
    stopped: 'Die Engine läuft nicht.',
    stoppedHelp: 'Deine Rangfolgen und der letzte Checkpoint sind auf diesem Gerät gespeichert.',
    onCpu: (reason) => `Läuft auf der CPU. ${reason}`,
    onCpuHelp:
      'Alles funktioniert, aber langsamer. Für volles Tempo öffne diese Seite in einer aktuellen Version von Chrome, Edge oder Safari mit eingeschalteter Hardwarebeschleunigung.',
    understood: 'OK',
    interrupted: (run, unit, step, total) => `${run}: unterbrochen bei ${unit} ${step} von ${total}.`,
    interruptedHelp:
      'Es geht beim zuletzt gespeicherten Schritt weiter, mit denselben Zahlen wie ohne die Unterbrechung.',
    taken: 'Ein anderer Tab dieser Seite trainiert gerade.',
    takenHelp: (run) => `${run}: Hier geht es weiter, sobald jener Tab fertig oder geschlossen ist.`,
    resume: (run, unit, step) => `Fortsetzen ab ${unit} ${step}: ${run}`,
    later: 'Später',
    justHappened: 'Was gerade passiert ist',
    about: 'Was hier passiert',
    stage: {
      name: 'Was das Modell sagt',
      showing: 'Auf der Bühne:',
      looking: 'Zeit zum Hinsehen:',
      share: (share) => (share === 0 ? 'keine' : `bis zu ${100 * share}\u00A0%`),
      kept: (name) => `Gesichert: ${name}`,
      names: {
        own: 'Dein Lauf',
        imitation: 'Aufzeichnung: Nachahmung',
        judge: 'Aufzeichnung: Ein Juror lernt',
        manners: 'Aufzeichnung: Gute Manieren gelernt',
        rudeness: 'Aufzeichnung: Unhöflichkeit gelernt, von einem verkehrten Labeler',
        leash: 'Aufzeichnung: Ohne Leine (β 0)',
      },
    },
    glossary: 'Glossar',
  },
  stations: {
    taste: {
      plain: 'Geschmack',
      jargon: 'Auswahl',
      sentence:
        'Wähle den Text, der dir besser gefällt. Nach zwanzig Entscheidungen kann ein kleines Modell deinen Geschmack daraus lernen.',
    },
    base: {
      plain: 'Basis',
      jargon: 'vortrainiertes Modell',
      sentence:
        'Ein kleines Modell, das nur gelernt hat, das nächste Token vorherzusagen. Gib ihm den Anfang eines Gesprächs, und es macht so weiter, wie es seine Bücher und Foren täten.',
      write: (n) => count(n, { one: '# Text schreiben', other: '# Texte schreiben' }),
      writing: 'Schreibt …',
      advice:
        'Das Modell hat seine Tokens zufällig gezogen, eins nach dem anderen. Zeige auf ein Token, um seine Wahrscheinlichkeit zu sehen; je unwahrscheinlicher es war, desto kräftiger die Farbe. Klicke auf ein Token, um die Alternativen zu sehen.',
      next: 'Mit Nachahmen anfangen',
    },
    sft: {
      plain: 'Nachahmen',
      jargon: 'SFT',
      sentence:
        'Das Modell trainiert immer wieder mit einer kleinen Sammlung guter Antworten, bis es in deren Stil antwortet.',
      noDemonstrations: 'Füge zuerst eine Musterantwort mit Prompt hinzu.',
      demonstrations: 'Musterantworten',
      demonstrationsHelp:
        'Gute Antworten, von Menschen geschrieben. Ändere sie, um zu bestimmen, was das Modell nachahmt. Änderungen werden gespeichert, wenn du ein Feld verlässt.',
      add: 'Hinzufügen',
      restore: 'Unsere wiederherstellen',
      demonstration: (place) => `Musterantwort ${place}`,
      prompt: (place) => `Prompt ${place}`,
      answer: (place) => `Antwort ${place}`,
      promptHere: 'Prompt',
      answerHere: 'Eine gute Antwort',
      remove: (place) => `Musterantwort ${place} entfernen`,
    },
    rank: {
      plain: 'Ordnen',
      jargon: 'Human Feedback',
      sentence:
        'Das Modell antwortet mehrmals auf denselben Prompt, und du sagst, welche Antworten besser sind. Das ist das H in RLHF.',
      simulated: 'Simulierter Labeler',
      simulatedHelp:
        'Ordnet nach eigenen Vorlieben und macht Fehler wie ein Mensch. Du kannst seine Entscheidungen verfolgen.',
      labeler: 'Labeler',
    },
    reward: {
      plain: 'Juror',
      jargon: 'Reward-Modell',
      sentence:
        'Ein zweites Modell lernt aus den Rangfolgen, beliebige Texte zu bewerten, damit niemand jede Antwort einordnen muss.',
      noRankings: 'Der Juror lernt aus Rangfolgen, und es gibt noch keine.',
      noneOfThisKind: 'Es gibt noch keine brauchbaren Rangfolgen dieser Art.',
      learnsFrom: 'Lernt aus',
      sources: { both: 'Alle', you: 'Meine', simulated: 'Simulierte', chosen: 'Gewählte Personen' },
      usable: (rankings, pairs) => `${rankings} Rangfolgen, ${pairs} Paare`,
    },
    policy: {
      plain: 'Verbessern',
      jargon: 'PPO',
      sentence:
        'Der Schreiber antwortet, der Juror bewertet, und der Schreiber bewegt sich zu dem hin, was einen hohen Score bekam. Eine Leine, die KL-Strafe, hält ihn nahe am Nachahmer.',
      method: 'Methode',
      otherRun: (running, chosen) =>
        `Ein Lauf mit ${running} ist im Gang. Setze ihn zurück, um ${chosen} zu starten, oder wähle wieder ${running}, um ihn fortzusetzen.`,
      finishedRun: (shown, chosen) =>
        `Hier ist der fertige Lauf mit ${shown} zu sehen. „Start“ ersetzt ihn durch einen mit ${chosen}.`,
      noJudge: (method) => `${method} braucht einen Juror (Reward-Modell): Trainiere zuerst einen.`,
      noRankings: (method) => `${method} lernt aus Rangfolgen, und es gibt noch keine.`,
    },
    compare: {
      plain: 'Vergleichen',
      jargon: 'Evaluation',
      sentence:
        'Alle drei Modelle beantworten Prompts, die sie nie gesehen haben. Ist das verbesserte wirklich besser, und was hat das gekostet?',
      measure: 'Alle drei messen',
      measureHelp:
        'Jedes Modell beantwortet zurückgehaltene Prompts, und Programme prüfen die Antworten. Auch der Loss auf zurückgehaltenem Text wird gemessen.',
    },
  },
  rank: {
    whichIsBetter: 'Welche Antwort ist besser?',
    whichIsBest: 'Welche Antwort ist die beste?',
    howMany: 'Zahl der Texte',
    two: 'A oder B',
    many: (n) => `${n} ordnen`,
    loading: 'Die Modelle werden geladen …',
    help: 'Gib jedem Text einen Platz: 1 ist der beste, gleiche Plätze bedeuten Gleichstand. Oder zieh die Texte in die richtige Reihenfolge.',
    save: 'Rangfolge speichern',
    allBad: 'Alle schlecht',
    skip: 'Überspringen',
    undo: 'Rückgängig',
    mine: (n) => `${n} von dir`,
    textsBy: 'Texte von',
    writer: (name, round) => `${name}, Runde ${round}`,
    ofRound: (round) => `Runde ${round}`,
    placed: (text, place) => `Text ${text}: ${place}`,
    texts: 'Texte, der beste zuerst',
    drag: (text) => `Text ${text} ziehen`,
    placeOf: (text) => `Platz von Text ${text}`,
    flagsOf: (text) => `Markierungen von Text ${text}`,
    moveUp: (text) => `Text ${text} nach oben`,
    moveDown: (text) => `Text ${text} nach unten`,
    empty: '(leer)',
    cutOff: '(abgeschnitten)',
    flags: { rude: 'unhöflich', false: 'falsch', 'beside the point': 'am Thema vorbei' },
    aIsBetter: 'A ist besser',
    equal: 'Gleich gut',
    bIsBetter: 'B ist besser',
    options: 'Tasten, eigener Prompt, Zahl der Texte',
    shortcuts: 'Kurzbefehle mit einer Taste',
    keys: 'An dieser Station setzen `1`–`9` den Platz eines Textes (gleiche Zahlen bedeuten Gleichstand), `Enter` speichert, `S` überspringt, `X` markiert alle als schlecht und `U` macht rückgängig. Bei zwei Texten wählen `←` und `→`, und `↓` bedeutet Gleichstand.',
    flagging: 'Texte als unhöflich, falsch oder am Thema vorbei markieren',
    textsPerPrompt: 'Texte pro Prompt (K)',
    countOfTexts: (n) => count(n, { one: '# Text', other: '# Texte' }),
    rankAnswersTo: 'Antworten ordnen auf',
    usePrompt: 'Diesen Prompt verwenden',
    saving: 'Wird gespeichert …',
    saved: 'Auf diesem Gerät gespeichert.',
    savedAllBad: 'Auf diesem Gerät gespeichert. Alle schlecht: Daraus lernt der Juror nichts.',
    skipped: 'Übersprungen.',
    notSaved: 'Nicht gespeichert:',
    notSavedHelp: 'Diese Rangfolge geht verloren, wenn der Tab geschlossen wird.',
    lasting: 'Der Browser hat zugesagt, sie nicht zu löschen.',
    notLasting: 'Der Browser kann sie löschen, wenn der Speicherplatz knapp wird; „Mitnehmen“ macht eine Kopie.',
    editing: (when) => `Du änderst deine Rangfolge vom ${when}.`,
    cancelEdit: 'Abbrechen',
    own: 'Deine Rangfolgen',
    ownNone: 'Du hast noch nichts geordnet.',
    edit: 'Bearbeiten',
    editThis: (prompt) => `Die Rangfolge zu „${prompt}“ bearbeiten`,
    remove: 'Löschen',
    removeThis: (prompt) => `Die Rangfolge zu „${prompt}“ löschen`,
    removed: 'Gelöscht.',
    putBack: 'Zurückholen',
    ownSkipped: 'Übersprungen',
    ownAllBad: 'Alle schlecht',
    showMore: (n) => `${n} weitere anzeigen`,
    somebody: 'eine andere Person',
    judged: (scores, agreed, pairs) =>
      `Der Juror gibt ihnen die Scores ${scores}: Er stimmt bei ${agreed} von ${pairs} deiner Paare mit dir überein.`,
    latest: 'Letzte Entscheidungen',
    total: (n) => `${n} insgesamt`,
    decided: (labeler, prompt) => `${labeler} zu „${prompt}“`,
    class: 'Deine Klasse: Namen, Dateien, Übereinstimmung',
    agreement: 'Wer stimmt mit wem überein?',
    compareWith: 'Die Labeler vergleichen mit',
    you: 'dir',
    another: (labeler) => `einem zweiten ${labeler}`,
    pairs: (n) => count(n, { one: '# Paar', other: '# Paare' }),
    sameOrder: (alike, pairs) => `bei ${alike} von ${pairs} dieselbe Reihenfolge`,
    rankFirst: 'Ordne zuerst Texte zu einem Prompt; jeder Labeler ordnet dann dieselben Texte.',
    nothingRanked: 'Es sind noch keine Texte geordnet.',
    agreementHelp:
      'Anteil der Paare, die beide gleich ordnen. Die Labeler von InstructGPT stimmten bei 72,6\u00A0% der Paare überein; Zufall wären 50\u00A0%.',
  },
  run: {
    controls: 'Lauf',
    play: 'Start',
    pause: 'Pause',
    step: 'Schritt',
    reset: 'Zurücksetzen',
    states: {
      idle: 'Bereit',
      running: 'Läuft',
      paused: 'Pausiert',
      done: 'Fertig',
      failed: 'Durch Fehler beendet',
      held: 'Nicht fortsetzbar',
    },
    units: { step: 'Schritt', iteration: 'Iteration', prompt: 'Prompt' },
    fetching: 'Unsere Fassung wird geladen',
    ours: 'Von uns, nicht von dir trainiert',
    stepOf: (unit, step, total) => `${unit} ${step} von ${total}`,
    timePer: (time, unit) => `${time} pro ${unit}`,
    timeLeft: (time) => `noch ${time}`,
    saved: (time) => `gespeichert ${time}`,
    progress: 'Fortschritt',
    slow: 'Zeitlupe',
    starting: 'Die Modelle werden geladen …',
    noEngine: 'Die Engine läuft nicht.',
    stopped: 'Die Engine läuft nicht. Drücke oben „Wiederherstellen“, um sie neu zu starten.',
    outOfRange: 'Eine Einstellung unten liegt außerhalb ihres Bereichs.',
    taken:
      'Ein anderer Tab dieser Seite trainiert gerade. Hier kannst du trainieren, sobald jener Tab fertig oder geschlossen ist.',
    doesNotFit: (message, hint) => `Das passt nicht: ${message} ${hint}`,
    needs: (mebibytes) => `Braucht ${mebibytes} MiB Speicher.`,
    needsFor: (mebibytes, parts) => `Braucht ${mebibytes} MiB Speicher: ${parts}.`,
    memory: { parameters: 'Parameter', optimiser: 'Optimierer', activations: 'Aktivierungen' },
    settings: 'Einstellungen',
    usual: (value, source) => `Standard ${value}: ${source}.`,
    range: (min, max) => `${min} bis ${max}.`,
    live: 'Lässt sich während eines Laufs ändern.',
    pending: 'Gilt ab dem nächsten Start.',
    goBack: (step) => `Zurück zu Schritt ${step}`,
    whatToDo: 'Was du tun kannst:',
  },
  charts: {
    meanings: {
      coinFlip: 'Münzwurf',
      coinFlipLoss: 'Münzwurf, ln 2',
      twoPeople: 'zwei Menschen',
      tooLarge: 'zu groß',
      unchanged: 'unverändert',
      target: 'Ziel',
      asSft: 'wie das SFT-Modell',
    },
    loss: 'Loss',
    accuracy: 'Genauigkeit',
    scoreAndGold: 'Score und Gold der Autoren',
    showGold: 'Den Gold-Score der Autoren zeigen',
    showGoldHelp:
      'Was die Autoren dieser Seite gut nennen. Ohne ihn sind sein Diagramm, seine Zahlen und seine Urteile überall ausgeblendet.',
    distance: 'Abstand vom SFT-Modell (KL)',
    losses: 'Losses',
    impliedScores: 'Implizite Scores',
    saveAs: (title, format) => `${title}: als ${format} speichern`,
    empty: 'Hier erscheinen Werte, sobald das Training läuft.',
    smoothed: (value) => `${value} geglättet`,
    table: 'Tabelle',
    of: (title) => `zu ${title}`,
    tableOf: (title) => `${title}, Tabelle`,
    units: { step: 'Schritt', iteration: 'Iteration', prompt: 'Prompt' },
    recorded: (changed) =>
      `Aufgezeichnet, als wir unser Beispiel trainierten, mit ${changed.length > 0 ? `${changed.join(', ')} und sonst ` : ''}den Standardeinstellungen. Dein eigener Lauf tritt an seine Stelle.`,
    events: 'Ereignisse während des Laufs',
    event: (unit, step, label) => `${unit} ${step}: ${label}`,
    more: 'Mehr Diagramme und Glättung',
    shown: 'Gezeigte Diagramme, höchstens drei',
    smoothing: 'Glättung',
    beside: 'Läufe neben diesem',
    method: 'Methode',
    smoothingHelp: 'Die blasse Linie zeigt die rohen Werte, die kräftige die geglätteten; 0 schaltet die Glättung aus.',
  },
  tokens: {
    text: 'Text, Token für Token',
    hadProbability: (token) => `„${token}“ hatte die Wahrscheinlichkeit`,
    nats: (nats) => `(${nats} Nats)`,
    ended: 'Das Modell hat diesen Text selbst beendet.',
    cutOff: 'Das Modell hat diesen Text nicht selbst beendet.',
    cut: '(abgeschnitten)',
    part: 'Teil eines Zeichens',
    writing: 'Schreibt …',
    alternatives: 'Was es stattdessen hätte schreiben können',
    asking: 'Das Modell wird gefragt …',
    attention: 'Attention: wohin jeder Kopf blickt',
    withProbability: (token, probability) => `${token}, Wahrscheinlichkeit ${probability}`,
    judge: 'Juror',
    gold: 'Gold der Autoren',
    askJudge: 'Den Juror fragen',
    toScore: 'Antwort, die bewertet werden soll',
    noJudge: 'Es gibt noch keinen Juror: Trainiere oben einen.',
    nothingToScore: 'Schreib einen Prompt und eine Antwort, die bewertet werden soll.',
    scoring: 'Wird bewertet …',
    scoreHelp: 'Score; Musterantworten haben im Mittel 0',
    contributionHelp: 'Beitrag jedes Tokens. Blau hebt den Score, Orange senkt ihn.',
    contribution: 'Beitrag jedes Tokens zum Score',
    kernels: 'Kernel eines Updates',
    leaveOneOut: 'Was jedes Wort beiträgt (Leave-one-out)',
  },
  compare: {
    models: 'Modelle deiner Klasse: tauschen und blind abstimmen',
    limits: 'Was das hier nicht zeigt',
    bestOf: 'Best-of-n',
    bestOfN: 'Ohne Training: Best-of-n',
    bestOfNKl:
      'Der Nachahmer schreibt n Antworten, und der Juror behält die beste. Die KL dieser Policy zum Nachahmer ist log n − (n − 1)/n =',
    bestOfNCost: 'Nats, und jede Antwort wird immer n Texte kosten.',
    answers: 'Antworten (n)',
    writing: 'Schreibt …',
    write: (n) => `${n} schreiben, die beste behalten`,
    kept: (n, mean) => `Die beste von ${n}, deren mittlerer Score ${mean} ist:`,
    all: (n) => `Alle ${n}, die beste zuerst`,
    blindVote: 'Blindtest: Welche Antwort ist besser?',
    aIsBetter: 'A ist besser',
    equal: 'Gleich gut',
    bIsBetter: 'B ist besser',
    allWriting: 'Alle drei Modelle schreiben …',
    notLoaded: 'Die Texte erscheinen hier, sobald die Modelle geladen sind.',
    nextPair: 'Nächstes Paar',
    earlier: 'Frühere Methoden',
    forget: 'Diese vergessen',
    earlierHelp:
      'Ergebnisse früherer Vergleiche, das neueste zuerst. Nur die Zahlen bleiben; ein neu trainiertes Modell ersetzt das alte.',
    method: 'Methode',
    measured: (model, training, prompts) =>
      `${model}, ${training}; gemessen mit ${count(prompts, { one: '# Prompt', other: '# Prompts' })}`,
    columns: {
      tasteOverSft: 'Besser als SFT, nach Geschmack',
      overSft: 'Besser als SFT, nach Gold',
      overBase: 'Besser als Basis, nach Gold',
      follows: 'Befolgt',
      rude: 'Unhöflich',
      corpusLoss: 'Korpus-Loss',
      kl: 'KL',
    },
    reportCard: 'Zeugnis',
    reportedOn: (prompts) =>
      `${count(prompts, { one: '# zurückgehaltener Prompt', other: '# zurückgehaltene Prompts' })}, 95-%-Intervalle`,
    improved: (name, training) => `${name}: ${training}.`,
    improvedByUs: (name, training) => `${name}: von uns, ${training}.`,
    outdated:
      'Das verbesserte Modell hat sich seitdem geändert. Um es neu zu messen, drücke „Zurücksetzen“ und dann „Start“.',
    rows: {
      follows: { label: 'Befolgt den Prompt', help: 'tut, was verlangt war' },
      truthful: { label: 'Wahrhaftig', help: 'sagt nichts Falsches' },
      falseAnswers: {
        label: 'Falsche Antworten',
        help: 'Anteil der Wissensfragen, die es beantwortet; weniger ist besser',
      },
      cloze: { label: 'Kennt die Fakten', help: 'ergänzt einen Fakt mit dem richtigen Wort' },
      rude: { label: 'Unhöflich', help: 'weniger ist besser' },
      finished: { label: 'Hört auf', help: 'beendet seinen Text selbst' },
      gold: { label: 'Gold-Score der Autoren', help: 'was die Autoren gut nennen' },
      corpusLoss: {
        label: 'Korpus-Loss',
        help: 'Nats pro Token auf zurückgehaltenem Text; ein Anstieg ist die Alignment-Steuer',
      },
      kl: { label: 'Abstand von SFT', help: 'Nats pro Sequenz' },
    },
    beats: (name) => `Besser als ${name}`,
    beatsHelp: 'nach dem Gold-Score der Autoren, Gleichstand zählt halb',
    beatsByTaste: (name, own) => `Besser als ${name}, nach ${own ? 'deinem Geschmack' : 'dem Geschmack des Labelers'}`,
    beatsByTasteHelp: (own) =>
      own
        ? 'nach dem lesbaren Juror deiner Entscheidungen, Gleichstand zählt halb'
        : 'nach dem Geschmack des simulierten Labelers selbst, Gleichstand zählt halb',
    ownPicks: {
      title: 'Deine zurückgehaltenen Entscheidungen',
      help: (rankings) => `${rankings} von dir zu zurückgehaltenen Prompts, aus denen hier kein Juror gelernt hat.`,
      none: 'Keine deiner Rangfolgen gehört zu einem zurückgehaltenen Prompt. Wähle an der Station „Ordnen“ in den Optionen einen solchen Prompt: Diese Rangfolgen messen beide Juroren.',
      ask: 'Beide Juroren vorhersagen lassen',
      readable: 'Der lesbare Juror',
      rewardModel: 'Der Juror (Reward-Modell)',
      few: (right, pairs) =>
        `${right} ${ofPairs(pairs)} so, wie du sie geordnet hast. Das ist zu wenig für eine Prozentzahl: Dafür braucht es zwanzig.`,
    },
    ours: 'Unsere Ergebnisse über mehrere Seeds',
    fetching: 'Wird geladen …',
    madeBy: 'Erzeugt mit',
    madeWith: (model) =>
      `und dem Modell ${model}. Deines ist ein einzelner Lauf; es wird also etwas vom Mittelwert abweichen.`,
    claim: (claim) => `Aussage ${claim}`,
    heads: ['Deins', 'Unseres', '95-%-Intervall', 'Seeds', 'Aussage'],
    range: (low, high) => `${low} bis ${high}`,
    retry: 'Noch einmal',
    sideBySide: 'Nebeneinander',
    letAnswer: 'Alle drei antworten lassen',
    votes: 'Deine Stimmen bisher',
    startOver: 'Von vorn anfangen',
    over: (one, other) => `${one} gegen ${other}`,
    tally: (wins, ties, losses) => `${wins} gewonnen, ${ties} gleich, ${losses} verloren`,
    noVotes: 'noch keine Stimmen',
    votesHelp: (votes) => `${votes}. Der blasse Balken ist das 95-%-Intervall; die Mittellinie liegt bei 50\u00A0%.`,
  },
  machine: {
    starting: 'Startet …',
    notRunning: 'Läuft nicht',
    cpu: 'Prozessor (WebAssembly)',
    software: 'WebGPU, Software',
    webgpu: 'WebGPU',
    runsOn: (where) => `Läuft auf: ${where}. Einzelheiten`,
    opening: 'Die Modelle werden geladen, und die GPU wird gestartet.',
    closed: 'Die Engine läuft nicht.',
    title: 'Wo das läuft',
    onGpu: (adapter) => `Auf der GPU, über WebGPU: ${adapter || 'ein Adapter ohne Namen'}.`,
    softwareHelp:
      'Dieser Adapter rechnet in Software auf der CPU, darum ist das Training langsam. Die WebAssembly-Engine ist hier mehrmals so schnell; du kannst sie unten wählen.',
    onCpu: (reason) => `Auf der CPU. ${reason} Alles funktioniert, aber eine GPU trainiert schneller.`,
    because: (name, why) => `${name}: ${why}`,
    why: {
      address: 'wie in der Adresse verlangt',
      person: 'wie von dir gewählt',
      earlier: 'deine Läufe begannen darauf',
      software: 'hier schneller als WebGPU in Software',
      slower: 'hier schneller als die GPU',
    },
    whyHelp: {
      address: 'Die Adresse dieser Seite verlangt es, nur für diesen Besuch.',
      person: 'Du hast es unten gewählt.',
      earlier:
        'Was du mit diesem Modell und Seed trainiert hast, wurde darauf berechnet. Es läuft darauf weiter, damit die Zahlen bis zur letzten Stelle gleich bleiben.',
      software: 'Es ist hier mehrmals so schnell wie WebGPU, das dieses Gerät in Software berechnet.',
      slower: 'Ein Trainingsschritt dauerte auf der GPU dieses Geräts länger.',
    },
    onWasm: 'Auf der CPU, über WebAssembly.',
    engine: {
      pick: 'Engine',
      names: { auto: 'die schnellste hier', webgpu: 'WebGPU', wasm: 'WebAssembly auf dem Prozessor' },
      use: 'Verwenden',
      help: 'Wir merken uns deine Wahl für die nächsten Besuche. Die Engine startet neu; was gerade läuft, wird gespeichert und angehalten. Was auf einer anderen Engine trainiert wurde, läuft weiter, aber nicht bitgenau.',
    },
    model: 'Modell',
    parameters: 'Parameter',
    context: 'Kontext',
    vocabulary: 'Vokabular',
    tokens: (n) => count(n, { one: '# Token', other: '# Tokens' }),
    kernels: 'Kernel',
    larger: 'Die Modelle von ChatGPT sind tausend- bis millionenfach größer; die Methode ist dieselbe.',
    speed: 'Tempo',
    measure: 'Dieses Gerät messen',
    stop: 'Messung beenden',
    copy: 'Als JSON kopieren',
    measuring: (what) => `Wird gemessen: ${what} …`,
    copied: 'Kopiert.',
    savedInstead: (file) =>
      `Diese Seite darf die Zwischenablage nicht benutzen: Die Zahlen stehen in ${file} unter deinen Downloads.`,
    measureHelp: 'Dauert ein paar Sekunden und hält einen laufenden Lauf an.',
    measuredOn: (adapter) => `Gemessen auf ${adapter}`,
    rows: {
      training: 'Training, Tokens/s',
      step: 'Trainingsschritt, ms',
      firstStep: 'Erster Schritt, s',
      gflops: 'GFLOP/s',
      matmul: 'Matrixprodukte',
      sampling: 'Sampling, Tokens/s',
    },
    rowsHelp: (kernels) =>
      `Kernel: ${kernels}. Matrixprodukte: allein ihre Zeit, mit dem schnellsten Kernel, als Anteil am ganzen Schritt. Er kann über 100\u00A0% liegen, weil die Attention auslässt, was die Maske verdeckt.`,
    pick: 'Kernel wählen',
    check: 'Prüfen und verwenden',
    checking: 'Sie werden auf diesem Gerät geprüft …',
    refused: (reason) => `${reason} Die bisherigen Kernel bleiben in Gebrauch.`,
    pickHelp:
      'Wir prüfen sie zuerst auf diesem Gerät und merken uns deine Wahl. Die Engine startet neu; was gerade läuft, wird gespeichert und angehalten. Die einfachen Kernel sind langsam; sie sind zum Lesen da.',
  },
  parts: {
    missing:
      'Dieser Teil der Seite konnte nicht geladen werden. Prüfe deine Verbindung und lade die Seite neu; deine Arbeit bleibt erhalten.',
    close: 'Schließen',
    details: 'Einzelheiten für einen Fehlerbericht',
    prompt: 'Prompt',
    ownPrompt: 'Eigener',
    writeOwn: 'oder schreib einen eigenen',
    noPrompt: 'Wähle oder schreib zuerst einen Prompt.',
  },
  narration: {
    phases: {
      sft: 'Nachahmung (SFT)',
      label: 'Simulierter Labeler',
      reward: 'Juror (Reward-Modell)',
      policy: 'Verbesserung',
      compare: 'Vergleich',
    },
    products: {
      sft: 'der Nachahmer',
      label: 'die Rangfolgen',
      reward: 'der Juror',
      policy: 'das verbesserte Modell',
      compare: 'das Zeugnis',
    },
    run: (phase, method) => `${phase} (${method})`,
    idle: (name) => `${name}: bereit zum Start.`,
    running: (name, step, total) => `${name}: Schritt ${step} von ${total}.`,
    runningFor: (name, step, total, time) => `${name}: Schritt ${step} von ${total}, noch ${time}.`,
    paused: (name, step, total) => `${name}: pausiert bei Schritt ${step} von ${total}.`,
    done: (name) => `${name}: fertig.`,
    failed: (name, step, total) => `${name}: durch einen Fehler beendet bei Schritt ${step} von ${total}.`,
    held: (name) => `${name}: Vom gespeicherten Stand aus geht es nicht weiter.`,
    heldHelp:
      'Seine Gewichte kannst du trotzdem mitnehmen, wenn sie lesbar sind. „Zurücksetzen“ löscht ihn; danach beginnt „Start“ neu.',
    goesOnElsewhere: (changes) => `Geht weiter, aber nicht bitgenau gleich: ${list(changes)}.`,
    wentOnElsewhere: (changes) => `Wurde fortgesetzt, aber nicht bitgenau gleich: ${list(changes)}.`,
    resetDeletes: (products) => `„Zurücksetzen“ löscht auch, was daraus entstanden ist: ${list(products)}.`,
    startingOverDeletes: (products) =>
      `„Start“ und „Zurücksetzen“ fangen von vorn an und löschen auch, was daraus entstanden ist: ${list(products)}.`,
    instant: 'unter 1 s',
    about: (time) => `etwa ${time}`,

    trainMine: 'Jetzt meinen trainieren',
    imitate: 'Mit Nachahmen anfangen',
    rankTexts: 'Seine Texte ordnen',
    simulatedHelp: 'Den simulierten Labeler helfen lassen',
    simulatedRank: 'Einen simulierten Labeler ordnen lassen',
    judgeFromRankings: 'Damit einen Juror trainieren',
    judgeFromAll: 'Den Juror mit allen Runden trainieren',
    retrainJudge: 'Mit allen Runden neu trainieren',
    rankNew: 'Die neuen Texte ordnen und auch damit trainieren',
    trainJudge: 'Einen Juror trainieren',
    trainTheJudge: 'Den Juror trainieren',
    useJudge: 'Damit den Schreiber verbessern',
    improveMine: 'Jetzt meins verbessern',
    improve: 'Verbessern',
    checkImprovement: 'Nachsehen, ob es besser ist',

    sftFetching:
      'Unser Nachahmer wird noch geladen. Du musst nicht warten: Drücke „Start“, um deinen eigenen zu trainieren.',
    sftOurs:
      'Dieser Nachahmer ist von uns. Drücke „Start“, um mit den Musterantworten unten deinen eigenen zu trainieren.',
    sftIdle: 'Noch ist nichts trainiert. Jeder Schritt zeigt dem Modell ein paar Musterantworten.',
    sftRunning: (batches) =>
      count(batches, {
        one: 'Trainiert mit # Batch von Musterantworten.',
        other: 'Trainiert mit # Batches von Musterantworten.',
      }),
    sftDone: 'Es schreibt jetzt wie die Musterantworten; was dir gefällt, weiß es noch nicht.',
    sftLoss: (loss) => `Sein Loss auf den Musterantworten ist ${loss} Nats pro Token.`,
    sftLosses: (loss, heldOut) =>
      `Sein Loss ist ${loss} Nats pro Token auf den Musterantworten und ${heldOut} auf zurückgehaltenen.`,
    sftOverfit: 'Der Abstand zwischen beiden deutet darauf hin, dass es die Beispiele auswendig lernt.',

    rankBase:
      'Diese Texte sind noch vom Basismodell. Lass es zuerst gute Antworten nachahmen, damit sich das Ordnen lohnt.',
    rankNone: 'Es gibt noch keine Rangfolgen. Ordne die Texte, den besten zuerst; Gleichstand ist erlaubt.',
    ranked: (mine, simulated, others) =>
      `Der Juror kann aus ${list([`${mine} von dir`, ...(others ? [`${others} von anderen`] : []), `${simulated} vom simulierten Labeler`])} lernen; es zählen die, in denen ein Text vor einem anderen steht.`,
    rankAgain: (round, rankings) =>
      `Runde ${round}: Du ordnest Texte der neuesten Policy. In dieser Runde bisher: ${rankings}.`,
    rankMore: 'Der Juror braucht mehr als eine Handvoll: Ordne zehnmal, oder lass den simulierten Labeler helfen.',

    judgeFetching: 'Unser Juror wird noch geladen.',
    judgeOurs: 'Der Juror unten ist von uns.',
    judgeNeeds: 'Um einen eigenen zu trainieren, brauchst du Rangfolgen, und es gibt noch keine.',
    labelling: (rankings) => `Der simulierte Labeler arbeitet: bisher ${rankings}. „Start“ trainiert damit.`,
    judgeRunning: (batches) =>
      count(batches, {
        one: 'Trainiert mit # Batch von Rangfolgen.',
        other: 'Trainiert mit # Batches von Rangfolgen.',
      }),
    judgeBetter: (loss) => `Ranking-Loss ${loss}, besser als ein Münzwurf.`,
    judgeNotYet: (loss) => `Ranking-Loss ${loss}, bisher kaum besser als ein Münzwurf.`,
    judgeIdle: (rankings) => `${rankings} zum Lernen.`,
    judgeShownIsOurs: 'Der Juror, den du jetzt siehst, ist von uns.',
    judgeDone: 'Der Juror ist trainiert.',
    judgeOutdated: (round) =>
      `Es gibt Rangfolgen der Runde ${round}, aus denen dieser Juror nicht gelernt hat. Wenn du ihn mit allen Runden neu trainierst, werden er und die mit ihm entstandene Policy ersetzt; verbessere danach den Nachahmer noch einmal.`,
    judgeHeldOut: (share) =>
      `Der Juror liegt bei ${share} der zurückgehaltenen Paare richtig; ein Münzwurf bei 50\u00A0%, ein anderer Mensch bei etwa 73\u00A0%.`,
    judgeCrossValidated: (share, low, high) =>
      `Der Juror liegt bei ${share} der Paare richtig, die er nicht gesehen hatte (${low} bis ${high}, durch Kreuzvalidierung); ein Münzwurf bei 50\u00A0%.`,
    judgeFew: (right, all) =>
      `Der Juror liegt bei ${right} von ${all} Paaren richtig, die er nicht gesehen hatte: zu wenige für eine Quote.`,
    judgeTrial: (fold) =>
      `Probe-Juroren zeigen zuerst, wie viele Epochen helfen, jeder an Rangfolgen, die er nicht gesehen hat: ${fold}.`,

    policyNeedsRankings: (method) => `${method} lernt allein aus Rangfolgen, und es gibt noch keine.`,
    policyNeedsJudge: 'Es gibt noch keinen Juror, der die Texte bewertet.',
    policyFetching:
      'Unsere Policy wird noch geladen. Du kannst jetzt schon „Start“ drücken; der Lauf wartet auf unseren Nachahmer und Juror.',
    policyOurs:
      'Diese Policy ist von uns. Drücke „Start“, um deine eigene zu trainieren, oder „Schritt“, um ein einzelnes Update zu verfolgen.',
    policyIdle: 'Die Policy ist noch der Nachahmer.',
    fromRankings:
      'Jeder Schritt macht von zwei geordneten Texten den besseren wahrscheinlicher und den schlechteren unwahrscheinlicher.',
    fromScores:
      'In jeder Iteration schreibt sie, wird bewertet und bewegt sich zu dem hin, was einen hohen Score bekam.',
    policyDone: (training) => `Die Policy ist trainiert: ${training}.`,
    stageDone: (stage) => `Gerade fertig: ${stage}.`,
    at: {
      step: (n) => `Schritt ${n}.`,
      iteration: (n) => `Iteration ${n}.`,
    },
    score: (score, kl) => `Der Score ist ${score}, der Abstand vom Nachahmer ${kl} Nats.`,
    scoreAndGold: (score, kl, gold) =>
      `Der Score ist ${score}, der Abstand vom Nachahmer ${kl} Nats, das Gold der Autoren ${gold}.`,
    scoreAndTaste: (score, kl, share) =>
      `Der Score ist ${score}, der Abstand vom Nachahmer ${kl} Nats; der Geschmack, auf den sie trainiert wird, zieht ${share} ihrer Texte denen des Nachahmers vor.`,
    far: 'Das ist weit: Prüfe, ob ihre Texte noch sind, was du willst.',

    allBase: 'Alle drei sind noch das Basismodell; es gibt also nichts zu vergleichen. Fang mit Nachahmen an.',
    stillImitator: 'Das verbesserte Modell ist noch der Nachahmer: Zwei der drei haben dieselben Gewichte.',
    comparing: (step, total) => `${step} von ${total} Test-Prompts sind von allen drei Modellen beantwortet.`,
    wins: (rate, low, high, verdict) =>
      `Nach dem Gold-Score der Autoren schlägt das verbesserte Modell den Nachahmer bei ${rate} der Prompts (${low} bis ${high}): ${verdict}. Siehst du das auch so?`,
    winsByTaste: (own, rate, low, high, verdict) =>
      `Nach ${own ? 'deinem Geschmack, wie ihn der lesbare Juror deiner Entscheidungen sieht,' : 'dem Geschmack des simulierten Labelers'} schlägt das verbesserte Modell den Nachahmer bei ${rate} der Prompts (${low} bis ${high}): ${verdict}. Siehst du das auch so?`,
    better: 'besser',
    worse: 'schlechter',
    unclear: 'kein klarer Unterschied',
    voteNow:
      'Zwei verborgene Schreiber, von jedem ein paar Antworten: Wähle die besseren, und sieh dann, wer sie geschrieben hat.',
    voted: (votes) => `Bisher ${votes}.`,
    voteMore: 'Das Intervall bleibt breit, bis es ein paar Dutzend sind.',
  },
  session: {
    policies: { base: 'Basis', sft: 'Nachahmer (SFT)', tuned: (method) => `Verbessert (${method})` },
    rounds: (round) => `Runden 1 bis ${round}`,
    moved: (setting) => `${setting} (während des Laufs geändert)`,
    noPlace: 'noch kein Platz',
    place: (rank) => `Platz ${rank}`,
    tied: (place, others) => `${place}, gleichauf mit ${list(others)}`,
    nothingKept: (reason) =>
      `In diesem Browser kann nichts gespeichert werden. ${reason} Alles funktioniert, aber deine Arbeit geht verloren, wenn dieser Tab geschlossen wird.`,
    takeFiles: 'Um deine Arbeit zu behalten, speichere sie mit „Mitnehmen“ als Dateien.',
    unread: (records) =>
      count(records, {
        one: '# gespeicherten Eintrag kann diese Version der Seite nicht lesen; er wird nicht verwendet.',
        other: '# gespeicherte Einträge kann diese Version der Seite nicht lesen; sie werden nicht verwendet.',
      }),
    unreadHelp: 'Sie bleiben unverändert auf diesem Gerät; „Mitnehmen“ exportiert sie.',
    ends: {
      GpuLostError: 'Das Grafikgerät ging verloren',
      ShaderError: 'Der Grafiktreiber rechnete falsch',
      WorkerCrashError: 'Der Trainings-Worker endete',
    },
    restarted: (end, time) => `${end} (${time}). Eine neue Engine wurde gestartet.`,
    wentOn: (end, time, step, elsewhere) =>
      `${end} (${time}); der Lauf ging ab Schritt ${step} weiter${elsewhere ? `, aber nicht bitgenau gleich: ${elsewhere}` : ''}.`,
    putAside: (runs) => `Vor dem Neubeginn beiseitegelegt: ${runs.join(', ')}.`,
    notSaved: (n) =>
      n === 1 ? 'Der letzte Schritt wurde nicht gespeichert.' : `Die letzten ${n} Schritte wurden nicht gespeichert.`,
    elsewhere: (changes) => `auf einer anderen Engine fortgesetzt: ${list(changes)}`,
    measuringSoon: 'wird vorbereitet',
    measuringEnds: 'wird beendet',
  },
};
