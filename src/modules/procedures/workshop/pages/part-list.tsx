import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../../ui/button.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import { partHref } from '../addresses.ts';
import type { ListOf } from '../blueprint-types.ts';
import { nameOfItem, partAt } from '../blueprint.ts';
import { isVariant } from '../acts.ts';
import { aboutItem, wordIn } from '../describe.ts';
import { problemsOf } from '../draft-problems.ts';
import { listAt, valueAt, type Json } from '../json.ts';
import { workshopWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly code: string;
  readonly list: ListOf;
  /** Pointer of the part in which the list stands. */
  readonly at: string;
  readonly draft: Json;
  readonly problems: readonly Problem[];
};

/** A list of a part: each item with a link to its page and buttons that order it. A variant may go by its procedure's. */
export function PartList({ view, code, list, at, draft, problems }: Props): VNode {
  const speak = speaker(workshopWords, view.language);
  const target = `${at}${list.at}`;
  const items = listAt(draft, target);
  const mayLack = isVariant(at);
  return (
    <section class="panel">
      <h2>
        {target !== at && partAt(target) && items.length > 0 ? (
          <a href={partHref(code, target)}>{speak(list.title)}</a>
        ) : (
          speak(list.title)
        )}
      </h2>
      {mayLack && valueAt(draft, target) === undefined ? (
        <ButtonGroup>
          <span>{speak('asProcedure')}</span>
          <Button kind="secondary" name="act" value={`own:${target}`}>
            {speak('own')}
          </Button>
        </ButtonGroup>
      ) : (
        <>
          {items.length === 0 ? (
            <Empty title={speak(list.none)} />
          ) : (
            <Table
              caption={speak(list.title)}
              rows={items.map((item, index) => ({ item, pointer: `${target}/${index}`, index }))}
              columns={[
                { title: '#', cell: ({ index }) => index + 1, numeric: true },
                {
                  title: speak('item'),
                  heading: true,
                  cell: ({ item, pointer }) => (
                    <a href={partHref(code, pointer)}>
                      {wordIn(nameOfItem(list, item, view.language), view.language) || speak('unnamed')}
                    </a>
                  ),
                },
                {
                  title: speak('what'),
                  cell: ({ pointer }) => <span class="hint">{aboutItem(draft, pointer, view.language)}</span>,
                },
                {
                  title: speak('state'),
                  cell: ({ pointer }) => {
                    const n = problemsOf(problems, pointer).length;
                    return n > 0 ? <Tag tone="warning">{speak('faults', { n })}</Tag> : <Tag tone="success">✓</Tag>;
                  },
                },
                {
                  title: speak('order'),
                  cell: ({ item, pointer, index }) => (
                    <MoveButtons
                      view={view}
                      pointer={pointer}
                      name={nameOfItem(list, item, view.language) || speak('unnamed')}
                      first={index === 0}
                      last={index === items.length - 1}
                    />
                  ),
                },
              ]}
            />
          )}
          <ButtonGroup>
            <Button kind="secondary" name="act" value={`add:${target}`}>
              {speak(list.add)}
            </Button>
            {mayLack && (
              <Button kind="secondary" name="act" value={`not-own:${target}`}>
                {speak('notOwn')}
              </Button>
            )}
          </ButtonGroup>
        </>
      )}
    </section>
  );
}

type MoveProps = {
  readonly view: View;
  readonly pointer: string;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
};

/** Buttons that put an item a place earlier or later. */
export function MoveButtons({ view, pointer, name, first, last }: MoveProps): VNode {
  const speak = speaker(workshopWords, view.language);
  return (
    <div class="move-buttons">
      {!first && (
        <Button kind="secondary" name="act" value={`up:${pointer}`}>
          <span aria-hidden="true">↑</span>
          <span class="hidden">{speak('upOf', { name })}</span>
        </Button>
      )}
      {!last && (
        <Button kind="secondary" name="act" value={`down:${pointer}`}>
          <span aria-hidden="true">↓</span>
          <span class="hidden">{speak('downOf', { name })}</span>
        </Button>
      )}
    </div>
  );
}
