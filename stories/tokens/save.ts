export interface Download {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Hands a file to the person. */
export function download({ name, type, text }: Download): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Not at once: the browser has yet to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Whether the clipboard took it: a browser may refuse. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
