import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { checkAccessibility, openSite, picture } from '../../../../../test/browser.ts';
import { press } from '../../../../../test/journeys/fill-form.ts';
import { receiveCase } from '../../commands/receive-case.ts';
import { act } from '../../testing/desk-hands.ts';
import { begin, fillIn, sampleAnswers } from '../../testing/fill-in.ts';
import { licenceService, openWithRegisters } from './testing/connected.ts';

async function openConnected(t: Parameters<typeof openWithRegisters>[0]) {
  const site = await openWithRegisters(t);
  return { ...site, ...(await openSite(t, site.province)) };
}

test('On a phone without scripts Sơn agrees that the register is asked, which is down first, and has his licence attested', async (t) => {
  const { address, attesting, signIn, open } = await openConnected(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, '1.002809');
  const phone = await open(son, { screen: 'phone', javaScript: false });
  attesting.faults.set(licenceService, 'down');
  await phone.goto(`${address}${draft}/papers`);
  await picture(phone, 'papers-ask');
  await phone.getByLabel('Cơ sở dữ liệu giấy phép lái xe').check();
  await press(phone, phone.getByRole('button', { name: 'Hỏi các cơ sở dữ liệu đã chọn' }));
  await phone.getByText('không trả lời. Không mất gì cả').waitFor();
  await picture(phone, 'papers-down');

  attesting.faults.clear();
  await phone.goto(`${address}${draft}/form/licence`);
  await picture(phone, 'form-ask');
  await phone.getByLabel('Cơ sở dữ liệu giấy phép lái xe').check();
  await press(phone, phone.getByRole('button', { name: 'Hỏi các cơ sở dữ liệu đã chọn' }));
  await phone.getByText('Lấy từ Cơ sở dữ liệu giấy phép lái xe lúc').first().waitFor();
  await picture(phone, 'form-filled');
  await phone.goto(`${address}${draft}/papers`);
  await phone.getByText('Bạn đã đồng ý cho dùng giấy tờ này').waitFor();
  await picture(phone, 'papers-attested');
  await phone.goto(`${address}/my/vault`);
  await phone.getByText('Cơ sở dữ liệu giấy phép lái xe: Giấy phép lái xe (đã xác nhận)').waitFor();
  await picture(phone, 'vault');

  const looked = await open(son, { screen: 'phone' });
  const other = await begin(son, '1.002809');
  for (const path of [`${draft}/papers`, `${other}/form/licence`, '/my/vault']) {
    await looked.goto(address + path);
    await checkAccessibility(looked);
  }
});

test('At the desk Sơn sees that the certificate was attested and asks again; at the counter Mai asks with consent', async (t) => {
  const { province, address, signIn, open } = await openConnected(t);
  const lan = await signIn('Nông Thị Lan');
  const draft = await begin(lan, '1.001193');
  const { marriage, ...answers } = sampleAnswers('1.001193') as Record<string, Record<string, unknown>>;
  await fillIn(province, lan, draft, { ...answers, marriage: { registered: marriage?.['registered'] } });
  await lan.post(`${draft}/registers`, { key: randomUUID(), say: 'agree', '/registers': 'civil-status' });
  const code = (await lan.post(`${draft}/submit`)).location?.split('/')[2]?.split('?')[0] ?? '';
  const mai = await province.officer('mai.lo');
  await act(province, mai, code, receiveCase);
  const desk = await open(await province.officer('son.quang'), { screen: 'desktop' });
  await desk.goto(`${address}/desk/cases/${code}`);
  await press(desk, desk.locator('#registers').getByRole('button', { name: 'Hỏi lại' }));
  await desk.getByText('Vẫn được xác nhận').waitFor();
  await checkAccessibility(desk);
  await picture(desk, 'desk');

  const counter = await open(mai, { screen: 'desktop' });
  await signIn('Lương Văn Sơn');
  await counter.goto(`${address}/desk/counter`);
  await picture(counter, 'counter-start');
});
