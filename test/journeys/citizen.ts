import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { samplePdf } from '../../src/kernel/files/testing/sample-files.ts';
import { fillPage, press } from './fill-form.ts';

/** Answers of test/samples, whole. */
export const sampleAnswers = (code: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../samples/${code}.json`), 'utf8')) as Record<string, unknown>;

/** Signs in with the sandbox e-ID from the page that asks for it, and comes back to where one wanted to go. */
export async function signIn(page: Page, fullName: string): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Đăng nhập bằng tài khoản định danh điện tử' }));
  await press(page, page.getByRole('button', { name: fullName }));
  await press(page, page.getByRole('button', { name: 'Đồng ý', exact: true }));
}

type Way = {
  readonly answers: Readonly<Record<string, unknown>>;
  /** Name of the office to choose, where there is a choice. */
  readonly office: string;
  /** Called on every page before it is left. */
  readonly look: () => Promise<void>;
};

/**
 * Goes through an application from its first page to the check page: chooses the office, answers each page of the form, uploads a
 * PDF for each paper that is needed, keeps the delivery as it is.
 */
export async function fillApplication(page: Page, { answers, office, look }: Way): Promise<void> {
  for (let here = stopOf(page), pages = 0; here !== 'check'; here = stopOf(page), pages += 1) {
    assert.ok(pages < 40, `the way through the application does not end: ${page.url()}`);
    if (here === 'office') await page.getByLabel(office, { exact: true }).check();
    if (here.startsWith('form/')) await fillPage(page, answers);
    if (here === 'papers') await uploadNeeded(page);
    await look();
    await press(page, page.locator('main').getByText('Tiếp tục', { exact: true }));
    assert.notEqual(stopOf(page), here, await page.locator('main').innerText());
  }
}

const stopOf = (page: Page): string => new URL(page.url()).pathname.split('/').slice(3).join('/');

async function uploadNeeded(page: Page): Promise<void> {
  const needed = page.locator('section.paper').filter({ hasText: 'Bắt buộc' });
  for (let left = await needed.count(); left > 0; left -= 1) {
    const paper = needed.first();
    await paper.locator('input[type=file]').setInputFiles({
      name: 'giấy tờ.pdf',
      mimeType: 'application/pdf',
      buffer: samplePdf(),
    });
    await press(page, paper.getByRole('button', { name: 'Tải lên' }));
    assert.equal(await needed.count(), left - 1, await page.locator('main').innerText());
  }
}
