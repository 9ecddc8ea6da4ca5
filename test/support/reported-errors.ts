const realReportError = window.reportError.bind(window);

/** Catches what the library tells developers by `reportError`, which would fail the test otherwise. */
export function reportedErrors(): unknown[] {
  const told: unknown[] = [];
  window.reportError = (error) => void told.push(error);
  return told;
}

afterEach(() => {
  window.reportError = realReportError;
});
