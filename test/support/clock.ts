const realNow = Date.now.bind(Date);
let ahead = 0;

/** Moves the page's clock on, as a device that slept does. Timers go on in real time. */
export function advance(seconds: number): void {
  ahead += seconds * 1000;
  Date.now = () => realNow() + ahead;
}

afterEach(() => {
  ahead = 0;
  Date.now = realNow;
});
