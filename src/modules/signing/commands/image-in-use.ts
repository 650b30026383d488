import sql from 'sql-template-tag';
import { unitOf } from '../../units/index.ts';
import type { Holder } from '../certificate.ts';
import { isOf } from '../queries/certificates.ts';
import { signingWords } from '../words.ts';
import type { OfficerContext } from './register-certificate.ts';
import { setImage } from './set-image.ts';

/** The image of a signature or seal. In a demo, one is drawn and kept the first time it is needed; undefined where there is none. */
export async function imageInUse(context: OfficerContext, holder: Holder): Promise<Uint8Array | undefined> {
  const known = await keptImage(context, holder);
  if (known || !context.settings.demo) return known;
  const drawn = await draw(context, holder);
  if (!drawn) return undefined;
  await setImage(context, holder, drawn);
  return keptImage(context, holder);
}

async function keptImage({ db, files }: OfficerContext, holder: Holder): Promise<Uint8Array | undefined> {
  const row = await db.maybe<{ key: string }>(sql`
    select f.key from signing_images i join files f on f.id = i.file_id where ${isOf(holder)}`);
  return row && files.get(row.key);
}

async function draw({ actor, db }: OfficerContext, holder: Holder): Promise<Buffer | undefined> {
  if (holder.kind === 'officer') {
    const { drawSignature } = await import('../drawing/draw-signature.ts');
    return drawSignature(actor.fullName);
  }
  const unit = await unitOf(db, holder.unitId);
  const { drawSeal } = await import('../drawing/draw-seal.ts');
  return unit && drawSeal(unit.name.vi, signingWords.specimen.vi);
}
