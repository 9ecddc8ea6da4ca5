const realNow = Date.now.bind(Date);
const realSetInterval = window.setInterval.bind(window);
const realClearInterval = window.clearInterval.bind(window);

let ahead = 0;
const repeating = new Map<number, () => void>();

window.setInterval = ((run: () => void, ms?: number) => {
  const timer = realSetInterval(run, ms);
  repeating.set(timer, run);
  return timer;
}) as typeof window.setInterval;

window.clearInterval = (timer) => {
  repeating.delete(Number(timer));
  realClearInterval(timer);
};

/** Moves the page's clock on, and lets what repeats happen at once: so it is when a device wakes up. */
export function advance(seconds: number): void {
  ahead += seconds * 1000;
  Date.now = () => realNow() + ahead;
  for (const run of [...repeating.values()]) run();
}

afterEach(() => {
  ahead = 0;
  Date.now = realNow;
});
