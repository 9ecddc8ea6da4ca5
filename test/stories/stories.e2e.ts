// Every story of the static Storybook in three looks, played to its end, with axe on what is then to be seen. They follow each
// other in one page, as for somebody who clicks through them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { playMatrix } from '../../scripts/static-storybook.mjs';
import { entries, openWorkshop, type Ending, type Visit, type Workshop } from './support/workshop.js';

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
  { name: 'Arabic, compact', toolbar: { language: 'ar', theme: 'light', density: 'compact' } },
];
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

describe('A story that is not as it should be is found', () => {
  let visit: Visit;
  before(() => {
    visit = workshop.visit();
  });
  after(() => visit.stop());

  test('by axe', async () => {
    const { errors, violations } = await visit.play('planted--violation');
    assert.deepEqual(errors, []);
    assert.deepEqual(
      violations?.map(({ id }) => id),
      ['label'],
    );
  });

  test('by its play function', async () => {
    const { errors } = await visit.play('planted--failing-play');
    assert.match(errors.join(), /planted/);
  });

  test('by an error of the page', async () => {
    const { errors } = await visit.play('planted--broken-page');
    assert.match(errors.join(), /page error: planted/);
  });

  test('by not being there', async () => {
    const { errors } = await visit.play('planted--no-such-story');
    assert.notDeepEqual(errors, []);
  });

  test('also where one precedes it, and the next one does not suffer', async () => {
    assertGood(await visit.play(stories[0]!.id));
    assert.notDeepEqual((await visit.play('planted--no-such-story')).errors, []);
    assertGood(await visit.play(stories[1]!.id));
    assert.notDeepEqual((await visit.play('planted--failing-play')).errors, []);
    assertGood(await visit.play(stories[2]!.id));
    assert.notDeepEqual((await visit.play('planted--violation')).violations, []);
    assertGood(await visit.play(stories[3]!.id));
  });
});

describe('Each story', { concurrency: looks.length }, () => {
  for (const { name: look, toolbar } of looks) {
    describe(look, { concurrency: 1 }, () => {
      let visit: Visit;
      before(() => {
        visit = workshop.visit(toolbar);
      });
      after(() => visit.stop());

      for (const { id, title, name } of stories)
        test(`${title}: ${name}`, async () => assertGood(await visit.play(id)));
    });
  }
});

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
