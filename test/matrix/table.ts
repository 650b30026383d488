import type { Cell } from './ask.ts';
import type { Person } from './people.ts';

/** One route (about a case: at one stage) and what it answers each person. */
export type Row = {
  readonly module: string;
  readonly route: string;
  readonly stage: string | undefined;
  readonly cells: readonly Cell[];
};

const head = `# Who may ask what

Made by \`npm test -- matrix\`, which asks every route of every module as every kind of person and fails where the answers
differ from this page; \`UPDATE_MATRIX=1 npm test -- matrix\` writes it anew. Read what changed before you commit it.

The case is Nông Thị Lan's, filed with Hoa Xuân ward; the draft is hers too. Where it matters how far the case has come, the
stages are named: from being **at work** on, another unit was asked for its opinion. **yes**: let in (an empty form is then refused
for what is missing in it). **no**: refused with 403. **sign in**: sent to sign in, or 401. **not found**: 404, there is
nothing of that name for them.
`;

/** The page docs/access-matrix.md. */
export function tableText(people: readonly Person[], rows: readonly Row[]): string {
  const columns = people.map(({ name }) => name);
  const legend = people.map(({ name, about }) => `- **${name}**: ${about}`).join('\n');
  const modules = [...new Set(rows.map(({ module }) => module))].map((module) => {
    const lines = joinStages(rows.filter((row) => row.module === module)).map(({ route, stage, cells }) => {
      const name = `\`${route}\`${stage === undefined ? '' : ` ${stage}`}`;
      return `| ${[name, ...cells.map((cell) => (cell === 'yes' ? '**yes**' : cell))].join(' | ')} |`;
    });
    const header = `| ${['route', ...columns].join(' | ')} |\n|${' --- |'.repeat(columns.length + 1)}`;
    return `## ${module}\n\n${header}\n${lines.join('\n')}\n`;
  });
  return `${head}\n${legend}\n\n${modules.join('\n')}`;
}

/** Stages at which a route answers alike are one line; a route that does so at every stage names none. */
function joinStages(rows: readonly Row[]): readonly Row[] {
  return [...Map.groupBy(rows, ({ route }) => route).values()].flatMap((same) => {
    const alike = [...Map.groupBy(same, ({ cells }) => cells.join()).values()];
    return alike.map((group): Row => {
      const [first] = group;
      const stage = alike.length > 1 ? group.map((row) => row.stage).join(', ') : undefined;
      return { module: '', route: '', cells: [], ...first, stage };
    });
  });
}

/** Lines that are in one text and not in the other, each with its sign. */
export function difference(before: string, now: string): string {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  const [wasThere, isThere] = [new Set(old), new Set(fresh)];
  return [
    ...old.filter((line) => !isThere.has(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !wasThere.has(line)).map((line) => `+ ${line}`),
  ].join('\n');
}
