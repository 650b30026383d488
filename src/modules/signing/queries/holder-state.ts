import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { HolderPage, HolderState } from '../holder.ts';
import { keepersOf } from './agencies.ts';
import { certificateOf, isOf } from './certificates.ts';
import { postsNear } from './posts-near.ts';
import { latestSignatures } from './signing-log.ts';

/** What there is to see of an officer's certificate or an agency's seal. */
export async function holderState(app: App, { holder }: HolderPage): Promise<HolderState> {
  const { db } = app;
  const [certificate, image] = await Promise.all([
    certificateOf(db, holder),
    db.maybe(sql`select id from signing_images where ${isOf(holder)}`),
  ]);
  const log = certificate ? await latestSignatures(db, certificate.id) : [];
  const own = { certificate, hasImage: image !== undefined, log };
  if (holder.kind === 'officer') return { ...own, keepers: [], posts: [] };
  const [{ keepers }, posts] = await Promise.all([keepersOf(db, holder.unitId), postsNear(app, holder.unitId)]);
  const isKeeper = (positionId: number): boolean => keepers.includes(positionId);
  return {
    ...own,
    keepers: posts.filter(({ positionId }) => isKeeper(positionId)),
    posts: posts.filter(({ positionId }) => !isKeeper(positionId)),
  };
}
