/** The text of a stylesheet, as it is. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
