// Every story of the static Storybook, played to its end, with axe on what is then to be seen. They take turns in two looks,
// as in both it would be twice ten minutes: `STORY_LOOKS=all` has each story in both.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { playMatrix } from '../../scripts/static-storybook.mjs';
import { entries, openWorkshop, type Ending, type Workshop } from './support/workshop.js';

let workshop: Workshop;
before(async () => {
  workshop = await openWorkshop();
});
after(() => workshop.stop());

const all = entries();
const stories = all.filter(({ type, tags }) => type === 'story' && !tags.includes('planted'));
const guides = all.filter(({ type, tags }) => type === 'docs' && tags.includes('unattached-mdx'));
const looks = [
  { name: 'Spanish, light', toolbar: { language: 'es', theme: 'light' } },
  { name: 'English, dark', toolbar: { language: 'en', theme: 'dark' } },
];
const inAllLooks = process.env['STORY_LOOKS'] === 'all';
let axeRuns = 0;

function assertGood({ errors, violations }: Ending): void {
  assert.deepEqual(errors, []);
  assert.ok(violations, 'axe did not run');
  axeRuns += 1;
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`,
  );
  assert.deepEqual(told, []);
}

describe('A story that is not as it should be is found', { concurrency: 2 }, () => {
  test('by axe', async () => {
    const { errors, violations } = await workshop.play('planted--violation');
    assert.deepEqual(errors, []);
    assert.deepEqual(
      violations?.map(({ id }) => id),
      ['label'],
    );
  });

  test('by its play function', async () => {
    const { errors } = await workshop.play('planted--failing-play');
    assert.match(errors.join(), /planted/);
  });

  test('by an error of the page', async () => {
    const { errors } = await workshop.play('planted--broken-page');
    assert.match(errors.join(), /page error: planted/);
  });

  test('by not being there', async () => {
    const { errors } = await workshop.play('planted--no-such-story');
    assert.notDeepEqual(errors, []);
  });
});

for (const title of new Set(stories.map((story) => story.title))) {
  describe(title, { concurrency: 2 }, () => {
    for (const [index, { id, name }] of stories.filter((story) => story.title === title).entries())
      for (const { name: look, toolbar } of inAllLooks ? looks : [looks[index % 2]!])
        test(`${name}: ${look}`, async () => assertGood(await workshop.play(id, toolbar)));
  });
}

describe('In a matrix', { concurrency: 2 }, () => {
  /** What a state of these looks like once all have been played. */
  const look = async (matrix: string, state: string, seen: (frame: FrameLocator) => Promise<void>) => {
    const problems = await workshop.open(`id=matrix--${matrix}&args=theme[0]:light`, async (page) => {
      await playMatrix(page);
      await seen(page.frameLocator(`iframe[title^="${state}:"]`));
    });
    assert.deepEqual(problems, []);
  };

  test('a wait of one state is none of another', () =>
    look('login-errors', 'Empty Fields', async (frame) => {
      assert.equal(await frame.locator('[aria-invalid=true]').count(), 2);
      assert.equal(await frame.locator('[role=alert] strong').count(), 0);
    }));

  test('what is pending stays so', () =>
    look('login', 'Pending', async (frame) => {
      assert.equal(await frame.locator('[aria-busy=true]').count(), 1);
    }));
});

describe('Guides', { concurrency: 2 }, () => {
  for (const { id, title } of guides)
    test(title, async () => {
      const problems = await workshop.open(`id=${id}&viewMode=docs`, async (page) => {
        await page.locator('.sbdocs h1').first().waitFor();
      });
      assert.deepEqual(problems, []);
    });
});

after(() => {
  const states = stories.filter(({ title }) => /^(Elements|Templates)\//.test(title));
  const counts = [
    `${stories.length} stories`,
    `${states.length} states of elements and their parts`,
    `${axeRuns} axe runs`,
    `${guides.length} guides`,
  ];
  console.log(`\n${counts.join(' · ')}\n`);
});
