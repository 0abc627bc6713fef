// The words of the calibration plot in the language in use.
import { EN_CALIBRATION, type CalibrationWords } from './en/calibration.ts';

export const calibrationWords: CalibrationWords = EN_CALIBRATION;
