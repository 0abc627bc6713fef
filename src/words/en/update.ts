// The words for a new version of the page, in English: apart from en.ts, because they are fetched last.

export const EN_UPDATE = {
  ready: 'A new version is ready.',
  help: 'What is running is saved, and you can continue it. Other tabs of this page reload, too.',
  accept: 'Save and switch',
  later: 'Later',
  switching: 'Saving and switching…',
};

export type UpdateWords = typeof EN_UPDATE;
