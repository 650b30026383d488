import { formatIso, localDateOf } from '../../../kernel/clock/zone.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { json, problems } from '../../../kernel/web/answer.ts';
import { asCitizen } from '../../../kernel/web/as-citizen.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { readPaperTypes } from '../../procedures/index.ts';
import { errors } from '../errors.ts';
import { mayUseOwnVault } from '../policy.ts';
import { ownVault } from '../queries/own-vault.ts';
import { opensVault } from '../rules/opens-vault.ts';
import { ownerOf } from '../rules/owner-key.ts';
import { paperState } from '../rules/paper-state.ts';

/** The papers of whoever asks, with the ids under which an application names them. */
const listVault: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/my/vault',
  allow: mayUseOwnVault,
  perMinute: 120,
  summary: 'Papers and results that the person need not hand in again; an application names them by id in “held”',
  handle: asCitizen(async ({ db, actor, place, now }) => {
    if (!opensVault(actor)) return problems(problem(errors.levelNeeded));
    const today = localDateOf(now(), place.zone);
    const types = readPaperTypes(place);
    const { papers } = await ownVault(db, ownerOf(actor));
    return json({
      papers: papers.map((paper) => ({
        id: paper.id,
        type: paper.type,
        name: types.get(paper.type)?.name ?? { vi: paper.type, en: paper.type },
        state: paperState(paper, types.get(paper.type), today),
        number: paper.number ?? null,
        issuer: paper.issuer ?? null,
        issuedOn: paper.issuedOn ?? null,
        validTo: paper.validTo ?? null,
        source: paper.source,
        register: paper.attested?.register ?? null,
        attestedAt: paper.attested ? formatIso(paper.attested.at, place.zone) : null,
        reuseTo: paper.attested?.reuseTo ?? null,
        case: paper.caseCode ?? null,
        keptAt: formatIso(paper.keptAt, place.zone),
        signedBy: paper.signedBy ?? null,
        fileUrl: paper.fileId === undefined ? null : `/my/vault/${paper.id}/file`,
      })),
    });
  }),
};

export const apiRoutes: readonly Route[] = [listVault];
