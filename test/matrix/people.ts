import { readFileSync } from 'node:fs';
import { importDirectory } from '../../src/modules/units/commands/import-directory.ts';
import { placeFile } from '../../src/kernel/place.ts';
import type { Citizen, Officer } from '../../src/kernel/access/actor.ts';
import type { Signed, TestProvince } from '../province.ts';

/** One kind of person, as a column of the matrix. */
export type Person = {
  readonly name: string;
  /** What the page under the matrix says of them. */
  readonly about: string;
  /** Strangers have nothing to do with what is asked for: no page may show them what stands there. */
  readonly isStranger: boolean;
  readonly signed: Signed<Citizen> | Signed<Officer> | undefined;
  /** The header with which they ask; signs them in again when they have signed out. */
  readonly cookie: () => Promise<string>;
};

/** The cookie that ties the forms of somebody who has not signed in to their browser. */
export const visitOfNobody = 'a-visit-of-nobody';

/** Everybody who asks in the matrix, and those who make what is asked for. */
export type People = {
  readonly all: readonly Person[];
  readonly applicant: Signed<Citizen>;
  readonly receiver: Signed<Officer>;
  readonly handler: Signed<Officer>;
  readonly approver: Signed<Officer>;
  readonly leader: Signed<Officer>;
  readonly operator: Signed<Officer>;
};

// The ward of the demo has one chair for everything; here approving and leading are two people. Whoever has nothing to do with a case
// may do elsewhere all that there is to do, so that it is the unit that keeps them out.
const more = [
  'chinh.lo,Lò Văn Chính,,commune-99001,Phó Chủ tịch Ủy ban nhân dân phường,Vice-chair,approver,no,2025-07-01,',
  'phong.mua,Mùa A Phong,,so-xay-dung,Trưởng phòng,Head of division,reception handler approver leader,no,2025-07-01,',
  'loan.vi,Vì Thị Loan,,commune-99001,Chánh Văn phòng,Head of office,leader,no,2025-07-01,',
];

/** Signs in one person of every kind: Lan applies to Hoa Xuân ward; Industry and Trade is asked for its opinion. */
export async function signInEverybody(province: TestProvince): Promise<People> {
  await appoint(province);
  const [applicant, other] = [await province.citizen('Nông Thị Lan'), await province.citizen('Hoàng Văn Bách')];
  const officer = (username: string): Promise<Signed<Officer>> => province.officer(username);
  const [receiver, handler] = [await officer('mai.lo'), await officer('son.quang')];
  const approver = await officer('chinh.lo');
  const [leader, operator] = [await officer('loan.vi'), await officer('kien.dinh')];
  const person = (name: string, about: string, signed: Person['signed'], isStranger?: 'stranger'): Person => {
    const cookie = signed?.cookie ?? (async () => `visit=${visitOfNobody}`);
    return { name, about, signed, cookie, isStranger: isStranger === 'stranger' };
  };
  const all = [
    person('anonymous', 'nobody signed in', undefined, 'stranger'),
    person('applicant', 'the citizen whose case or draft it is', applicant),
    person('other citizen', 'a citizen who has nothing to do with it', other, 'stranger'),
    person('reception', 'officer who receives, in the unit where it was filed', receiver),
    person('handler', 'officer who handles, in the unit that decides', handler),
    person('approver', 'officer who approves, in the unit that decides', approver),
    person('leader', 'who leads the unit that decides', leader),
    person('consulted', 'officer of a unit that was asked for its opinion', await officer('nam.khang')),
    person(
      'unrelated',
      'who has every role in a unit that has nothing to do with it',
      await officer('phong.mua'),
      'stranger',
    ),
    person('operator', 'who keeps the system', operator),
    person('no position', 'officer whose position has ended', await officer('thu.deo'), 'stranger'),
  ];
  return { all, applicant, receiver, handler, approver, leader, operator };
}

async function appoint({ app }: TestProvince): Promise<void> {
  const file = placeFile(app.place, 'demo-officers.csv');
  if (!file) throw new Error('Hoa Ban has no demo-officers.csv');
  const [header = ''] = readFileSync(file, 'utf8').split('\n');
  const report = await importDirectory(app.db, {
    kind: 'officers',
    bytes: Buffer.from([header, ...more, ''].join('\n')),
    origin: 'operator',
    dryRun: false,
    at: app.now(),
    actor: { kind: 'system', name: 'matrix' },
  });
  if (!report.stored) throw new Error(`The officers of the matrix were refused: ${JSON.stringify(report.refusals)}`);
}
