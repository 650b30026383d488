import type { VNode } from 'preact';

/** How much of a whole is done; the words say what a bar only shows. */
export const Progress = ({
  label,
  done,
  of,
}: {
  readonly label: string;
  readonly done: number;
  readonly of: number;
}): VNode => (
  <div class="progress">
    <span>{label}</span>
    <progress value={done} max={of} aria-label={label} />
  </div>
);
