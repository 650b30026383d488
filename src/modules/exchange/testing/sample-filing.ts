/** Lan's birth registration at Hoa Xuân ward, for tests of the exchange. */
import type { TestProvince } from '../../../../test/province.ts';
import { receiveCase } from '../../cases/commands/receive-case.ts';
import { birthApplication, send } from '../../cases/testing/birth-application.ts';
import { act } from '../../cases/testing/desk-hands.ts';

/** Lan files; a certificate serves once. @returns the case's code */
export async function fileBirth(province: TestProvince, certificate = 'C1/2026'): Promise<string> {
  const lan = await province.citizen('Nông Thị Lan');
  const reply = await send(lan, await birthApplication(lan, certificate));
  if (reply.status !== 201) throw new Error(reply.body);
  return (JSON.parse(reply.body) as { code: string }).code;
}

/** Mai takes the case in. */
export const receive = async (province: TestProvince, code: string): Promise<void> =>
  act(province, await province.officer('mai.lo'), code, receiveCase);
