/** A real browser: the `chromium` of the machine, driven by Playwright. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = '/usr/bin/chromium';
const installed = existsSync(PATH);

/** False where tests in a browser are left out; in CI they are never. */
export const hasBrowser = installed || process.env.CI !== undefined;

if (!installed)
  console.warn('SKIPPED: no chromium on this machine, so no page is looked at (apt install chromium).');

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
