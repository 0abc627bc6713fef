// The words of lessons and of hiding controls, in English: apart from page.ts, because they are fetched only when somebody opens either.
import type { Phase } from '../../domain/phases.ts';

const more = (left: number, one: string, many: string): string =>
  left === 1 ? `One more ${one}.` : `${left} more ${many}.`;
const isSet = (label: string, value: string): string => `Set “${label}” to ${value}.`;

export const EN_LESSONS = {
  /** The list of lessons at the first station. */
  list: {
    title: 'Lessons',
    about: 'Each tells you what to do, waits until you have done it, and goes on where you left it.',
    minutes: (count: number) => (count === 1 ? 'one minute' : `${count} minutes`),
    step: (step: number, steps: number) => `you are at step ${step} of ${steps}`,
    done: 'done',
    open: 'Open a lesson of your own',
    openHelp: 'A text file, as “Share” gives one. You can also drop it here.',
  },
  panel: {
    name: (title: string) => `Lesson: ${title}`,
    intro: (minutes: string, audience: string) => (audience ? `${minutes}, for ${audience}` : minutes),
    place: (step: number, steps: number) => `Step ${step} of ${steps}`,
    todo: 'To do',
    still: 'Still to do:',
    ready: 'Done. Go on with Next.',
    start: 'Start',
    next: 'Next',
    finish: 'Finish',
    back: 'Back',
    skip: 'Skip this step',
    leave: 'Leave the lesson',
    fold: 'Show less',
    unfold: 'Show more',
    predict: 'Before you see it:',
    noAnswer: 'I would rather not say',
    answered: (choice: string) => `You expected: ${choice}`,
    notAnswered: 'You did not say what you expected.',
    measured: (label: string, first: string, last: string) => `Measured: ${label} went from ${first} to ${last}.`,
    measuredOnce: (label: string, value: string) => `Measured: ${label} is ${value}.`,
  },
  /** What the settings of a lesson would do to those of the person. */
  settings: {
    question: (changes: string) => `This lesson starts with other settings than yours: ${changes}. Use them?`,
    help: 'They hold while the lesson is on. Yours are kept and come back when you leave it.',
    use: 'Use those of the lesson',
    keep: 'Keep mine',
    change: (label: string, from: string, to: string) => `${label} ${to} in place of ${from}`,
  },
  missing: {
    picks: (left: number) => more(left, 'pick', 'picks'),
    votes: (left: number) => more(left, 'vote', 'votes'),
    labeled: (left: number) => more(left, 'prompt for the labeler to rank', 'prompts for the labeler to rank'),
    otherLabelers:
      'Rankings by another simulated labeler are here, too. Press Play, then Reset, which forgets them all, then Play again.',
    taught: 'Wait until the model has been taught.',
    finished: {
      sft: 'A run at Imitate that has ended.',
      label: 'A labeler at Rank that has finished.',
      reward: 'A judge that has finished learning.',
      policy: 'A run at Improve that has ended.',
      compare: 'A measurement at Compare that has ended.',
    } satisfies Record<Phase, string>,
    step: {
      sft: (left: number) => more(left, 'step at Imitate', 'steps at Imitate'),
      label: (left: number) => more(left, 'prompt at Rank', 'prompts at Rank'),
      reward: (left: number) => more(left, 'step at Judge', 'steps at Judge'),
      policy: (left: number) => more(left, 'iteration at Improve', 'iterations at Improve'),
      compare: (left: number) => more(left, 'prompt at Compare', 'prompts at Compare'),
    } satisfies Record<Phase, (left: number) => string>,
    played: 'Play the run or the recording on the stage, or move its time line.',
    setting: isSet,
    ran: {
      sft: (label: string, value: string) => `A run at Imitate that has ended with “${label}” at ${value}.`,
      label: (label: string, value: string) => `A labeler at Rank that has finished with “${label}” at ${value}.`,
      reward: (label: string, value: string) => `A judge that has finished learning with “${label}” at ${value}.`,
      policy: (label: string, value: string) => `A run at Improve that has ended with “${label}” at ${value}.`,
      compare: (label: string, value: string) => `A measurement at Compare that has ended with “${label}” at ${value}.`,
    } satisfies Record<Phase, (label: string, value: string) => string>,
    choice: {
      method: (name: string) => `Choose the method ${name}.`,
      source: (name: string) => `Choose the rankings “${name}” at Judge.`,
      labeler: (name: string) => `Choose the labeler ${name} at Rank.`,
    },
    at: (station: string) => `Go to the station “${station}”.`,
  },
  /** What is wrong with the text of a lesson. */
  faults: {
    unknown: (name: string, known: string) =>
      `There is no lesson “${name}” here. There are: ${known}. One of your own opens on the computer where it was opened first, or from its file or its whole link.`,
    damaged: 'The lesson in this link was cut off or changed after it was made. Ask for its file instead.',
    line: (number: number, fault: string) => `Line ${number}: ${fault}`,
    more: (count: number) => (count === 1 ? 'One more line is wrong.' : `${count} more lines are wrong.`),
    instead: (found: string, instead: string) => `“${found}” is not known. Write instead: ${instead}.`,
    hide: (name: string) =>
      `“hide: ${name}” names nothing that can be hidden. “Share” in the top bar lists the names; a setting is written as ppo.klCoef.`,
    version: (found: string, version: number) =>
      `The lesson is written for version ${found} of the format, and this page reads version ${version}. Reload the page to get a newer one, or write “version: ${version}”.`,
    title: 'A lesson begins with its title. Write instead: # The title of the lesson.',
    secondTitle: 'There is a title already. Write “## ” before the heading of a step.',
    heading: 'This step has no heading. Write instead: ## What the step is about.',
    unknownKey: (key: string, known: string) =>
      `“${key}:” has no meaning here. Write instead one of: ${known} – or begin the sentence with a capital letter, if it is to be read.`,
    nothingBehind: (key: string, example: string) => `Nothing follows “${key}:”. Write for example: ${example}.`,
    secondQuestion: 'This step asks a question already. Begin another step with “## ” for the next one.',
    choices: 'The question has fewer than two answers. Write each below it, in a line of its own: - It rises.',
    tooManyChoices: (most: number) => `A question has at most ${most} answers. Take some away.`,
    minutes: 'The head does not say how long the lesson takes. Write below the title: minutes: 10.',
    noSteps: 'The lesson has no step. Begin one with: ## What the step is about.',
    tooManySteps: (most: number) => `A lesson has at most ${most} steps. Divide it into two.`,
    tooLong: (most: number) => `The text has more than ${most} characters. Divide the lesson into two.`,
    help: 'Nothing here was changed. Mend the text in an editor, then open it again.',
  },
  /** Hidden controls. */
  hidden: {
    title: (count: number) => (count === 1 ? 'One control is hidden.' : `${count} controls are hidden.`),
    showAll: 'Show everything',
  },
  /** What a teacher prepares, in the dialog for sharing. */
  teacher: {
    hide: 'Hide controls',
    hideHelp:
      'What is ticked leaves the page here and wherever the link is opened; “Show everything” brings it back there.',
    withLesson: (title: string) => `With the lesson “${title}”`,
    withLessonHelp: 'Whoever opens the link for the first time begins at the step where you are.',
    save: 'Save the lesson as a file',
    template: 'Save a template for a lesson',
    templateHelp: 'A text to be changed in any editor. Open it with “Open a lesson of your own” at the first station.',
    tooLong: (most: number) =>
      `The lesson does not fit into a link of ${most} characters, so it was left out. Save it as a file and send that along.`,
  },
  station: (name: string) => `The station ${name}`,
  setting: (table: string, label: string) => `${label} (${table})`,
  /** Parts of the page that can be hidden, by the name that lessons and links use. */
  parts: {
    rail: 'The list of stations',
    machine: 'Runs on',
    'model-and-seed': 'Model and seed',
    'take-away': 'Take it with you',
    share: 'Share',
    glossary: 'Glossary',
    run: 'Play, Pause, Step and Reset',
    settings: 'The settings of a run',
    drawer: 'The settings that are folded away',
    method: 'The choice of the method',
    source: 'The choice of rankings at Judge',
    stage: 'The stage',
    cards: 'On the stage: the cards',
    wall: 'On the stage: the wall',
    river: 'On the stage: the river',
    time: 'On the stage: the time line',
    charts: 'The charts',
    advice: 'What just happened, and what to do next',
    inside: 'The parts of an update and the kernels',
    likings: 'What you seem to like',
    options: 'The options below the two texts',
    vote: 'The blind vote',
    tally: 'What the votes say',
    measure: 'The measurement at Compare',
    'side-by-side': 'All models side by side',
    results: 'The tables of results at Compare',
    demonstrations: 'The demonstrations',
    'simulated-labeler': 'The simulated labeler',
    'own-texts': 'At Rank: own rankings, agreement and class',
    'whole-run': 'The recording of a whole run at the first station',
    lessons: 'The list of lessons',
  },
};

export type LessonWords = typeof EN_LESSONS;
