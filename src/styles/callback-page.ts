/** The callback page: seen for a moment, or when somebody is stuck there. As the cards of the elements look, by default. */
export const callbackPage = `
  :root {
    color-scheme: light dark;
    font: 400 1rem/1.5 system-ui, sans-serif;
    color: light-dark(#191f2b, #eceef3);
    background: light-dark(#f4f5f8, #0d0f14);
  }
  body {
    display: grid;
    place-items: center;
    min-block-size: 100dvh;
    margin: 0;
  }
  main {
    display: grid;
    gap: 12px;
    justify-items: center;
    max-inline-size: 22em;
    padding: 32px 24px;
    text-align: center;
    text-wrap: pretty;
    animation: appear 0.15s ease-out 0.6s backwards;
  }
  main.final {
    animation-delay: 0s;
  }
  h1 {
    margin: 0;
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  p {
    margin: 0;
    color: light-dark(#5a606d, #a3a8b1);
  }
  a {
    display: inline-grid;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 20px;
    margin-block-start: 8px;
    border-radius: 10px;
    color: light-dark(#fff, #0a1023);
    background: light-dark(#3453d3, #88a7fd);
    font-weight: 550;
    text-decoration: none;
  }
  a:focus-visible {
    outline: 2px solid light-dark(#3453d3, #88a7fd);
    outline-offset: 2px;
  }
  .spinner {
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid light-dark(#3453d3, #88a7fd);
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    main {
      animation-duration: 0s;
    }
    .spinner {
      animation-duration: 2.4s;
    }
  }
`;
