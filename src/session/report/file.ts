// The report as a file.
import type { Lab } from '../lab.svelte.ts';
import { gather } from './gather.ts';
import { report } from './report.ts';

/** @param address the page's @param version the page's @throws LabError `DownloadError` where a part of the page cannot be had */
export async function reportFile(lab: Lab, address: URL, version: string, now = new Date()): Promise<File> {
  const html = report(await gather(lab, address, version, now));
  return new File([html], `report-${now.toISOString().slice(0, 10)}.html`, { type: 'text/html' });
}
