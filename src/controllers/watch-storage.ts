import type { ReactiveControllerHost } from 'lit';

/** Tells when another tab has written under a key. */
export function watchStorage(host: ReactiveControllerHost, key: string, changed: () => void): void {
  const listen = (event: StorageEvent): void => {
    if (event.key === key) changed();
  };
  host.addController({
    hostConnected: () => window.addEventListener('storage', listen),
    hostDisconnected: () => window.removeEventListener('storage', listen),
  });
}
