import assert from 'node:assert/strict';
import sql from 'sql-template-tag';
import type { Reply, Signed, TestProvince } from '../../../../test/province.ts';
import type { Citizen, Officer } from '../../../kernel/access/actor.ts';
import { birthApplication, send } from '../../cases/testing/birth-application.ts';
import { atDesk, type AtDesk } from '../../cases/testing/sample-cases.ts';
import type { Result } from '../result.ts';
import { resultsOfCase } from '../queries/load-result.ts';

/** What Sơn adds to what the document begins with. */
const added = { '/child/personalNumber': '099325000123', '/registration/number': '15/2026' } as const;

export type BirthCase = {
  readonly code: string;
  readonly lan: Signed<Citizen>;
  readonly mai: AtDesk;
  readonly son: AtDesk;
  readonly hanh: AtDesk;
  readonly officers: Readonly<Record<'mai' | 'son' | 'hanh', Signed<Officer>>>;
};

/** Lan's child is registered at Hoa Xuân ward, and Mai has received the application. */
export async function receivedBirth(province: TestProvince, certificate = 'GCS-1'): Promise<BirthCase> {
  const lan = await province.citizen('Nông Thị Lan');
  const filed = await send(lan, await birthApplication(lan, certificate));
  assert.equal(filed.status, 201, filed.body);
  const { code } = JSON.parse(filed.body) as { code: string };
  const [mai, son, hanh] = [
    await province.officer('mai.lo'),
    await province.officer('son.quang'),
    await province.officer('hanh.tong'),
  ];
  const at = (officer: Signed<Officer>): AtDesk => atDesk(province, officer, code);
  const given = { code, lan, mai: at(mai), son: at(son), hanh: at(hanh), officers: { mai, son, hanh } };
  assert.equal((await given.mai.act('receive')).status, 303);
  return given;
}

/** The document of the case as it is now. */
export async function documentNow({ app }: TestProvince, code: string): Promise<Result> {
  const { id } = await app.db.one<{ id: number }>(sql`select id from cases where code = ${code}`);
  return (await resultsOfCase(app.db, id)).at(-1) ?? assert.fail(`Case ${code} has no document`);
}

/** Sends the form that the page of the document shows, with what the officer adds or changes. */
export async function compose(
  officer: Signed<Officer>,
  code: string,
  changes: Readonly<Record<string, string>> = added,
): Promise<Reply> {
  const address = `/desk/cases/${code}/document`;
  const shown = await officer.get(address);
  return officer.post(address, { ...fieldsOf(shown.body), ...changes });
}

/** Presses the button of one act, on the document as it is now. */
export async function press(
  province: TestProvince,
  officer: Signed<Officer>,
  code: string,
  act: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { version } = await documentNow(province, code);
  const named = Object.entries(fields).map(([name, value]) => [`${act}-${name}`, value]);
  return officer.post(`/desk/cases/${code}/document/${act}`, {
    version: String(version),
    ...Object.fromEntries(named),
  });
}

/** Sơn takes the case through its working steps to the chair, with the document composed. */
export async function proposedBirth(province: TestProvince, certificate = 'GCS-1'): Promise<BirthCase> {
  const birth = await receivedBirth(province, certificate);
  const composed = await compose(birth.officers.son, birth.code);
  assert.equal(composed.status, 303, composed.body);
  for (const step of ['register', 'personal-number', 'submit']) {
    const done = await birth.son.act('complete-step', { note: 'Đủ', proposal: 'granted' });
    assert.equal(done.status, 303, step);
  }
  return birth;
}

/** The whole way: approved and signed by Hạnh, sealed by her, given out by Sơn. */
export async function issuedBirth(province: TestProvince, certificate = 'GCS-1'): Promise<BirthCase> {
  const birth = await proposedBirth(province, certificate);
  const { son, hanh } = birth.officers;
  const presses = async (officer: Signed<Officer>, act: string): Promise<void> => {
    const done = await press(province, officer, birth.code, act);
    assert.equal(done.status, 303, `${act}: ${done.body.slice(0, 3000)}`);
  };
  await presses(hanh, 'sign');
  await presses(hanh, 'seal');
  assert.equal((await birth.son.act('complete-step', { note: 'Đã ký sổ' })).status, 303);
  await presses(son, 'issue');
  // The birth was registered late: there is a fee.
  assert.equal((await birth.mai.act('record-payment', { receipt: 'BL-7' })).status, 303);
  return birth;
}

/** What the inputs of the page's last form with a kind hold, as a browser would send them. */
function fieldsOf(body: string): Record<string, string> {
  const form =
    /<form[^>]*\/document"[\s\S]*?<\/form>/.exec(body)?.[0] ?? assert.fail('There is no form to compose with');
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(?:radio|checkbox)"/.test(tag) || / checked/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const);
  const areas = [...form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name'), unescape(text)] as const,
  );
  const selects = [...form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = '', options = '']) => {
    const chosen = /<option\b[^>]* selected[^>]*>/.exec(options)?.[0] ?? '';
    return [attribute(tag, 'name'), attribute(chosen, 'value')] as const;
  });
  return Object.fromEntries([...inputs, ...areas, ...selects].filter(([name]) => name !== '' && name !== '_csrf'));
}

const attribute = (tag: string, name: string): string =>
  unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const unescape = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
