import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { cases, demoFixtures } from '../../../src/conformance/index.js';

export const guide = fileURLToPath(new URL('../../../docs/conformance.md', import.meta.url));

/** The guide with what is made from the code, made anew. */
export async function freshGuide(): Promise<string> {
  const [before = ''] = readFileSync(guide, 'utf8').split('<!-- cases -->');
  const text = before.replace(
    /(<!-- fixtures -->\n)(?:\n```json\n.*?```\n)?/s,
    (_, mark: string) => `${mark}\n\`\`\`json\n${JSON.stringify(demoFixtures, null, 2)}\n\`\`\`\n`,
  );
  const config = await resolveConfig(guide);
  return format(`${text}<!-- cases -->\n\n${caseTables()}`, { ...config, filepath: guide });
}

function caseTables(): string {
  const topics = [...new Set(cases.map(({ id }) => topicOf(id)))];
  return topics.map((topic) => `### ${topic}\n\n${table(topic)}`).join('\n\n');
}

function table(topic: string): string {
  const rows = cases
    .filter(({ id }) => topicOf(id) === topic)
    .map(({ id, title, level, needs }) => {
      const all = [...(level === 'http' ? ['http'] : []), ...needs].map((need) => `\`${need}\``);
      return `| \`${id}\` | ${title.replace(/[_*<|]/g, '\\$&')} | ${all.join(', ')} |`;
    });
  return ['| case | what has to be true | what it needs |', '| --- | --- | --- |', ...rows].join('\n');
}

const topicOf = (id: string): string => id.split('/', 1)[0] ?? id;
