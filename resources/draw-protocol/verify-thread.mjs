// Checks one bundle in a thread of the program; the verifier itself is verify-bundle.mjs, and needs nothing of this.
import { parentPort, workerData } from 'node:worker_threads';
import { verifyBundle } from './verify-bundle.mjs';

const frameText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(workerData.frame);
parentPort?.postMessage(verifyBundle(workerData.bundle, { frameText }));
