import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach } from 'node:test';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Frame, type Locator, type Page } from 'playwright-core';
import { readWords } from '../words.ts';
import { startMock, type Mock } from '../mock/server.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A mock server and a browser for one file of tests; every test gets a fresh profile, and no request may go elsewhere. */
export class Stage {
  mock!: Mock;
  readonly words = readWords();
  #browser!: Browser;
  #contexts: BrowserContext[] = [];
  #troubles: string[] = [];

  constructor() {
    before(async () => {
      this.#browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags });
    });
    after(() => this.#browser.close());
    beforeEach(async () => {
      this.#troubles = [];
      this.mock = await startMock(process.cwd(), this.words);
    });
    afterEach(async () => {
      for (const context of this.#contexts.splice(0)) await context.close();
      await this.mock.close();
      assert.deepEqual(this.#troubles, []);
    });
  }

  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    // A busy machine is slow, not wrong.
    context.setDefaultTimeout(60_000);
    const port = new URL(this.mock.url).port;
    context.on('request', request => {
      const { hostname, port: asked, protocol } = new URL(request.url());
      if (/^(http|ws)s?:$/.test(protocol) && !(asked === port && ['127.0.0.1', 'localhost'].includes(hostname))) this.#troubles.push(`asked ${request.url()}`);
    });
    context.on('page', page => {
      page.on('pageerror', error => this.#troubles.push(error.message));
      page.on('console', message => {
        if (message.text().includes('Content Security Policy')) this.#troubles.push(message.text());
      });
    });
    this.#contexts.push(context);
    return context;
  }

  async page(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.context(options)).newPage();
    await page.goto(this.mock.url + path);
    return page;
  }

  /** The full-page chat with these attributes, as a host may set them. */
  async chat(attributes: Record<string, string>, options: BrowserContextOptions = {}, ready: (page: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
    const page = await (await this.context(options)).newPage();
    const given = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value}"`).join('');
    await page.route('**/chat', async route => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('id="careerbot"', `id="careerbot"${given}`) });
    });
    await ready(page);
    await page.goto(`${this.mock.url}/chat`);
    return page;
  }

  /** A page of another site that carries the loader's line with these data attributes. */
  async guest(attributes: Record<string, string> = {}, options: BrowserContextOptions = {}, sameSite = false): Promise<Page> {
    const page = await (await this.context(options)).newPage();
    await page.goto(this.guestAddress(attributes, sameSite));
    return page;
  }

  /** Another site, or with `sameSite` another page of the bot's own: only there a private window lets a frame remember. */
  guestAddress(attributes: Record<string, string> = {}, sameSite = false): string {
    return `http://${sameSite ? '127.0.0.1' : 'localhost'}:${new URL(this.mock.url).port}/mock/guest?${new URLSearchParams(attributes)}`;
  }
}

/** A text as it stands in the transcript, not in the live region. */
export const shown = (page: Page | Frame, text: string, options: { exact?: boolean } = {}): Locator =>
  page.locator('.transcript').getByText(text, options).first();

export async function say(page: Page | Frame, text: string): Promise<void> {
  await page.locator('#message').fill(text);
  await page.locator('#message').press('Enter');
}

/** The messages on the screen, in order. */
export const texts = (page: Page | Frame): Promise<string[]> =>
  page.locator('.message .bubble').evaluateAll(bubbles => bubbles.map(bubble => bubble.textContent ?? ''));

export async function chatFrame(page: Page): Promise<Frame> {
  await page.waitForFunction(() => [...document.querySelectorAll('careerbot-chat')].some(host => host.shadowRoot?.querySelector('iframe')));
  const frame = await eventually(() => page.frames().find(each => each.url().includes('/widget/frame.html')));
  await frame.waitForSelector('#message');
  return frame;
}

/** What `read` gives, once it gives something: what one side shows, the other may not have seen yet. */
export async function eventually<T>(read: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 2_400; tries++) {
    const value = await read();
    if (value) return value;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error(`Waited a minute for ${read}`);
}

/** Holds the page, or a frame of it, against axe's rules of WCAG 2.1 AA and its best practices. */
export async function assertAccessible(page: Page | Frame, state: string): Promise<void> {
  await page.evaluate(axe);
  await page.evaluate(() => Promise.all(document.getAnimations()
    .filter(animation => animation.effect?.getComputedTiming().iterations !== Infinity)
    .map(animation => animation.finished.catch(() => undefined))));
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe
      .run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html} (${node.failureSummary})`).join(' | ')}`);
  });
  assert.deepEqual(found, [], state);
}
