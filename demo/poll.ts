/** Asks again and again while somebody looks, and less often where nobody answers. */
export function poll(ask: () => Promise<void>, period: number): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void turn(), period * 2 ** Math.min(failures, 4));
  };
  const turn = async (): Promise<void> => {
    if (document.hidden) return;
    try {
      if (navigator.onLine) await ask();
      failures = 0;
    } catch {
      failures += 1;
    }
    wait();
  };

  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (!document.hidden) void turn();
  });
  wait();
}
