// The words of the calibration plot in the language in use.
import { EN_CALIBRATION, type CalibrationWords } from './en/calibration.ts';
import { wordsOf } from './language.ts';

export const calibrationWords: CalibrationWords = wordsOf('calibration', EN_CALIBRATION);
