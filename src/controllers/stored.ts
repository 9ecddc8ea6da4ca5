/** What is kept on this device, as JSON: storage may be missing, forbidden or tampered with, none of which is an error. */
export function stored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}
