import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi } from '../support/api.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';

describe.runIf(hasBrowser)('the pages of the API in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ['a desk', 1280, 900],
    ['a phone', 390, 844],
  ])('can be read on %s: nothing is cut off, nothing fails to load', async (_where, width, height) => {
    const api = await openTestApi();
    const page = await browser.newPage({ viewport: { width, height } });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('requestfailed', (request) => problems.push(request.url()));
    await page.goto(`${api.url}/docs`);
    expect(await page.title()).toBe('idwell API');
    await page.click('nav a[href="#createVerification"]');
    expect(await page.locator('#createVerification h3').textContent()).toContain('/v1/verifications');
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    await page.close();
  });
});
