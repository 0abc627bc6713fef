import { expose } from 'comlink';
import { LabWorker } from './lab-worker.ts';

expose(new LabWorker());
