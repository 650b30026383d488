/** Fills in applications through their pages, as a browser without JavaScript does. */
import { readFileSync } from 'node:fs';
import type { Reply, Signed, TestProvince } from '../../../../test/province.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { answerAt, pathOf, type Answers } from '../../../kernel/schema/answers.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { formReferences, unitOfArea } from '../../units/index.ts';

type Applicant = Signed<Citizen>;

const samples = new URL('../../../../test/samples/', import.meta.url);

/** The sample answers of a procedure, of people who live in Hoa Xuân ward. */
export const sampleAnswers = (procedure: string): Answers =>
  JSON.parse(readFileSync(new URL(`${procedure}.json`, samples), 'utf8').replaceAll('05443', '99001')) as Answers;

/** Begins an application and gives the address of its draft. */
export async function begin(who: Applicant, procedure: string): Promise<string> {
  const begun = await who.post(`/apply/${procedure}`);
  if (begun.status !== 303 || !begun.location) throw new Error(`${procedure} could not be begun: ${begun.status}`);
  return begun.location;
}

const mostPages = 40;

/**
 * Goes through an application page by page with the answers given, uploads every paper that is marked as needed, and stops at
 * the check page.
 * @returns the addresses of the pages seen
 */
export async function fillIn(
  province: TestProvince,
  who: Applicant,
  draft: string,
  answers: Answers,
): Promise<readonly string[]> {
  const seen: string[] = [];
  let address = (await who.get(draft)).location ?? '';
  // A resumed draft opens at its first gap; every page of the form is gone through all the same.
  while (!address.endsWith('/check')) {
    if (seen.length > mostPages) throw new Error(`No end after ${seen.join(', ')}`);
    seen.push(address);
    address = await onePage(province, who, address, answers);
  }
  return seen;
}

async function onePage(province: TestProvince, who: Applicant, address: string, answers: Answers): Promise<string> {
  const shown = await who.get(address);
  if (shown.status !== 200) throw new Error(`${address} answers ${shown.status}: ${shown.location ?? ''}`);
  if (address.endsWith('/variant')) {
    const chosen = /value="([^"]+)" checked/.exec(shown.body)?.[1] ?? 'ordinary';
    return next(await who.post(address, { '/variant': chosen }));
  }
  if (address.endsWith('/office')) return next(await who.post(address, { unit: await wardOf(province) }));
  if (address.endsWith('/papers')) return uploadNeeded(who, address, shown);
  if (address.endsWith('/delivery')) return next(await who.post(address, { delivery: 'online' }));
  const posted = await inputsOf(province, shown.body, answers);
  const kept = await who.post(address, posted);
  // Without a script the communes come with the province: the same answers once more.
  const done = kept.status === 200 ? await who.post(address, await inputsOf(province, kept.body, answers)) : kept;
  return next(done);
}

function next(done: Reply): string {
  if (done.status === 303 && done.location) return done.location;
  throw new Error(`The page is shown again: ${errorsOn(done.body).join('; ')}`);
}

/** Id of the people's committee of Hoa Xuân ward. */
async function wardOf({ app }: TestProvince): Promise<string> {
  const ward = await unitOfArea(app.db, '99001', localDateOf(app.now(), app.place.zone));
  return String(ward?.id ?? '');
}

/** What the inputs on a page must be filled with so that they give the answers. */
export async function inputsOf(
  { app }: Pick<TestProvince, 'app'>,
  html: string,
  answers: Answers,
): Promise<Record<string, string | string[]>> {
  const references = await formReferences(app.db);
  const names = [...html.matchAll(/name="(\/[^"]+)"/g)].map(([, name = '']) => name);
  const filled: Record<string, string | string[]> = {};
  for (const name of new Set(names)) {
    const [pointer = '', part] = name.split('.');
    const answer = answerAt(answers, pathOf(pointer));
    if (answer === undefined || answer === false) continue;
    if (Array.isArray(answer)) filled[name] = answer.map(String);
    else filled[name] = partOf(`${answer as string | number | boolean}`, part, references);
  }
  return filled;
}

function partOf(
  answer: string,
  part: string | undefined,
  references: Awaited<ReturnType<typeof formReferences>>,
): string {
  const [year = '', month = '', day = ''] = answer.split('-');
  if (part === 'province') return references.provinceOf(answer) ?? '';
  return part === 'day' ? day : part === 'month' ? month : part === 'year' ? year : answer;
}

/** Uploads a PDF to each paper that the page marks as needed. */
async function uploadNeeded(who: Applicant, address: string, shown: Reply): Promise<string> {
  const sections = shown.body.split('<section class="paper"').slice(1);
  for (const section of sections.filter((each) => each.includes('tag-warning'))) {
    const code = /papers\/([^?"]+)\?_csrf/.exec(section)?.[1] ?? '';
    await upload(who, address.replace(/\/papers$/, ''), code);
  }
  const after = await who.get(address);
  return /class="button" href="([^"]+)"/.exec(after.body)?.[1] ?? '';
}

/** Uploads a PDF as one of the papers. @param draft address of the draft */
export const upload = (who: Applicant, draft: string, paper: string, bytes: Uint8Array = samplePdf()): Promise<Reply> =>
  who.upload(`${draft}/papers/${paper}`, {}, { field: `/papers/${paper}`, name: `${paper}.pdf`, bytes });

/** The sentences that a page shows beside its fields. */
export const errorsOn = (html: string): readonly string[] =>
  [...html.matchAll(/class="field-error"[^>]*>(.*?)<\/p>/gs)].map(([, text = '']) =>
    text
      .replaceAll(/<span class="hidden">.*?<\/span>/g, '')
      .replaceAll(/<[^>]+>/g, '')
      .trim(),
  );

/** Files a whole application through its pages and gives the code of the case. */
export async function fileThroughPages(
  province: TestProvince,
  who: Applicant,
  procedure: string,
  answers: Answers = sampleAnswers(procedure),
): Promise<string> {
  const draft = await begin(who, procedure);
  await fillIn(province, who, draft, answers);
  const filed = await who.post(`${draft}/submit`);
  const code = /^\/cases\/([^?]+)\?filed=1$/.exec(filed.location ?? '')?.[1];
  if (!code) throw new Error(`${procedure} was not filed: ${filed.status} ${textOf(filed.body)}`);
  return code;
}

/** What a page says, without its markup. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|head|style)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
