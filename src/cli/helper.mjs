// The entry of a helper thread of a command.
import { parentPort } from 'node:worker_threads';
import { load } from './load.mjs';

(await load('./helper.ts')).help(parentPort);
