// In a matrix, a state stays as it is once its story has been played: what is pending stays so, a phone goes on ringing, and
// what shows while a field has the focus does not leave when the next story takes the focus.

const focusEvents = ['focus', 'blur', 'focusin', 'focusout'];

type Callback = (...args: unknown[]) => void;

/** To be called before anything waits. The matrix fires the event at a story's window. */
export function keepStill(): void {
  let still = false;
  const unlessStill =
    (callback: Callback): Callback =>
    (...args) => {
      if (!still) callback(...args);
    };
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const) {
    const begin = globalThis[name].bind(globalThis) as (callback: Callback, ...rest: unknown[]) => number;
    Object.assign(globalThis, {
      [name]: (callback: Callback, ...rest: unknown[]) => begin(unlessStill(callback), ...rest),
    });
  }
  for (const type of focusEvents)
    addEventListener(type, (event) => still && event.stopImmediatePropagation(), { capture: true });
  addEventListener('still', () => (still = true));
}
