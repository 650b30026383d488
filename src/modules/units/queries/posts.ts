import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';

/** A position and its unit, held today or long ago, as histories and signatures name it. */
export type Post = { readonly id: number; readonly title: Text; readonly unitName: Text };

/** The positions with these ids, by id. */
export async function postsOf(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, Post>> {
  if (ids.length === 0) return new Map();
  const posts = await db.many<Post>(sql`
    select p.id, jsonb_build_object('vi', p.title_vi, 'en', p.title_en) as title,
      jsonb_build_object('vi', u.name_vi, 'en', u.name_en) as "unitName"
    from positions p join units u on u.id = p.unit_id where p.id = any(${[...ids]}::bigint[])`);
  return new Map(posts.map((post) => [post.id, post]));
}
