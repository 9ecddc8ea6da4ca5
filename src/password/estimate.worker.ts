import { estimate } from './estimate.js';
import type { Question } from './start-rater.js';

// One question at a time, and nothing is kept of it.
self.addEventListener('message', ({ data: { password, options } }: MessageEvent<Question>) => {
  self.postMessage(estimate(password, options));
});
self.postMessage('ready');
