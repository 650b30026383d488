import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { instant, type Instant } from '../../../kernel/time.ts';
import type { Progress } from '../../../outside/exchange/national-portal.ts';
import { historyWords } from '../../cases/index.ts';
import type { Post } from '../../units/index.ts';
import { portalTime } from './portal-time.ts';
import { statusesAfter } from './status-after.ts';

/** What the messages about the steps of a case are made of. */
export type ProgressFacts = {
  readonly code: string;
  /** Oldest first. */
  readonly history: readonly LedgerEntry[];
  /** Positions in which officers acted, by id. */
  readonly posts: ReadonlyMap<number, Post>;
  readonly zone: string;
};

const titles: Readonly<Record<string, { readonly vi: string }>> = historyWords;

/** Each step that was done with the case, oldest first: who did it in which position, when, and what status it left. */
export function progressMessage({ code, history, posts, zone }: ProgressFacts): readonly Progress[] {
  let dueAt: Instant | undefined;
  let before = history[0]?.at;
  return statusesAfter(history).map(({ entry, status }) => {
    dueAt = momentOf(entry.body['to']) ?? momentOf(entry.body['dueAt']) ?? dueAt;
    const began = before ?? entry.at;
    before = entry.at;
    const { positionId, name } = entry.actor;
    const post = positionId === undefined ? undefined : posts.get(positionId);
    return {
      MaHoSo: code,
      NguoiXuLy: name ?? 'Hệ thống',
      ChucDanh: post?.title.vi ?? '',
      ThoiDiemXuLy: portalTime(entry.at, zone),
      PhongBanXuLy: post?.unitName.vi ?? '',
      NoiDungXuLy: titles[entry.kind]?.vi ?? entry.kind,
      TrangThai: String(status),
      NgayBatDau: portalTime(began, zone),
      NgayKetThucTheoQuyDinh: portalTime(dueAt, zone),
    };
  });
}

const momentOf = (value: unknown): Instant | undefined => (typeof value === 'number' ? instant(value) : undefined);
