/** Hoa Ban connected to registers of a sandbox that listens on a port of its own, for tests. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readDemoPeople, type DemoPerson } from '../../../../../../sandbox/e-id/demo-people.ts';
import type { Attesting } from '../../../../../../sandbox/national-portal/attesting.ts';
import { heldIn, registersIn } from '../../../../../../sandbox/national-portal/registers-of-place.ts';
import { makeExchange } from '../../../../../../sandbox/national-portal/server.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../../../../test/province.ts';
import type { Citizen } from '../../../../../kernel/access/actor.ts';
import { placeFile, type Place } from '../../../../../kernel/place.ts';

export type WithRegisters = {
  readonly province: TestProvince;
  readonly attesting: Attesting;
  /** Signs in somebody of the demo, whose papers the registers hold. */
  readonly signIn: (name: string) => Promise<Signed<Citizen>>;
};

const demoPeople = (place: Place): readonly DemoPerson[] =>
  readDemoPeople(placeFile(place, 'demo-people.json') ?? '').people;

type Scope = Parameters<typeof openTestProvince>[0];

/** Opens the province with every register of the place connected. */
export async function openWithRegisters(t: Scope): Promise<WithRegisters> {
  const province = await openTestProvince(t);
  const { app } = province;
  const client = 'VN/GOV/H99/MOTCUA';
  const { server, attesting } = makeExchange({
    client,
    people: [],
    registers: registersIn(placeFile(app.place, 'registers.json')),
    papers: heldIn(placeFile(app.place, 'demo-registered-papers.json')),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names = { nationalPortal: undefined, population: undefined };
  Object.assign(app.settings, { exchange: { url, client, ...names, registers: 'all', from: [] } });
  const people = demoPeople(app.place);
  return {
    province,
    attesting,
    async signIn(name) {
      const signed = await province.citizen(name);
      const demoNumber = people.find(({ fullName }) => fullName === name)?.personalNumber;
      const { personalNumber: of = '' } = signed.actor;
      const held = attesting.papers.splice(0);
      attesting.papers.push(...held.map((paper) => (paper.of === demoNumber ? { ...paper, of } : paper)));
      return signed;
    },
  };
}

/** Service of the register of driving licences, as the place names it. */
export const licenceService = 'VN/GOV/BCA/GPLX/attestation';
