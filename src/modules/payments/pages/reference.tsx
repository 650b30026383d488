import type { VNode } from 'preact';

/** A long reference, which may break between its parts on a phone. */
export const Reference = ({ text }: { readonly text: string }): VNode => (
  <>
    {text.split('-').map((part, place) => (
      <>
        {place > 0 && '-'}
        {place > 0 && <wbr />}
        {part}
      </>
    ))}
  </>
);
