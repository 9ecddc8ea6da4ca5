import { DAY, type Moment } from './moment.js';
import { token } from './random.js';
import type { AccountRecord, DeviceRecord } from './state.js';

/** Seconds that a device stays trusted. */
export const DEVICE_SECONDS = (30 * DAY) / 1000;

export function trustDevice({ state, now, random }: Moment, account: AccountRecord): DeviceRecord {
  const device = { token: token(random), accountId: account.id, expiresAt: now + DEVICE_SECONDS * 1000 };
  state.devices = [...state.devices.filter((one) => one.expiresAt > now), device];
  return device;
}

/** By its cookie, or by what a client without cookies kept. */
export const isTrusted = ({ state, now, call }: Moment, account: AccountRecord, kept?: string): boolean =>
  state.devices.some(
    (one) =>
      one.accountId === account.id &&
      one.expiresAt > now &&
      (one.token === call.deviceToken || one.token === kept),
  );

/** After a reset, or where the person ends what others may be doing. */
export function forgetDevices({ state, call }: Moment, account: AccountRecord): void {
  state.devices = state.devices.filter(
    (one) => one.accountId !== account.id || one.token === call.deviceToken,
  );
}
