// The words of the trained models of a class and of the blind vote on them, in English: apart from the page's, because they are fetched when
// someone looks.
import { count } from '../english-forms.ts';

export const EN_MODELS = {
  help: 'Save the model that you have trained and hand it to others, or take in theirs. Then vote on their texts without knowing whose they are. Nothing is sent anywhere.',
  short:
    'The file holds, for each weight, the direction in which training moved it, and how far it moved on average. So the model in a file writes much like the one that you trained, but not word for word.',
  save: 'Save my model as a file',
  saved: (file: string) => `${file} is in your downloads.`,
  saving: 'Saving…',
  withRankings: (rankings: number) => `With my ${count(rankings, 'ranking')}`,
  addMine: 'Add my model to the list',
  mineAdded: 'Your model is in the list.',
  mineNotSaved: 'Your model is in the list, but could not be saved: it is gone when this tab closes.',
  takenIn: {
    models: (added: number, known: number) =>
      known === 0
        ? `${count(added, 'model')} added. You find the models of the class at “Compare”.`
        : `${count(added, 'model')} added, ${count(known, 'model')} that you had already skipped. You find the models of the class at “Compare”.`,
    notSaved: 'The models could not be saved: they are lost when this tab closes.',
    refused: (file: string, message: string) => `${file}: ${message}`,
    more: (files: number) => `${count(files, 'more model')} could not be taken in.`,
  },
  list: 'Models here',
  empty: 'No model is here yet.',
  unread: (models: number) => `${count(models, 'model')} saved here cannot be read by this version of the page.`,
  columns: ['Trained by', 'How', 'Saved on', ''],
  how: (method: string, step: number, base: string, seed: number) =>
    `${method}, ${count(step, 'step')}, from ${base}, seed ${seed}`,
  remove: 'Remove',
  removeThis: (name: string) => `Remove the model of ${name}`,
  otherBase: (base: string) => `This one is from ${base}: it can write only while ${base} is open.`,
  vote: 'Blind vote on two of them',
  tooFew: (base: string) => `A vote takes two models made from ${base}, the base model that is open.`,
  start: 'Let two of them write',
  writing: 'Two models are writing…',
  aIsBetter: 'A is better',
  equal: 'Equal',
  bIsBetter: 'B is better',
  next: 'Next pair',
  hidden: (votes: number) => `Your vote is saved. Names and results are shown after ${count(votes, 'more vote')}.`,
  shown: (a: string, b: string) => `Your vote is saved. A is by the model of ${a}, B by that of ${b}.`,
  results: 'Results',
  resultsHidden: (votes: number) =>
    `They are shown after ${count(votes, 'more vote')}, so that nobody votes for a name.`,
  resultsHelp: (votes: number) =>
    `${count(votes, 'vote')} on this computer. Share of votes for each model, a tie counting half, with its 95 % interval: where two intervals overlap, the votes do not say which model is better.`,
  tally: (wins: number, ties: number, losses: number) =>
    `${count(wins, 'win')}, ${count(ties, 'tie')}, ${losses === 1 ? '1 loss' : `${losses} losses`}`,
  noVotes: 'no votes yet',
  startOver: 'Delete the votes',
};

export type ModelsWords = typeof EN_MODELS;
