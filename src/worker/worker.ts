// The worker’s entry: exposes the API to the page.
import { expose } from 'comlink';
import { LabWorker } from './lab-worker.ts';
import { holdForLife } from './life.ts';
import { sendWholeErrors } from './send-errors.ts';

sendWholeErrors();
expose(new LabWorker(holdForLife(self.name)));
