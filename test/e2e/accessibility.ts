import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds in the pane once it stands still: a button half faded in has half its contrast. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axeSource);
  await frame.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  return frame.evaluate(async () => {
    interface Axe {
      readonly run: (
        context: object,
      ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    const { axe } = window as unknown as { axe: Axe };
    // Fluent's focus dummies are no content, its tooltips stand outside of all regions.
    const { violations: found } = await axe.run({
      exclude: [['[data-tabster-dummy]'], ['[role=tooltip]']],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}
