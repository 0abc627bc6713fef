// The words of the calibration plot in the language in use.
import { EN_CALIBRATION, type CalibrationWords } from './en/calibration.ts';
import { translation } from './language.ts';

export const calibrationWords: CalibrationWords = translation?.calibration ?? EN_CALIBRATION;
