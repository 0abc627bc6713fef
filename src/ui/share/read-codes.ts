// Reads QR codes from pictures: with the browser's own reader where there is one, else with a library that is fetched for it.
import { lazy } from '../../lib/lazy.ts';

/** Of the Shape Detection API, which TypeScript does not know yet. */
interface Detector {
  detect(image: ImageData): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** The texts of the QR codes in a picture, as far as they can be read. */
export type ReadCodes = (image: ImageData) => Promise<string[]>;

/** @throws LabError `DownloadError` */
export async function codeReader(): Promise<ReadCodes> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats: string[] = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (BarcodeDetector && formats.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (image) => (await detector.detect(image).catch(() => [])).map(({ rawValue }) => rawValue);
  }
  const { decodeQR } = await lazy(import('qr/decode.js'));
  return (image) => {
    try {
      return Promise.resolve([decodeQR(image)]);
    } catch {
      // In most pictures there is none, or it is blurred.
      return Promise.resolve([]);
    }
  };
}
