import type { Officer, Position } from '../../../kernel/access/actor.ts';
import type { Unit } from '../../units/index.ts';
import type { SigningPost } from './signature-lines.ts';

const committees: ReadonlySet<Unit['kind']> = new Set(['government', 'district', 'commune']);

/** The post in which an officer signs for an agency: an own one before that of an absent officer; undefined where they have none. */
export function signingPost({ positions }: Officer, unit: Pick<Unit, 'id' | 'kind'>): SigningPost | undefined {
  const able = positions.filter(({ roles, reach }) => roles.includes('approver') && reach.includes(unit.id));
  const post: Position | undefined = able.find(({ onBehalfOf }) => onBehalfOf === undefined) ?? able[0];
  return (
    post && {
      title: post.title.vi,
      isDelegated: post.onBehalfOf !== undefined,
      isCommittee: committees.has(unit.kind),
    }
  );
}
