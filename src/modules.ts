import type { Module } from './kernel/module.ts';
import { assessment } from './modules/assessment/index.ts';
import { cases } from './modules/cases/index.ts';
import { delivery } from './modules/delivery/index.ts';
import { exchange } from './modules/exchange/index.ts';
import { feedback } from './modules/feedback/index.ts';
import { notices } from './modules/notices/index.ts';
import { payments } from './modules/payments/index.ts';
import { people } from './modules/people/index.ts';
import { portal } from './modules/portal/index.ts';
import { procedures } from './modules/procedures/index.ts';
import { queue } from './modules/queue/index.ts';
import { results } from './modules/results/index.ts';
import { signing } from './modules/signing/index.ts';
import { mergers, units } from './modules/units/index.ts';
import { vault } from './modules/vault/index.ts';

const standing: readonly Module[] = [
  units,
  people,
  procedures,
  vault,
  cases,
  delivery,
  feedback,
  queue,
  signing,
  results,
  payments,
  exchange,
  assessment,
  notices,
  portal,
];

/** The capabilities of the province, each standing on those before it; mergers of units move what is of all of them. */
export const modules: readonly Module[] = [...standing, mergers(standing.flatMap(({ merging }) => merging ?? []))];
