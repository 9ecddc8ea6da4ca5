import { executeServerCommand } from '@web/test-runner-commands';

/** Makes the page as large as this, in CSS pixels (scripts/resize-page.mjs). */
export const resizePage = (width: number, height: number): Promise<unknown> =>
  executeServerCommand('resize-page', { width, height });
