/** Written by `npm run analyze`, which the Storybook commands run first. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
