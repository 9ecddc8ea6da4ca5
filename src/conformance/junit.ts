import { exchangeText, type CaseResult, type Report } from './report.js';

/** For continuous integration: each topic is a suite. */
export function toJUnit({ backend, passed, failed, skipped, results }: Report): string {
  const topics = [...new Set(results.map(topicOf))];
  const suites = topics.map((topic) =>
    suite(
      topic,
      results.filter((result) => topicOf(result) === topic),
    ),
  );
  const total = passed + failed + skipped;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(`conformance of ${backend}`)}" ${counts(total, failed, skipped)}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

const topicOf = ({ id }: CaseResult): string => id.split('/', 1)[0] ?? id;

const counts = (tests: number, failures: number, skipped: number): string =>
  `tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}"`;

function suite(topic: string, results: readonly CaseResult[]): string {
  const count = (wanted: string): number => results.filter(({ verdict }) => verdict === wanted).length;
  const head = `  <testsuite name="${attribute(topic)}" ${counts(results.length, count('fail'), count('skip'))}>`;
  return [head, ...results.map(testCase), '  </testsuite>'].join('\n');
}

function testCase({ id, title, verdict, message = '', exchanges }: CaseResult): string {
  const head = `    <testcase classname="${attribute(id)}" name="${attribute(title)}"`;
  if (verdict === 'pass') return `${head}/>`;
  if (verdict === 'skip') return `${head}><skipped message="${attribute(message)}"/></testcase>`;
  const details = exchanges.map(exchangeText).join('\n\n');
  return `${head}><failure message="${attribute(message)}">${content(details)}</failure></testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

const escape = (text: string, signs: RegExp): string =>
  text
    // XML 1.0 cannot say these at all.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(signs, (sign) => ENTITIES[sign] ?? sign);

/** For an attribute, in double quotes. */
const attribute = (value: string): string => escape(value, /[&<>"\n]/g);

const content = (text: string): string => escape(text, /[&<>]/g);
