import type { Locator, Page } from 'playwright-core';

type Answers = Readonly<Record<string, unknown>>;

/** The value at a JSON pointer, or undefined. */
const answerAt = (answers: Answers, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Answers | undefined)?.[name], answers);

/**
 * Fills the form of the page from answers given whole, as a person would: words typed, choices ticked, days in three parts,
 * a commune through its province.
 */
export async function fillPage(page: Page, answers: Answers): Promise<void> {
  const inputs = page.locator('main form [name^="/"]');
  for (const name of new Set(await inputs.evaluateAll((all) => all.map((each) => each.getAttribute('name') ?? '')))) {
    const [pointer = '', part] = name.split('.');
    const value = answerAt(answers, pointer);
    if (value === undefined) continue;
    const named = page.locator(`main form [name="${name}"]`);
    if (part === 'province') await chooseArea(page, pointer, textOf(value));
    else if (part) await named.fill(partOf(textOf(value), part));
    else if (!(await isAreaChoice(page, pointer))) await answer(named, value);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const partOf = (day: string, part: string): string => {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return part === 'year' ? year : String(Number(part === 'month' ? month : ofMonth));
};

const isAreaChoice = async (page: Page, pointer: string): Promise<boolean> =>
  (await page.locator(`main form [name="${pointer}.province"]`).count()) > 0;

async function answer(named: Locator, value: unknown): Promise<void> {
  const kind = await named.first().evaluate((each) => (each instanceof HTMLInputElement ? each.type : each.localName));
  if (kind === 'select') await named.selectOption(textOf(value));
  else if (kind === 'radio' || kind === 'checkbox') {
    const chosen = (Array.isArray(value) ? value : [value]).map(textOf);
    for (const each of await named.all()) {
      if (chosen.includes((await each.getAttribute('value')) ?? '')) await each.check();
    }
  } else await named.fill(typeof value === 'number' ? textOf(value).replace('.', ',') : textOf(value));
}

/** Chooses the province, lets its communes be shown, chooses the commune. */
async function chooseArea(page: Page, pointer: string, commune: string): Promise<void> {
  const communes = page.locator(`main form select[name="${pointer}"]`);
  if ((await communes.count()) > 0 && (await communes.locator(`option[value="${commune}"]`).count()) > 0) {
    await communes.selectOption(commune);
    return;
  }
  const provinces = page.locator(`main form select[name="${pointer}.province"]`);
  await provinces.selectOption({ label: provinceOfSamples });
  await press(page, provinces.locator('xpath=..').getByRole('button'));
  await communes.selectOption(commune);
}

/** Presses what leads to another page, and waits for that page. */
export const press = async (page: Page, target: Locator): Promise<void> =>
  void (await Promise.all([page.waitForEvent('load'), target.click()]));

/** Where the people of test/samples live. */
const provinceOfSamples = 'Tỉnh Thái Nguyên';
