// Loaded into a frame before everything else: keeps what breaks the policy of that page.
declare global {
  interface Window {
    violations: string[];
  }
}

window.violations = [];

document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
  window.violations.push(`${violatedDirective}: ${sample || blockedURI}`),
);

export {};
