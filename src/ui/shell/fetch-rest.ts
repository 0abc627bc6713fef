// Loads what the page fetches on demand.
import { RECORDED, type RecordingName } from '../../domain/recordings.ts';
import { LESSON_NAMES } from '../../lessons/lessons.ts';
import { lessonText } from '../../words/lesson-text.ts';
import { lookUp } from '../parts/look-up.svelte.ts';
import { COMPONENTS } from '../stations/stations.ts';

/**
 * Fetches what stations load on demand, one after the other, so that every one of them works when the network goes after the page was opened.
 * @param recording fetches one of ours @returns when all of it is here, or cannot be had
 */
export async function fetchRest(recording: (name: RecordingName) => Promise<unknown>): Promise<void> {
  const loads: (() => Promise<unknown>)[] = [
    () => import('../stations/StagePanel.svelte'),
    () => import('../stations/TasteStation.svelte'),
    () => import('../stage/Stage.svelte'),
    () => import('../taste/WholeRunFigure.svelte'),
    () => import('../stations/TimeMenu.svelte'),
    () => import('../stations/RecordingMenu.svelte'),
    () => import('../../session/stage/liked.ts'),
    () => import('../../session/stage/on-stage.ts'),
    ...Object.values(COMPONENTS),
    () => import('uplot'),
    () => import('uplot/dist/uPlot.min.css'),
    () => import('../charts/CalibrationPlot.svelte'),
    () => import('../class/ClassView.svelte'),
    () => import('../class/Teachers.svelte'),
    () => import('../charts/Chart.svelte'),
    () => import('../charts/OverKl.svelte'),
    () => import('../rank/DeskCards.svelte'),
    () => import('../compare/BestOfN.svelte'),
    () => import('../compare/EarlierResults.svelte'),
    () => import('../compare/OwnPicks.svelte'),
    () => import('../../session/measure/held-out.ts'),
    () => import('../lesson/LessonShell.svelte'),
    () => import('../lesson/LessonList.svelte'),
    () => import('../machine/MachineDetails.svelte'),
    () => import('../stage/RunsBeside.svelte'),
    () => import('../compare/ReportCard.svelte'),
    () => import('../compare/SaveReport.svelte'),
    () => import('../compare/ShippedTable.svelte'),
    () => import('../inside/Attention.svelte'),
    () => import('../inside/Batch.svelte'),
    () => import('../inside/Kernels.svelte'),
    () => import('../inside/LeaveOneOut.svelte'),
    () => import('../inside/StageFlow.svelte'),
    () => import('../inside/WhatIf.svelte'),
    () => import('../rank/AgreementList.svelte'),
    () => import('../tokens/Alternatives.svelte'),
    () => import('../tokens/ScoreBox.svelte'),
    () => import('../rank/OwnLabels.svelte'),
    () => import('./GlossaryList.svelte'),
    () => import('./ModelAndSeed.svelte'),
    () => import('./TakeAway.svelte'),
    () => import('../../words/glossary-words.ts').then(({ glossaryWords }) => (lookUp.terms = glossaryWords.terms)),
    () => import('../lesson/ShareDialog.svelte'),
    () => import('../embed/EmbeddedPick.svelte'),
    () => import('../projector/Projector.svelte'),
    () => import('../../session/stage/projected.ts'),
    () => import('../../session/agreement.ts'),
    () => import('../../session/taste/bank.ts').then(({ loadBank }) => loadBank()),
    () => import('../../session/kept/schemas.ts'),
    () => import('../../session/stage/recording-files.ts'),
    () => import('../../session/rank-desk.svelte.ts'),
    () => import('../../session/rank/rank-new.ts'),
    () => import('../../taste/class/pairs.ts'),
    () => import('../../taste/measure.ts'),
    () => import('../../session/shipped-results.ts').then(({ loadResults }) => loadResults('nano')),
    () => import('../../session/link/labels-text.ts'),
    () => import('../../session/link/share.ts'),
    () => import('../../session/report/file.ts'),
    () => import('../../session/take-away.ts'),
    () => import('../../data/export.ts'),
    () => import('../../data/label-files.ts'),
    () => import('../../data/pack.ts'),
    () => import('../../data/shipped.ts'),
    () => import('../../session/link/demonstrations-text.ts'),
    () => import('../class/ModelsOfClass.svelte'),
    () => import('../../session/class/models-desk.ts'),
    ...LESSON_NAMES.map((name) => () => lessonText(name)),
    () => import('../share/HandInNotice.svelte'),
    () => import('qr/decode.js'),
    () => import('../../session/link/hand-in-box.ts'),
    () => import('../class/Limits.svelte'),
    ...Object.values(RECORDED)
      .flat()
      .map((name) => () => recording(name)),
  ];
  for (const load of loads) await load().catch(() => undefined);
}
