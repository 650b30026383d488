import type { Page } from 'playwright-core';
import { codeAt, demoPassword, demoSecret } from '../../src/modules/units/index.ts';
import { press } from './fill-form.ts';
import type { JourneySite } from './site.ts';

/** Signs an officer in with password and one-time code, and comes to `path`. */
export async function signInOfficer(site: JourneySite, page: Page, username: string, path = '/desk'): Promise<void> {
  await page.goto(`${site.url}/officer/sign-in?return=${encodeURIComponent(path)}`);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', demoPassword);
  await press(page, page.locator('main button[type=submit]'));
  await page.fill('input[name=code]', codeAt(demoSecret(username), site.province.app.now()));
  await press(page, page.locator('main button[type=submit]').first());
}

/**
 * Does one act on the case page: unfolds it, fills its fields by their names, presses its button.
 * @param act as in the address, such as `request-supplement`
 * @param fields texts by the field's name within the act; `true` ticks a box or chooses the radio with that value
 */
export async function act(
  page: Page,
  act: string,
  fields: Readonly<Record<string, string | true>> = {},
): Promise<void> {
  const form = page
    .locator(`form[action*="/${act}"]`)
    .filter({ has: page.locator('button') })
    .last();
  const fold = page.locator('details').filter({ has: page.locator(`form[action*="/${act}"]`) });
  if ((await fold.count()) > 0 && (await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  for (const [name, value] of Object.entries(fields)) {
    if (value === true)
      await form.locator(`[name^="/${act}/"][value="${name}"], [name="/${act}/${name}"]`).first().check();
    else {
      const field = form.locator(`[name="/${act}/${name}"]`);
      if ((await field.first().getAttribute('type')) === 'checkbox') await form.getByLabel(value).check();
      else if ((await field.evaluate((each) => each.localName)) === 'select')
        await field.selectOption({ label: value });
      else await field.fill(value);
    }
  }
  await press(page, form.locator('button[type=submit]').last());
}
