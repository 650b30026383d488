import type { App } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import {
  ownPapers,
  readPaperTypes,
  type PaperDefinition,
  type PaperType,
  type ProcedureDefinition,
} from '../../../procedures/index.ts';
import { heldPapers, type VaultPaper } from '../../../vault/index.ts';

/** What the vault holds for one paper of a procedure: the newest alone of a kind that its owner has one of. */
export type Offer = {
  readonly paper: PaperDefinition;
  readonly type: PaperType;
  /** At least one. */
  readonly held: readonly VaultPaper[];
};

/** By code of the paper in the procedure. */
export type Offers = ReadonlyMap<string, Offer>;

const mostOffered = 5;

/**
 * What an owner's vault puts forward for an application (Decree 107/2021: what is there is not asked for again): papers that are
 * the applicant's own with these answers, of a known kind, there and valid.
 * @param definition as the application's variant has it
 */
export async function putForward(
  app: App,
  owner: string,
  definition: ProcedureDefinition,
  answers: Readonly<Record<string, unknown>>,
): Promise<Offers> {
  const today = localDateOf(app.now(), app.place.zone);
  const types = readPaperTypes(app.place);
  const asked = ownPapers(definition, answers, today).flatMap((paper) => {
    const type = types.get(paper.type);
    return type ? [{ paper, type }] : [];
  });
  const held = await heldPapers(
    app.db,
    owner,
    asked.map(({ type }) => type),
    today,
  );
  return new Map(
    asked.flatMap(({ paper, type }) => {
      const fitting = held.filter((each) => each.type === type.code);
      const offered = fitting.slice(0, type.about === 'holder' ? 1 : mostOffered);
      return offered.length === 0 ? [] : [[paper.code, { paper, type, held: offered }]];
    }),
  );
}
