/** Looks like an identity provider, and like none that exists. */
export const identityStyle = `
:root { color-scheme: light dark; }
.idp-body {
  margin: 0;
  min-block-size: 100vh;
  display: grid;
  place-items: center;
  background: light-dark(#eef1f6, #14171c);
}
.idp {
  box-sizing: border-box;
  inline-size: min(100%, 28rem);
  padding: 2rem 1.75rem;
  border-radius: 1rem;
  color: light-dark(#1b2230, #e8ecf3);
  background: light-dark(#fff, #1f242c);
  box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 8px 32px rgb(0 0 0 / 10%);
  font: 400 1rem/1.5 system-ui, sans-serif;
}
.idp h1 { margin: 1.25rem 0 0.25rem; font-size: 1.5rem; line-height: 1.25; font-weight: 600; }
.idp p { margin: 0; }
.idp .idp-brand { display: flex; align-items: center; gap: 0.5rem; font-weight: 600; }
.idp .idp-brand::before {
  content: "";
  inline-size: 1.25rem;
  block-size: 1.25rem;
  border-radius: 50%;
  background: linear-gradient(135deg, #2f6fed, #12b886);
}
.idp .idp-microsoft::before { border-radius: 0.25rem; background: linear-gradient(135deg, #7048e8, #1c7ed6); }
.idp .idp-lead, .idp .idp-note, .idp-mail, .idp-tag { color: light-dark(#566073, #a4aebd); }
.idp .idp-note { margin-block-start: 1.5rem; font-size: 0.8125rem; }
.idp-accounts { list-style: none; margin: 1.25rem 0; padding: 0; border-block-end: 1px solid light-dark(#dde2ea, #363d48); }
.idp-accounts button {
  display: flex;
  align-items: center;
  gap: 0.875rem;
  inline-size: 100%;
  padding: 0.75rem 0.5rem;
  border: 0;
  border-block-start: 1px solid light-dark(#dde2ea, #363d48);
  text-align: start;
}
.idp button { color: inherit; background: none; font: inherit; cursor: pointer; }
.idp button:hover { background: light-dark(#f3f6fb, #2a313b); }
.idp button:focus-visible { outline: 2px solid light-dark(#2f6fed, #7aa5ff); outline-offset: 2px; }
.idp-avatar {
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 2.25rem;
  block-size: 2.25rem;
  border-radius: 50%;
  color: #fff;
  background: #2f5fb3;
}
.idp-who { flex: 1; min-inline-size: 0; display: flex; flex-wrap: wrap; align-items: center; column-gap: 0.625rem; }
.idp-who b { font-weight: 600; }
.idp-tag {
  padding: 0 0.5rem;
  border: 1px solid currentcolor;
  border-radius: 1rem;
  font-size: 0.75rem;
  white-space: nowrap;
}
.idp-mail { flex-basis: 100%; font-size: 0.9375rem; overflow-wrap: anywhere; }
.idp-other { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.idp-other button { padding: 0.5rem 0.875rem; border: 1px solid light-dark(#c3cad6, #4a5462); border-radius: 0.5rem; }
@media (max-width: 30rem) {
  .idp-body { place-items: start stretch; background: light-dark(#fff, #1f242c); }
  .idp { box-shadow: none; }
}
`;
