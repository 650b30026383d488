import type { VNode } from 'preact';

export type Bar = {
  readonly label: string;
  readonly value: number;
  /** The value as it is said. */
  readonly text: string;
  /** Where the figure opens into what is behind it. */
  readonly href?: string;
};

export type BarsProps = {
  /** Says what the bars compare; read aloud before them. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** Length of the whole line; the longest bar unless said. */
  readonly most?: number;
};

/** Figures beside each other as lying bars, drawn by the server; each is said in words beside its bar. */
export function Bars({ label, bars, most = Math.max(...bars.map(({ value }) => value), 0) }: BarsProps): VNode {
  const widthOf = (value: number): number => (most > 0 ? Math.round(Math.min(1, value / most) * 1000) / 10 : 0);
  return (
    <ul class="bars" aria-label={label}>
      {bars.map(({ label: name, value, text, href }) => (
        <li>
          <span class="bar-name">{href ? <a href={href}>{name}</a> : name}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-whole" width="100" height="8" />
            <rect class="bar-part" width={widthOf(value)} height="8" />
          </svg>
          <span class="bar-text">{text}</span>
        </li>
      ))}
    </ul>
  );
}
