import { setTimeout as wait } from 'node:timers/promises';
import { compactTime, signMessage, type Message } from '../../src/outside/payment/message.ts';
import { instant } from '../../src/kernel/time.ts';
import type { Faults } from './faults.ts';
import type { PaymentOptions } from './options.ts';
import type { Order } from './orders.ts';

/** The message about what became of an order, as a platform without faults would say it. */
export const resultOf = (order: Order, { partner, secret, zone }: PaymentOptions, faults?: Faults): Message => {
  const told = {
    LoaiBanTin: 'KQ',
    PhienBan: '1.0',
    MaDoiTac: partner,
    MaThamChieu: order.reference,
    SoTien: String(order.amountDong + (faults?.wrongAmountDong ?? 0)),
    LoaiHinhThanhToan: order.way,
    MaTienTe: faults?.wrongCurrency ? 'USD' : 'VND',
    MaNganHang: order.bank ?? '',
    ThongTinGiaoDich: order.purpose,
    ThoiGianGD: order.at === undefined ? '' : compactTime(instant(order.at), zone),
    MaGiaoDich: order.transaction ?? '',
    TrangThaiGD: order.state,
  };
  const signed = signMessage(told, secret);
  return faults?.forged ? { ...signed, MaXacThuc: 'A'.repeat(64) } : signed;
};

/**
 * Tells the site what became of an order, again after each pause until it says that it has it.
 * @param isLost whether this message, or the answer to it, is lost on the way
 */
export async function tellSite(
  order: Order,
  options: PaymentOptions,
  faults: Faults,
  isLost: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  if (faults.silent) return;
  await pause(faults.lateSeconds * 1000, signal);
  const body = JSON.stringify(resultOf(order, options, faults));
  for (const pauseMs of [...options.retriesMs, 0]) {
    const answers = await Promise.all(
      (faults.twice ? [1, 2] : [1]).map(() => sendOnce(body, options.callbackUrl, isLost, signal)),
    );
    if (answers.some(Boolean)) return;
    await pause(pauseMs, signal);
  }
}

async function sendOnce(body: string, url: string, isLost: () => boolean, signal: AbortSignal): Promise<boolean> {
  if (isLost()) return false;
  const headers = { 'content-type': 'application/json' };
  const taken = await fetch(url, { method: 'POST', headers, body, signal }).then(
    (response) => response.ok,
    () => false,
  );
  return taken && !isLost();
}

const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  if (milliseconds > 0) await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
};
