/** Of the time before anybody wrote a component: rules for whole kinds of elements, the inputs' with the last word. */
export const nineties = `
  body { font: 11px Verdana, Arial, sans-serif; color: #000066; background: #ffffee; text-align: center; letter-spacing: 1px; }
  h1, h2 { font: bold 22px 'Comic Sans MS', cursive; color: #990000; text-transform: uppercase; }
  a { color: #0000cc; text-decoration: underline; }
  a:hover { color: #990000; background: #ffff00; }
  p { margin: 1em 0; font: 13px 'Times New Roman', serif; text-align: justify; text-indent: 2em; }
  p:first-letter { float: left; font-size: 300%; line-height: 1; color: #990000; }
  ul, ol { margin: 1em 0; padding-left: 40px; list-style: square inside; }
  li { display: list-item; margin: 3px; padding: 2px; border-bottom: 1px dotted #999999; }
  b, strong, i, em, small, kbd, code { font: bold 14px 'Courier New', monospace; color: #006600; background: #ffffcc; }
  div, span, figure, figcaption { margin: 2px; padding: 1px; }
  form { margin: 10px; padding: 10px; border: 3px ridge #999999; background: #cccccc; }
  fieldset { margin: 5px; padding: 10px; border: 2px groove #999999; }
  legend { float: left; width: 100%; color: #000066; }
  label { display: block; float: left; width: 110px; font-weight: bold; text-align: right; text-transform: uppercase; }
  button, textarea { width: 120px; height: 24px; margin: 4px; border: 3px outset #9999ff; font: bold 10px Verdana; color: #ffffff; background: #000066; }
  textarea::placeholder, input::placeholder { font: italic 9px serif; letter-spacing: 3px; color: #999999; }
  svg { float: left; width: 40px; height: 40px; margin: 5px; border: 1px solid #990000; fill: #990000; stroke: #ffff00; }
  path, circle { fill: #990000; stroke-width: 4px; }
  *::before, *::after { display: block; width: 30px; margin: 3px; border: 1px solid #990000; background: #ffff00; }
  input {
    width: 150px !important;
    height: 22px !important;
    margin: 2px !important;
    padding: 1px 3px !important;
    border: 2px inset #999999 !important;
    font: 11px Verdana, sans-serif !important;
    color: #000000 !important;
    background: #ffffcc !important;
  }
`;

/** So that 1.6rem is what 16px is elsewhere. */
export const smallRoot = 'html { font-size: 62.5%; }';

/** Tailwind's own functions, as its build would leave them on a page without a theme. */
export const asBuilt = (preflight: string): string => preflight.replaceAll('--theme(', 'var(');
