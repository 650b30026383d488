import { randomUUID } from 'node:crypto';
import type { ExchangeSettings } from '../../kernel/settings.ts';
import { parseLocalDate, type LocalDate } from '../../kernel/time.ts';
import { ExchangeFault } from './fault.ts';
import { readClient } from './identifier.ts';
import type { PopulationRegister, RegisteredPerson } from './population-register.ts';
import { callXRoad } from './x-road.ts';

/** An officer waits for it at the case. */
const timeoutMs = 6_000;

/** The names under which the register answers. */
type Answer = Readonly<Record<string, unknown>>;

/**
 * The population database behind the data exchange. Who asks goes along as X-Road-UserId, the case as X-Road-Issue, and both with
 * the procedure in the question, as the register's rules want a purpose.
 */
export function xRoadPopulationRegister(exchange: ExchangeSettings, service: string): PopulationRegister {
  return {
    async find({ personalNumber, fullName, dateOfBirth }, { officerId, procedureCode, caseCode }) {
      const officer = `${readClient(exchange.client)?.[2] ?? ''}-${officerId}`;
      const body = {
        SoDinhDanh: personalNumber,
        HoVaTen: fullName,
        NgayThangNamSinh: dateOfBirth.replaceAll('-', ''),
        MaCanBo: officer,
        MaTTHC: procedureCode,
        MaHoSo: caseCode,
      };
      try {
        const answer = await callXRoad(exchange, {
          method: 'POST',
          service,
          path: '/persons',
          body,
          id: randomUUID(),
          userId: `VN${officer}`,
          issue: caseCode,
          timeoutMs,
        });
        return personOf(answer.body as Answer | undefined);
      } catch (error) {
        if (error instanceof ExchangeFault && error.kind === 'refused' && error.status === 404) return undefined;
        throw error;
      }
    },
  };
}

function personOf(answer: Answer | undefined): RegisteredPerson {
  const text = (name: string): string => {
    const value = answer?.[name];
    return typeof value === 'string' ? value : '';
  };
  const dateOfBirth = dayOf(text('NgayThangNamSinh'));
  if (text('HoVaTen') === '' || dateOfBirth === undefined) throw new ExchangeFault('not-understood');
  return {
    fullName: text('HoVaTen'),
    dateOfBirth,
    sex: text('GioiTinh') === '2' ? 'female' : 'male',
    ethnicity: text('DanToc'),
    religion: text('TonGiao'),
    homeTown: text('QueQuan'),
    permanentResidence: text('NoiThuongTru'),
    currentResidence: text('NoiOHienTai'),
    householdHead: text('ChuHo'),
    relationToHead: text('QuanHeVoiChuHo'),
    maritalStatus: text('TinhTrangHonNhan'),
  };
}

const dayOf = (text: string): LocalDate | undefined =>
  parseLocalDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
