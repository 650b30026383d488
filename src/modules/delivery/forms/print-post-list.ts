import { localDateOf } from '../../../kernel/clock/zone.ts';
import { officeHead, printForm, type PostListData } from '../../cases/index.ts';
import { unitOf } from '../../units/index.ts';
import type { OfficerContext } from '../commands/officer-context.ts';
import type { PostList } from '../post-list.ts';

/** What `places/vietnam/forms/post-list.typ` prints. */
async function dataOf(context: OfficerContext, list: PostList): Promise<PostListData> {
  const unit = await unitOf(context.db, list.unitId);
  if (!unit) throw new Error(`Post list ${list.id} is of a unit that is gone`);
  const position = context.actor.positions.find(({ reach }) => reach.includes(list.unitId));
  return {
    ...(await officeHead(context, unit, context.now())),
    issuedOn: localDateOf(context.now(), context.place.zone),
    unit: unit.name.vi,
    day: list.day,
    number: list.number,
    from: {
      name: list.handedOverByName ?? context.actor.fullName,
      ...(position && list.handedOverByName === undefined ? { title: position.title.vi } : {}),
    },
    ...(list.collector === undefined ? {} : { collector: list.collector }),
    items: list.items.map(({ code, resultNumber, recipient, address, phone, tracking }) => ({
      code,
      result: resultNumber,
      recipient,
      address,
      phone,
      tracking,
    })),
  };
}

/** The hand-over list as PDF, both copies. */
export const printPostList = async (context: OfficerContext, list: PostList): Promise<Uint8Array> =>
  printForm(context, 'post-list', await dataOf(context, list), context.language);
