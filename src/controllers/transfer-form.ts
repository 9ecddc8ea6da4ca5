import { inForm } from './light-form.js';

/**
 * Replaces the HTML that a server sent by our own drawing of the form, and carries over by name what was typed,
 * ticked, focused and selected in it. Hidden inputs stay: they are the server's (a CSRF token).
 *
 * @param draw Renders into the emptied form.
 */
export function transferForm(form: HTMLFormElement, draw: () => void): void {
  const before = [...inForm<HTMLInputElement>(form, 'input')];
  const focused = before.find((input) => input.matches(':focus'));
  const selection =
    focused &&
    ([focused.selectionStart, focused.selectionEnd, focused.selectionDirection ?? 'none'] as const);
  form.replaceChildren();
  draw();
  for (const input of before) {
    if (input.type === 'hidden') form.append(input);
    else restore(inForm<HTMLInputElement>(form, `input[name="${CSS.escape(input.name)}"]`)[0], input);
  }
  const target = focused && inForm<HTMLInputElement>(form, `input[name="${CSS.escape(focused.name)}"]`)[0];
  target?.focus();
  if (selection && selection[0] !== null) target?.setSelectionRange(...selection);
}

function restore(input: HTMLInputElement | undefined, before: HTMLInputElement): void {
  if (!input) return;
  if (input.type === 'checkbox') input.checked = before.checked;
  else if (before.value) input.value = before.value;
}
