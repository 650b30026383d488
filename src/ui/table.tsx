import type { ComponentChildren, VNode } from 'preact';
import { cx } from './cx.ts';

export type Column<R> = {
  readonly title: string;
  readonly cell: (row: R) => ComponentChildren;
  /** Figures stand to the right, in digits of one width. */
  readonly numeric?: boolean;
  /** The cell that names the row for screen readers. */
  readonly heading?: boolean;
};

export type TableProps<R> = {
  /** Says what the table lists; read aloud, seen only with `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** A stable id per row, so that live pages move rows and do not redraw them. */
  readonly rowId?: (row: R) => string;
  readonly rowClass?: (row: R) => string | undefined;
};

/** A table; on a phone each row becomes a card with its column titles beside the values. */
export const Table = <R,>({ caption, showCaption, columns, rows, rowId, rowClass }: TableProps<R>): VNode => (
  <table class="table" role="table">
    <caption class={cx(!showCaption && 'hidden')}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ title, numeric }) => (
          <th scope="col" role="columnheader" class={cx(numeric && 'numeric')}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr role="row" id={rowId?.(row)} class={rowClass?.(row)}>
          {columns.map(({ title, cell, numeric, heading }) =>
            heading ? (
              <th scope="row" role="rowheader" data-label={title} class={cx(numeric && 'numeric')}>
                {cell(row)}
              </th>
            ) : (
              <td role="cell" data-label={title} class={cx(numeric && 'numeric')}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
