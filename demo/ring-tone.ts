const ON = 1;
const PERIOD = 3;

let audio: AudioContext | undefined;
let bell: ReturnType<typeof setInterval> | undefined;

/** Browsers let a page sound only after a person asked for it: call this from a click. */
export async function allowSound(allowed: boolean): Promise<void> {
  if (!allowed) return silence();
  audio ??= new AudioContext();
  await audio.resume();
}

export const isSoundAllowed = (): boolean => audio !== undefined;

/** Rings until told otherwise; silent where nobody has asked for sound. */
export function sound(ringing: boolean): void {
  if (!ringing || audio?.state !== 'running') {
    clearInterval(bell);
    bell = undefined;
    return;
  }
  if (bell !== undefined) return;
  strike(audio);
  bell = setInterval(() => audio && strike(audio), PERIOD * 1000);
}

async function silence(): Promise<void> {
  sound(false);
  await audio?.close();
  audio = undefined;
}

/** Two tones in turn, as desk phones do. */
function strike(context: AudioContext): void {
  const start = context.currentTime;
  const volume = context.createGain();
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
  volume.gain.setValueAtTime(0.12, start + ON - 0.1);
  volume.gain.linearRampToValueAtTime(0, start + ON);
  volume.connect(context.destination);

  const tone = context.createOscillator();
  tone.type = 'triangle';
  for (let beat = 0; beat * 0.05 < ON; beat += 1)
    tone.frequency.setValueAtTime(beat % 2 ? 880 : 660, start + beat * 0.05);
  tone.connect(volume);
  tone.start(start);
  tone.stop(start + ON);
}
