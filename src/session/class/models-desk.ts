// What the page does with the models of a class.
import type { Lab } from '../lab.svelte.ts';
import { modelsWords } from '../../words/models-words.ts';
import { classModelsOf, type ClassModels } from './class-models.svelte.ts';
import { keptModel, ownModel, packModel } from './model-files.ts';
import { takeIn } from './take-in.ts';

export interface ModelsDesk {
  models: ClassModels;
  pack: (withRankings: boolean) => Promise<File>;
  onaddmine: () => Promise<string>;
  onimport: (files: readonly File[]) => Promise<string[]>;
}

export function modelsDesk(lab: Lab): ModelsDesk {
  const models = classModelsOf(lab);
  return {
    models,
    pack: async (withRankings) => packModel(await ownModel(lab), lab.kept, withRankings),
    async onaddmine() {
      const { saved } = await models.add([keptModel(await ownModel(lab))]);
      return saved ? modelsWords.mineAdded : modelsWords.mineNotSaved;
    },
    onimport: (files) => takeIn(lab, models, files),
  };
}
